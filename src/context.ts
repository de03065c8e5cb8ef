import { type CalendarDate, isCalendarDate, parseDay } from "./core/calendar";
import { clip, safeJson, safeText } from "./core/text";
import { Failure } from "./errors";
import type { Home } from "./store/home";
import { homeOf } from "./store/home";
import { readSettings, type Settings } from "./store/settings";
import { type Channel, columnsOf, type Host } from "./ui/host";
import type { Look } from "./ui/look";

/** Flags that every command takes. */
export interface GlobalFlags {
  readonly person?: string;
  readonly json?: boolean;
  /** False with `--no-color`. */
  readonly color: boolean;
  readonly ascii?: boolean;
  readonly plain?: boolean;
  /** False with `--no-input`. */
  readonly input: boolean;
  readonly quiet?: boolean;
  readonly debug?: boolean;
  /** A file with the passphrase on its first line, instead of a prompt. */
  readonly passphraseFile?: string;
  /** Shows the result even though an answer calls for help first. */
  readonly showResult?: boolean;
}

/** A stream that a command writes to. */
interface Output {
  readonly look: Look;
  /** Height of the terminal; `null` for a file or a pipe, which have no limit. */
  readonly rows: number | null;
  write(text: string): void;
}

interface Clock {
  /** The day on which the command started, in the system's time zone. */
  readonly today: CalendarDate;
  /** Milliseconds since 1970. */
  now(): number;
  /** The current time as ISO 8601 with the local offset, e.g. `2026-11-22T09:14:03+01:00`. */
  stamp(): string;
}

/** What a command receives: everything it may know about the outside world. */
export interface Context {
  readonly flags: GlobalFlags;
  readonly env: Host["env"];
  /** Node's name for the platform: `linux`, `darwin`, `win32`. */
  readonly platform: string;
  /** How to start this program again: node and the script. */
  readonly self: readonly [node: string, script: string];
  readonly clock: Clock;
  readonly home: Home;
  readonly settings: Settings;
  readonly out: Output;
  readonly err: Output;
  /** True if prompts are possible: stdin and stderr are terminals and `--no-input` is absent. */
  readonly interactive: boolean;
  /** Static numbered prompts without redrawing, for screen readers and dumb terminals. */
  readonly plain: boolean;
  /** The terminal for prompts. */
  readonly terminal: { readonly input: NodeJS.ReadStream; readonly output: NodeJS.WriteStream };
  /** Adds a remark that must not hide the result; it is printed on stderr at the end. */
  note(message: string, hint?: string): void;
  /** Prints a `--json` document to stdout. */
  json(document: object): void;
  /** Writes a document to stdout, through the person's pager if it is longer than their terminal. */
  writeDocument(text: string): Promise<void>;
}

/** Builds what a command receives from the process and the global flags. */
export function createContext(host: Host, flags: GlobalFlags, note: Context["note"]): Context {
  let clock: Clock | null = null;
  const place = placeIn(host.env);
  if ("damaged" in place && place.damaged !== null)
    note(
      `the settings cannot be read: ${place.damaged}`,
      "Defaults are used. headroom config shows where they are.",
    );
  const plain = flags.plain === true || isOn(host.env.ACCESSIBLE) || host.env.TERM === "dumb";
  return {
    flags,
    env: host.env,
    platform: host.platform,
    self: [host.execPath, host.argv[1] ?? ""],
    get clock() {
      clock ??= createClock(host.env.HEADROOM_NOW);
      return clock;
    },
    // Help is shown even if the location of the record cannot be determined.
    get home() {
      if ("failure" in place) throw place.failure;
      return place.home;
    },
    get settings() {
      if ("failure" in place) throw place.failure;
      return place.settings;
    },
    out: outputOf(1, host, flags),
    // Opening a stream costs milliseconds, so what most commands do not need is opened late.
    get err() {
      return outputOf(2, host, flags);
    },
    get interactive() {
      return isInteractive(host, flags);
    },
    plain,
    terminal: {
      get input() {
        return host.stdin;
      },
      get output() {
        return host.stderr;
      },
    },
    note,
    json: (document) => host.write(1, `${safeJson(JSON.stringify(document, null, 2))}\n`),
    writeDocument: async (document) => {
      const text = safeText(document, hasColour(host.isTerminal(1), host.env, flags));
      const read = !plain && host.isTerminal(1) && isInteractive(host, flags);
      if (!read || !(await (await import("./ui/pager")).paged(text, host))) host.write(1, text);
    },
  };
}

/** The location of all files, with the settings; a failure is thrown only when a command asks for them. */
function placeIn(env: Host["env"]) {
  try {
    const home = homeOf(env);
    return { home, ...readSettings(home.config) };
  } catch (failure) {
    return { failure };
  }
}

function isInteractive(host: Host, flags: GlobalFlags): boolean {
  return flags.input && host.isTerminal(2) && host.stdin.isTTY === true;
}

function outputOf(channel: Channel, host: Host, flags: GlobalFlags): Output {
  const terminal = host.isTerminal(channel);
  const colour = hasColour(terminal, host.env, flags);
  return {
    look: {
      width: columnsOf(host, channel),
      colour,
      unicode: flags.ascii !== true && isUtf8(host),
    },
    get rows() {
      return terminal ? (channel === 1 ? host.stdout : host.stderr).rows || 24 : null;
    },
    write: (text) => host.write(channel, safeText(text, colour)),
  };
}

function hasColour(terminal: boolean, env: Host["env"], flags: GlobalFlags): boolean {
  if (!flags.color || env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return terminal && env.TERM !== "dumb";
}

function isUtf8({ env, platform }: Host): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  if (locale) return /utf-?8/i.test(locale);
  return platform === "darwin" || (platform === "win32" && env.WT_SESSION !== undefined);
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== "" && value !== "0";
}

/** The system's clock, or one fixed at `HEADROOM_NOW` for tests and demos. */
function createClock(fixed: string | undefined): Clock {
  const now = fixed ? fixedMoment(fixed) : Date.now;
  return { today: stampOf(now()).slice(0, 10), now, stamp: () => stampOf(now()) };
}

function fixedMoment(text: string): () => number {
  // A day without a time would be read as midnight UTC, which is the day before in western time zones.
  const moment = isCalendarDate(text) ? Date.parse(`${text}T12:00:00`) : isoDateTime(text);
  if (!isCalendarDate(stampOf(moment).slice(0, 10)))
    throw new Failure(
      "usage",
      `HEADROOM_NOW is "${clip(text)}"`,
      "It takes a date and time such as 2026-11-22T09:00:00.",
    );
  return () => moment;
}

/** Stricter than the engine, to which "May 5" is a day in 2001. */
function isoDateTime(text: string): number {
  const isShaped = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})?$/.test(text);
  // The engine would read 30 February as 2 March.
  return isShaped && isCalendarDate(text.slice(0, 10)) ? Date.parse(text) : Number.NaN;
}

/** A moment in the system's time zone, to the second. */
function stampOf(moment: number): string {
  const date = new Date(moment);
  const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, "0");
  const offset = -date.getTimezoneOffset();
  const day = `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const time = `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
  return `${day}T${time}${offset < 0 ? "-" : "+"}${two(offset / 60)}:${two(offset % 60)}`;
}

/**
 * Parses a day from the command line; future days are refused.
 * @throws Failure `usage` naming the flag
 */
export function dayFlag(text: string, flag: string, today: CalendarDate): CalendarDate {
  const day = parseDay(text, today);
  const takes = "It takes a day such as 2026-11-22, today, yesterday, 3d or 2w (days and weeks ago).";
  if (day === null) throw new Failure("usage", `${flag} is "${clip(text)}"; that is not a date`, takes);
  if (day > today)
    throw new Failure("usage", `${flag} is ${day}; that is in the future`, `Today is ${today}. ${takes}`);
  return day;
}
