import { describe, expect, test } from "vitest";
import { seenIn } from "../../../src/core/questionnaire/form";
import { loadMetrics } from "../../../src/core/questionnaire/load-metrics";
import { startAt } from "../../../src/core/questionnaire/navigate";
import { contradictionsIn } from "../../../src/core/questionnaire/review";
import type { LoadField } from "../../../src/core/questionnaire/script";
import { emptySheet, type State } from "../../../src/core/questionnaire/state";
import { play, script } from "../../ui/prompts/play";

const field = (id: string): LoadField => {
  const metric = loadMetrics.find((one) => one.id === id);
  if (metric === undefined) throw new TypeError(`no metric ${id}`);
  return { kind: "number", id, metric };
};

const form = [
  field("m.hours"),
  field("m.weekend-days"),
  { kind: "week", id: "week" } as const,
  field("m.evenings"),
  field("m.long-rest"),
];
const seen = { "m.weekend-days": 1, "m.evenings": 4, "m.long-rest": 30.5 };
const asked = script("weekly", { form, seen });
const at = asked.steps.findIndex(({ kind }) => kind === "load");
const begin = startAt(asked, emptySheet, at);

const viewOf = ({ view }: State) => {
  if (view.on !== "form") throw new TypeError("no form");
  return view;
};

describe("the form that the signals have filled in", () => {
  test("shows what was seen, and keeps nothing of it before the person did", () => {
    expect(viewOf(begin).texts).toMatchObject({ "m.hours": "", "m.evenings": "4", "m.long-rest": "30.5" });
    expect(begin.sheet.load).toEqual({});
    expect(seenIn(asked, begin.sheet)).toEqual([]);
  });

  test("one key takes all of it, and goes to what the signals know nothing of", () => {
    const taken = play(asked, begin, ["tab"]);
    expect(taken.sheet.load).toEqual(seen);
    expect(viewOf(taken).row).toBe(0);
    expect(seenIn(asked, taken.sheet)).toEqual(Object.keys(seen));
    const later = play(asked, begin, ["4", "0", "enter", "tab"]);
    expect(viewOf(later).row).toBe(2);
    expect(later.sheet.load).toEqual({ ...seen, "m.hours": 40 });
  });

  test("the person's word stands, and is no longer what was seen", () => {
    const said = play(asked, begin, ["enter", "backspace", "0", "enter"]);
    expect(said.sheet.load["m.weekend-days"]).toBe(0);
    expect(seenIn(asked, said.sheet)).toEqual([]);
    const taken = play(asked, play(asked, begin, ["tab"]), ["down", "skip"]);
    expect(taken.sheet.load["m.weekend-days"]).toBeNull();
    expect(seenIn(asked, taken.sheet)).toEqual(["m.evenings", "m.long-rest"]);
  });

  test("without signals the key means nothing", () => {
    const plain = script("weekly", { form });
    const start = startAt(plain, emptySheet, at);
    expect(play(plain, start, ["tab"])).toEqual(start);
  });

  test("in a word that is typed it is a letter", () => {
    const holiday = script("weekly", { form: [{ kind: "holiday", id: "m.since-vacation" }, ...form], seen });
    const typed = play(holiday, startAt(holiday, { ...emptySheet, load: { "m.since-vacation": null } }, at), [
      ..."yesterday",
    ]);
    expect(viewOf(typed).texts["m.since-vacation"]).toBe("yesterday");
  });

  test("what was taken is held against the answers in the review", () => {
    const taken = play(asked, begin, ["tab"]);
    const sheet = {
      ...taken.sheet,
      answers: { "low.clear-boundaries": true, "high.mail-edges": false },
      boundaries: { "plan.time.mail-cutoff": "kept" as const },
    };
    expect(contradictionsIn(asked, sheet).map(({ items }) => items.join(" "))).toEqual([
      "low.clear-boundaries m.evenings",
      "high.mail-edges m.evenings",
      "plan.time.mail-cutoff m.evenings",
    ]);
    expect(contradictionsIn(asked, { ...sheet, load: { "m.evenings": 3 } })).toEqual([]);
  });
});
