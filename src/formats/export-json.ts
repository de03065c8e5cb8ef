import { documentsOf, type ExportedRecord, type ExportJob } from "./export-record";

/** One document: `headroom/history@1`, or `headroom/people@1` with one of these for each person. */
export function* exportJson({ records, allPeople }: ExportJob): Generator<string> {
  if (!allPeople) {
    for (const record of records) yield* historyText(record, "");
  } else {
    yield `{\n  "schema": "headroom/people@1",\n  "people": `;
    yield* listText(mapText(records), "  ");
    yield "\n}";
  }
  yield "\n";
}

function* mapText(records: Iterable<ExportedRecord>): Generator<Iterable<string>> {
  for (const record of records) yield historyText(record, "    ");
}

/** A history document, laid out as `JSON.stringify` would with an indent of two. */
function* historyText(record: ExportedRecord, indent: string): Generator<string> {
  const { person, exportedAt } = record;
  const head = JSON.stringify({ schema: "headroom/history@1", person, exportedAt }, null, 2);
  // The lists follow before the closing brace.
  yield indented(head.slice(0, -2), indent);
  for (const [key, list] of Object.entries(documentsOf(record, "newest-first"))) {
    yield `,\n${indent}  ${JSON.stringify(key)}: `;
    yield* listText(textsOf(list, `${indent}    `), `${indent}  `);
  }
  yield `\n${indent}}`;
}

function* textsOf(documents: Iterable<object>, indent: string): Generator<string[]> {
  for (const document of documents) yield [indented(JSON.stringify(document, null, 2), indent)];
}

/** A JSON array of what is written already; `indent` is that of its closing bracket. */
function* listText(members: Iterable<Iterable<string>>, indent: string): Generator<string> {
  let empty = true;
  for (const member of members) {
    yield `${empty ? "[" : ","}\n${indent}  `;
    yield* member;
    empty = false;
  }
  yield empty ? "[]" : `\n${indent}]`;
}

/** Lines after the first moved to the right; a line break within a JSON text is never part of a string. */
function indented(text: string, indent: string): string {
  return text.replaceAll("\n", `\n${indent}`);
}
