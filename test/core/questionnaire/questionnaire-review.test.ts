import { describe, expect, test } from "vitest";
import { contradictionsIn, noteOf } from "../../../src/core/questionnaire/review";
import type { Script } from "../../../src/core/questionnaire/script";
import { emptySheet, type Sheet } from "../../../src/core/questionnaire/state";
import { idsOf } from "../../helpers/answers";
import {
  back,
  choose,
  enter,
  inReview,
  monthly,
  placeOf,
  play,
  toggle,
  type,
  weekly,
} from "../../helpers/questionnaire";
import { script } from "../../ui/prompts/play";

describe("the review", () => {
  const answered = { answers: { "phys.head-eyes": 1 } };

  test("says that there is nothing to store, once it was asked to", () => {
    expect(inReview(weekly).view).toEqual({ on: "review", scroll: 0, nothing: false });
    expect(play(weekly, inReview(weekly), enter)).toMatchObject({ exit: null, view: { nothing: true } });
    expect(play(weekly, inReview(weekly, answered), enter).exit).toBe("store");
  });

  test("opens a part and goes through it alone, back to the review at its end and before its begin", () => {
    const open = play(weekly, inReview(weekly), { do: "open", part: 1 });
    const emotional = idsOf("emotional").map((id) => placeOf(weekly, id));
    expect(open).toMatchObject({ at: emotional[0], visit: emotional });
    expect(play(weekly, open, choose(1), back).at).toBe(emotional[0]);
    expect(play(weekly, open, back)).toMatchObject({ at: weekly.steps.length, visit: null });
    const through = play(weekly, open, ...emotional.map(() => choose(1)));
    expect(through).toMatchObject({ at: weekly.steps.length, visit: null, view: { on: "review" } });
    expect(play(weekly, open, { do: "review" })).toMatchObject({ at: weekly.steps.length, visit: null });
    expect(play(weekly, inReview(weekly), { do: "open", part: 9 })).toEqual(inReview(weekly));
  });

  test("scrolls to where it is told, never above its first line", () => {
    expect(play(weekly, inReview(weekly), { do: "scroll", to: 7 }).view).toMatchObject({ scroll: 7 });
    expect(play(weekly, inReview(weekly), { do: "scroll", to: -3 }).view).toMatchObject({ scroll: 0 });
  });

  test("a note and tags are kept without blanks, and begin with what stood there", () => {
    const noted = play(weekly, inReview(weekly), { do: "note" }, type(" long week "), enter);
    expect(noted.sheet.note).toBe("long week");
    expect(play(weekly, noted, { do: "note" }).view).toEqual({ on: "note", text: "long week" });
    expect(play(weekly, noted, { do: "note" }, type(" "), enter).sheet.note).toBeNull();
    const tagged = play(weekly, inReview(weekly), { do: "tags" }, type("a, b ,a,"), enter);
    expect(tagged.sheet.tags).toEqual(["a", "b"]);
    expect(play(weekly, tagged, { do: "tags" }).view).toEqual({ on: "tags", text: "a, b" });
    const left = play(weekly, tagged, { do: "tags" }, type("c"), back);
    expect(left).toMatchObject({ view: { on: "review" }, sheet: { tags: ["a", "b"] } });
    const writing = play(weekly, inReview(weekly), { do: "note" });
    expect(writing.view).toEqual({ on: "note", text: "" });
    expect(play(weekly, writing, toggle(1))).toEqual(writing);
    expect(noteOf(" x ")).toBe("x");
    expect(noteOf(" ")).toBeNull();
  });

  test("goes back to the last step, hands over to the editor, and takes nothing else", () => {
    expect(play(weekly, inReview(weekly), back).at).toBe(weekly.steps.length - 1);
    const nothing = script("weekly", { parts: [], form: [], boundaries: [] });
    expect(play(nothing, inReview(nothing), back)).toEqual(inReview(nothing));
    expect(play(weekly, inReview(weekly), { do: "editor" }).exit).toBe("editor");
    expect(play(weekly, inReview(weekly), { do: "leave" }).exit).toBe("left");
    expect(play(weekly, inReview(weekly), toggle(1))).toEqual(inReview(weekly));
    expect(play(weekly, inReview(weekly), { do: "review" })).toEqual(inReview(weekly));
  });
});

describe("contradictions in what was given so far", () => {
  const calm = { answers: { "high.long-hours": false, "high.no-real-vacation": false } };
  const items = (asked: Script, sheet: Partial<Sheet>) =>
    contradictionsIn(asked, { ...emptySheet, ...sheet }).flatMap((one) => one.items);
  const workedBefore = (...hours: number[]) => script("monthly", { earlier: { hours, holiday: null } });

  test("hours count with the newest three before them", () => {
    expect(items(workedBefore(60, 60), { ...calm, load: { "m.hours": 60 } })).toContain("m.hours");
    expect(items(workedBefore(60, 60), { ...calm, load: { "m.hours": null } })).not.toContain("m.hours");
    expect(items(workedBefore(60, 60), { ...calm, load: { "m.hours": 20 } })).not.toContain("m.hours");
    expect(items(workedBefore(168, 168, 40, 40, 40), { ...calm, load: { "m.hours": 40 } })).not.toContain(
      "m.hours",
    );
    expect(items(workedBefore(60, 60, 60), calm)).toContain("m.hours");
  });

  test("the holiday is what was just typed, else the one that is known", () => {
    const known = (day: string) => script("monthly", { earlier: { hours: [], holiday: { day, said: day } } });
    expect(items(known("2025-01-01"), calm)).toContain("m.since-vacation");
    expect(items(known("2025-01-01"), { ...calm, load: { "m.since-vacation": 20 } })).not.toContain(
      "m.since-vacation",
    );
    expect(items(known("2026-11-01"), { ...calm, load: { "m.since-vacation": 400 } })).toContain(
      "m.since-vacation",
    );
    expect(items(workedBefore(), calm)).toEqual([]);
  });

  test("are looked at once: the form where a load stands against an answer, the question where an answer does", () => {
    const asked = workedBefore(60, 60, 60);
    const looked = play(asked, inReview(asked, calm), { do: "look-again" });
    expect(looked.visit).toEqual([placeOf(asked, "load"), placeOf(asked, "high.long-hours")]);
    expect(looked).toMatchObject({ at: placeOf(asked, "load"), sheet: { looked: true } });
    const again = inReview(asked, { ...calm, looked: true });
    expect(play(asked, again, { do: "look-again" })).toEqual(again);
    const none = play(weekly, inReview(weekly), { do: "look-again" });
    expect(none).toMatchObject({ at: weekly.steps.length, sheet: { looked: true } });
  });

  test("what the job disturbs stands against sleeping well", () => {
    const answers = { "low.sleeps-well": true, "high.life-interference": true };
    expect(items(monthly, { answers, details: { "high.life-interference": ["sleep"] } })).toEqual([
      "low.sleeps-well",
      "high.life-interference",
    ]);
    expect(items(monthly, { answers, details: {} })).toEqual([]);
  });
});
