import { describe, expect, test } from "vitest";
import { firstOpen, startAt } from "../../../src/core/questionnaire/navigate";
import { reduce } from "../../../src/core/questionnaire/reduce";
import { partsOf } from "../../../src/core/questionnaire/script";
import {
  type Action,
  countGiven,
  emptySheet,
  given,
  isEmpty,
  isPassed,
  optionsOf,
  type Sheet,
  type State,
} from "../../../src/core/questionnaire/state";
import { all, idsOf, weeklyIds } from "../../helpers/answers";
import {
  at,
  back,
  choose,
  enter,
  forward,
  mail,
  monthly,
  move,
  placeOf,
  play,
  skip,
  stepOf,
  toggle,
  type,
  weekly,
} from "../../helpers/questionnaire";
import { script } from "../../ui/prompts/play";

describe("what is asked", () => {
  test("signs first, then the form, the boundaries, and the longer parts, counted through", () => {
    const asked = script("monthly");
    expect(partsOf(asked).map(({ name }) => name)).toEqual([
      "physical",
      "emotional",
      "behavioural",
      "your week",
      "boundaries",
      "checklist",
      "stages",
      "help",
    ]);
    const counted = asked.steps.flatMap((step) =>
      step.kind === "load" ? step.fields.map((_, row) => step.number + row) : [step.number],
    );
    expect(counted).toEqual(Array.from({ length: asked.total }, (_, index) => index + 1));
  });

  test("an introduction comes before the first question of each part alone", () => {
    const firsts = script("monthly")
      .steps.filter((step) => step.kind === "item" && step.first)
      .map(({ part }) => part);
    expect(firsts).toEqual(["physical", "emotional", "behavioural", "checklist", "stages", "help"]);
  });

  test("without fields there is no form, and parts know their places", () => {
    const bare = script("weekly", { form: [] });
    expect(bare.steps.map(({ kind }) => kind)).not.toContain("load");
    expect(bare.total).toBe(weeklyIds.length + 1);
    const parts = partsOf(script("weekly"));
    expect(parts.map(({ name }) => name)).toEqual([
      ...["physical", "emotional", "behavioural", "your week", "boundaries"],
    ]);
    expect(parts.map(({ at }) => at.length)).toEqual([
      ...(["physical", "emotional", "behavioural"] as const).map((id) => idsOf(id).length),
      ...[1, 1],
    ]);
    expect(parts.flatMap(({ at }) => at)).toEqual(script("weekly").steps.map((_, at) => at));
  });

  test("the answers of a step, by their keys", () => {
    const keys = (id: string) =>
      optionsOf(stepOf(script("full"), id)).map(({ keys, value }) => [keys.join(), value]);
    expect(keys("high.long-hours")).toEqual([
      ["y", true],
      ["n", false],
    ]);
    expect(keys("phys.head-eyes")).toEqual([
      ["0", 0],
      ["1", 1],
      ["2,3", 2],
      ["4,5", 3],
      ["6,7", 4],
    ]);
    for (const id of ["env.always-on", "env.career-path"])
      expect(keys(id)).toEqual([0, 1, 2, 3, 4].map((value) => [String(value), value]));
    expect(keys(mail)).toEqual([
      ["k", "kept"],
      ["p", "partly"],
      ["m", "missed"],
    ]);
    expect(optionsOf(stepOf(monthly, "load"))).toEqual([]);
  });
});

describe("what was given", () => {
  const passedForm = {
    load: all(["m.hours", "m.after-hours-calls", "m.weekend-days", "m.since-vacation"], null),
  };

  test("a skipped question is passed, and carries no answer; one not reached is neither", () => {
    const sheet = { ...emptySheet, answers: { "phys.head-eyes": null, "phys.chronic-fatigue": 0 } };
    const [head, tired, sleep] = ["phys.head-eyes", "phys.chronic-fatigue", "phys.sleep-disruption"].map(
      (id) => stepOf(weekly, id),
    ) as [never, never, never];
    expect([given(head, sheet), given(tired, sheet), given(sleep, sheet)]).toEqual([null, 0, undefined]);
    expect([isPassed(head, sheet), isPassed(tired, sheet), isPassed(sleep, sheet)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(countGiven(weekly, sheet)).toBe(1);
    const inherited = { ...stepOf(weekly, "phys.head-eyes"), id: "constructor" };
    expect(given(inherited, sheet)).toBeUndefined();
    expect(given(stepOf(weekly, mail), { ...sheet, boundaries: { [mail]: "kept" } })).toBe("kept");
    expect(given(stepOf(weekly, "load"), { ...sheet, answers: { load: 3 } })).toBeUndefined();
  });

  test("the form is passed when each of its fields is, and counts field by field", () => {
    const form = stepOf(weekly, "load");
    const sheet = { ...emptySheet, ...passedForm } as Sheet;
    expect(isPassed(form, { ...sheet, context: [] })).toBe(true);
    expect(isPassed(form, sheet)).toBe(false);
    expect(isPassed(form, { ...emptySheet, context: [] })).toBe(false);
    expect(countGiven(weekly, sheet)).toBe(0);
    expect(countGiven(weekly, { ...sheet, context: [] })).toBe(1);
    expect(countGiven(weekly, { ...sheet, load: { "m.hours": 0 }, boundaries: { [mail]: "missed" } })).toBe(
      2,
    );
    expect(countGiven(weekly, { ...sheet, boundaries: { [mail]: null } })).toBe(0);
  });

  test.each<[Partial<Sheet>, boolean]>([
    [{}, true],
    [{ answers: { "phys.head-eyes": null }, load: { "m.hours": null }, context: [] }, true],
    [{ tags: ["a"], looked: true }, true],
    [{ answers: { "phys.head-eyes": null, "phys.chronic-fatigue": 0 } }, false],
    [{ answers: { "high.long-hours": false } }, false],
    [{ load: { "m.hours": 0 } }, false],
    [{ boundaries: { [mail]: "kept" } }, false],
    [{ context: ["ill"] }, false],
    [{ note: "long" }, false],
  ])("%j holds nothing to store: %s", (sheet, empty) => {
    expect(isEmpty({ ...emptySheet, ...sheet })).toBe(empty);
  });

  test("a draft goes on at the first step that was not reached", () => {
    expect(firstOpen(weekly, emptySheet)).toBe(0);
    expect(firstOpen(weekly, { ...emptySheet, answers: all(weeklyIds.slice(0, 5), null) })).toBe(5);
    const done = {
      ...emptySheet,
      ...passedForm,
      answers: all(weeklyIds, 1),
      context: [],
      boundaries: { [mail]: null },
    };
    expect(firstOpen(weekly, done as Sheet)).toBe(weekly.steps.length);
  });
});

describe("a question", () => {
  const first = at(weekly, "phys.head-eyes");

  test("an arrow begins at the answer given, else at the near end, and stops at both ends", () => {
    const pointer = (state: State) => (state.view.on === "question" ? state.view.pointer : undefined);
    expect(pointer(play(weekly, first, move(1)))).toBe(0);
    expect(pointer(play(weekly, first, move(-1)))).toBe(4);
    expect(pointer(play(weekly, first, move(1), move(-1)))).toBe(0);
    expect(pointer(play(weekly, first, move(-1), move(1)))).toBe(4);
    const answered = at(weekly, "phys.head-eyes", { answers: { "phys.head-eyes": 2 } });
    expect(pointer(play(weekly, answered, move(1)))).toBe(3);
    expect(pointer(play(weekly, answered, move(-1)))).toBe(1);
    const least = at(weekly, "phys.head-eyes", { answers: { "phys.head-eyes": 0 } });
    expect(pointer(play(weekly, least, move(1)))).toBe(1);
  });

  test("remembers which step the key before answered or skipped, and forgets it on the way", () => {
    const place = placeOf(weekly, "phys.head-eyes");
    expect(play(weekly, first, choose(1))).toMatchObject({ at: place + 1, last: place });
    expect(play(weekly, first, skip)).toMatchObject({ at: place + 1, last: place });
    expect(play(weekly, first, choose(1), back)).toMatchObject({ at: place, last: null });
    expect(play(weekly, first, choose(1), back, forward)).toMatchObject({ at: place + 1, last: null });
    expect(play(weekly, startAt(weekly, emptySheet, 0), back).at).toBe(0);
    expect(play(weekly, first, choose(9))).toEqual(first);
  });

  test("help stays while an arrow moves, and is closed at the next question", () => {
    const open = play(weekly, first, { do: "help" }, move(1));
    expect(open.view).toEqual({ on: "question", pointer: 0, help: true });
    expect(play(weekly, open, enter).view).toEqual({ on: "question", pointer: null, help: false });
  });

  test("takes nothing that belongs to another screen", () => {
    for (const action of [
      toggle(1),
      type("x"),
      { do: "note" },
      { do: "cycle" },
      { do: "review" },
    ] as Action[])
      expect(reduce(weekly, first, action)).toEqual(first);
  });
});
