import { adherences, disturbances, weekContexts } from "../domain/answers";
import { routines } from "../domain/check-in-fields";
import type { CheckInEntry } from "./entry";
import { commonDay, time, uuid } from "./is-entry";
import type { LateCheckIn } from "./late-check-in";
import { LateContent } from "./late-content";

/**
 * A check-in on a line of a journal that is known to be whole, but is parsed only when somebody asks for
 * more than its day and its id. It has all that a {@link CheckInEntry} has; what copies an entry key by
 * key must ask for `entry()`, since these keys are not its own.
 */
export class WrittenCheckIn extends LateContent implements LateCheckIn {
  readonly v = 1;
  readonly type = "checkin";
  #entry: CheckInEntry | null = null;

  /** @param line that {@link writtenCheckIn} knows to be whole */
  constructor(
    readonly id: string,
    readonly recordedAt: string,
    readonly date: string,
    readonly line: string,
  ) {
    super();
  }

  /** The same as plain data. */
  entry(): CheckInEntry {
    this.#entry ??= JSON.parse(this.line) as CheckInEntry;
    return this.#entry;
  }

  protected override content(): CheckInEntry {
    return this.entry();
  }
}

/** Longer lines are parsed: a pattern that has to go back over megabytes could run out of memory. */
const longest = 8192;

const oneOf = (values: readonly string[]) => `"(?:${values.join("|")})"`;
const text = '"(?:[^"\\\\\\u0000-\\u001f]|\\\\(?:["\\\\/bfnrt]|u[0-9a-fA-F]{4}))*"';
const map = (value: string) =>
  `\\{(?:"[^"\\\\\\u0000-\\u001f]*":${value}(?:,"[^"\\\\\\u0000-\\u001f]*":${value})*)?\\}`;
const list = (value: string) => `\\[(?:${value}(?:,${value})*)?\\]`;

/** A check-in as headroom writes it: the keys in the order of the file, without a space between; none with obstacles. */
const shape = new RegExp(
  `^\\{"v":1,"id":"${uuid}","type":"checkin","recordedAt":"${commonDay}${time}","date":"${commonDay}",` +
    `"routine":${oneOf(routines)},"instruments":${map("[1-9]\\d{0,8}")},"answers":${map("(?:[0-4]|true|false|null)")},` +
    `"details":\\{(?:"high\\.life-interference":${list(oneOf(disturbances))})?\\},` +
    `"load":${map("-?(?:0|[1-9]\\d{0,8})(?:\\.\\d{1,6})?")},"context":${list(oneOf(weekContexts))},` +
    `"boundaries":${map(oneOf(adherences))},"note":(?:null|${text}),"tags":${list(text)}\\}$`,
);

const idAt = '{"v":1,"id":"'.length;
const idEnd = idAt + 36;
const momentAt = idEnd + '","type":"checkin","recordedAt":"'.length;

/**
 * Knows a check-in that headroom has written at a glance, which takes a fifth of the time of parsing and
 * checking it. A property test holds that `isEntry` says the same.
 * @returns `null` for every other line, which is to be parsed
 */
export function writtenCheckIn(line: string): WrittenCheckIn | null {
  if (line.length > longest || !shape.test(line)) return null;
  const momentEnd = line.indexOf('"', momentAt);
  const dayAt = momentEnd + '","date":"'.length;
  const day = line.slice(dayAt, dayAt + "2026-11-22".length);
  return new WrittenCheckIn(line.slice(idAt, idEnd), line.slice(momentAt, momentEnd), day, line);
}
