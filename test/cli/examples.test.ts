import { describe, test } from "vitest";
import { done, journalIn } from "../helpers/cli";
import { exampleAnswers, exampleFile, exampleNames, exampleResult, sameParts } from "../helpers/examples";
import { transcript } from "../helpers/transcript";

describe.concurrent.each(exampleNames)("%s", (name) => {
  test("as text", async ({ expect }) => {
    const run = await done(["checkin", "--answers", exampleFile(name)]);
    await expect(transcript(name, [run])).toMatchFileSnapshot(`transcripts/example-${name}.md`);
    expect(run.stdout).not.toMatch(/undefined|NaN|null|\[object/);
  });

  test("as JSON: the contract, and the result that the specification gives", async ({ expect }) => {
    const { stdout, home } = await done(["checkin", "--json", "--answers", exampleFile(name)]);
    const document = JSON.parse(stdout);
    const given = exampleAnswers(name);
    const expected = exampleResult(name);
    expect(Object.keys(document)).toEqual([
      "schema",
      "person",
      "id",
      "date",
      "recordedAt",
      "changedAt",
      "routine",
      "instruments",
      "answers",
      "details",
      "load",
      "seen",
      "context",
      "boundaries",
      "obstacles",
      "note",
      "tags",
      "result",
    ]);
    expect(document).toMatchObject({
      schema: "headroom/checkin@2",
      person: { id: "me", name: expect.any(String), role: null },
      date: "2026-11-15",
      recordedAt: "2026-11-22T09:14:03+00:00",
      routine: "custom",
      load: withoutCounted(given.load ?? {}),
      details: given.details,
      note: null,
      tags: [],
    });
    expect(document.answers).toEqual(withoutNull(given.answers));
    expect(Object.keys(document.result)).toEqual([
      "headline",
      "risk",
      "strain",
      "dimensions",
      "environment",
      "stage",
      "contradictions",
      "flags",
      "help",
    ]);
    expect(sameParts(expected, document.result)).toEqual(expected);
    // What was printed is what was stored, and `show` gives it back to the byte.
    const [line = ""] = (journalIn(home) ?? "").split("\n");
    const { v, type, ...entry } = JSON.parse(line);
    expect([v, type]).toEqual([1, "checkin"]);
    expect(document).toMatchObject(entry);
    expect((await done(["show", "--json"], { home })).stdout).toBe(stdout);
  });
});

/** One example hands in a share that is counted from the boundaries and never logged (docs/json.md, "Taking something in"). */
function withoutCounted({ "m.boundaries-kept": _, ...load }: Readonly<Record<string, number>>): object {
  return load;
}

function withoutNull(answers: object): object {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null));
}
