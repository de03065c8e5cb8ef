import { clip } from "../clip";
import { checkInEntryOf } from "./check-in-json";
import { type Candidate, newerEntry, objectOrNull, shapeOf, type Whose } from "./import-candidate";

type Raw = Readonly<Record<string, unknown>>;

/** How an exported document becomes an entry of a journal again, by the name of its shape. */
const shapes: Readonly<Record<string, (document: Raw) => Raw>> = {
  checkin: checkInEntryOf,
  "plan-revision": ({ id, recordedAt, date, fields, active }) => ({
    ...{ v: 1, id, type: "plan", recordedAt, date, fields, active },
  }),
  action: ({ id, recordedAt, date, step, state, until }) => ({
    ...{ v: 1, id, type: "action", recordedAt, date, step, state },
    ...(until === undefined ? {} : { until }),
  }),
  session: ({ schema: _, person: _person, id, recordedAt, date, ...more }) => ({
    ...{ v: 1, id, type: "session", recordedAt, date },
    ...more,
  }),
};

/**
 * Reads one entry of an export, or one line of a journal, as it was parsed.
 * @param whose who the file has said it belongs to, when it has
 */
export function entryCandidate(parsed: unknown, line: number, whose: Whose | null): Candidate {
  const refused = (why: string): Candidate => ({ kind: "refused", line, why });
  const given = objectOrNull(parsed);
  if (given === null) return refused("no entry of an export or a journal");
  if (!Object.hasOwn(given, "schema"))
    return Object.hasOwn(given, "v")
      ? { kind: "entry", line, whose, value: given }
      : refused("no entry of an export or a journal");
  const [name, version] = shapeOf(given.schema) ?? ["", 0];
  if (name === "person" && version === 1) return personCandidate(given, line, true);
  const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
  if (shape === undefined) return refused(`its schema is ${quoted(given.schema)}, which is no entry`);
  if (version !== 1) return refused(newerEntry);
  const person = typeof given.person === "string" ? given.person : null;
  if (whose !== null && person !== null && whose.id !== person)
    return refused(`of ${quoted(person)}, between entries of ${quoted(whose.id)}`);
  const own = whose ?? (person === null ? null : { id: person, name: null, role: null, own: false });
  return { kind: "entry", line, whose: own, value: shape(given) };
}

/** Reads who a file is about: `person` of a history document, or the line of a person. */
export function personCandidate(person: unknown, line: number, own: boolean): Candidate {
  const { id, name, role } = objectOrNull(person) ?? {};
  if (typeof id !== "string" || typeof name !== "string")
    return { kind: "refused", line, why: "a person without id and name" };
  return { kind: "person", line, whose: { id, name, role: typeof role === "string" ? role : null, own } };
}

function quoted(value: unknown): string {
  return JSON.stringify(clip(String(value)));
}
