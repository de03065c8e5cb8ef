import { clip } from "../clip";
import { Failure } from "../errors";
import { type Candidate, objectOrNull, shapeOf, type Whose } from "./import-candidate";
import { entryCandidate, personCandidate } from "./import-entry";
import { memberLines } from "./member-lines";
import { show } from "./problems";

type Raw = Readonly<Record<string, unknown>>;

const takes = "It takes what headroom export writes, or the journal of a person.";

/**
 * A JSON document of ours: `headroom/history@1`, `headroom/people@1`, or a single check-in.
 * @param name how messages call the file
 * @throws Failure `refused` when the document as a whole is none of these
 */
export function* importJson(text: string, name: string): Generator<Candidate> {
  const document = parse(text, name);
  const [shape, version] = shapeOf(document.schema) ?? ["", 0];
  if (version > 1)
    throw new Failure(
      "refused",
      `${name} was made by a newer headroom`,
      "Nothing was stored. Update headroom and run the same command again.",
    );
  if (shape === "history") yield* historyCandidates(document, memberLines(text, 2), false, name);
  else if (shape === "people") yield* peopleCandidates(document, text, name);
  else if (Object.hasOwn(document, "schema") || Object.hasOwn(document, "v"))
    yield entryCandidate(document, 1, null);
  else throw new Failure("refused", `${name} is no export and no journal`, `Nothing was stored. ${takes}`);
}

function parse(text: string, name: string): Raw {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new Failure("refused", `${name} is not valid JSON`, `Nothing was stored. ${takes}`);
  }
  const document = objectOrNull(parsed);
  if (document === null)
    throw new Failure("refused", `${name} holds ${show(parsed)}`, `Nothing was stored. ${takes}`);
  return document;
}

function* peopleCandidates(document: Raw, text: string, name: string): Generator<Candidate> {
  if (!Array.isArray(document.people)) throw noList("people", name);
  const lines = memberLines(text, 4);
  const begins = memberLines(text, 2);
  for (const [index, history] of document.people.entries()) {
    const record = objectOrNull(history);
    if (record === null) yield { kind: "refused", line: begins[index] ?? 1, why: "no record of a person" };
    else yield* historyCandidates(record, lines, true, name);
  }
}

/** Lists in the order in which they stand in the file, each member with its line. */
function* historyCandidates(
  document: Raw,
  lines: number[],
  own: boolean,
  name: string,
): Generator<Candidate> {
  if (!Array.isArray(document.checkins)) throw noList("checkins", name);
  const person = personCandidate(document.person, 1, own);
  if (person.kind !== "person")
    throw new Failure("refused", `${name} does not say whose it is`, `Nothing was stored. ${takes}`);
  yield person;
  for (const [key, list] of Object.entries(document))
    for (const member of Array.isArray(list) ? list : [])
      yield memberCandidate(key, member, lines.shift() ?? 1, person.whose);
}

const lists: readonly string[] = ["checkins", "plans", "actions", "sessions"];

function memberCandidate(key: string, member: unknown, line: number, whose: Whose): Candidate {
  if (!lists.includes(key))
    return { kind: "refused", line, why: `in "${clip(key)}", which is no part of an export` };
  const candidate = entryCandidate(member, line, whose);
  return candidate.kind === "person" ? { kind: "refused", line, why: "a person among entries" } : candidate;
}

function noList(key: string, name: string): Failure {
  return new Failure("refused", `${name} has no list "${key}"`, `Nothing was stored. ${takes}`);
}
