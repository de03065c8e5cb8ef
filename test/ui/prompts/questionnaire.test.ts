import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentOf } from "../../../src/commands/common/interview";
import { instruments, loadMetrics } from "../../../src/core";
import { fitsScale } from "../../../src/core/questionnaire/answers";
import { reduce } from "../../../src/core/questionnaire/reduce";
import { partsOfSelection } from "../../../src/core/questionnaire/routines";
import type { Script } from "../../../src/core/questionnaire/script";
import { countGiven, isPassed, type State } from "../../../src/core/questionnaire/state";
import { lineOf, pastedInto, textOf } from "../../../src/ui/prompts/keys";
import { idsOf, weeklyIds } from "../../helpers/answers";
import { runs } from "../../helpers/runs";
import { keys, onward, play, script, start } from "./play";

const weekly = script("weekly");
const monthly = script("monthly");
const signs = weeklyIds.map(() => "2");
const atForm = play(weekly, start(weekly), signs);
const atBoundary = play(weekly, atForm, keys("enter enter enter enter enter"));
const atReview = play(weekly, atBoundary, ["k"]);
const placeOf = (asked: Script, id: string) => asked.steps.findIndex((step) => step.id === id);
const goTo = (asked: Script, id: string): State =>
  play(
    asked,
    start(asked),
    asked.steps
      .slice(0, placeOf(asked, id))
      .flatMap((step) => (step.kind === "load" ? keys("skip skip skip skip skip") : ["skip"])),
  );

describe("a question", () => {
  test("is answered by one key, which moves on", () => {
    const stored = (key: string) => play(weekly, start(weekly), [key]).sheet.answers["phys.sleep-disruption"];
    expect(play(weekly, start(weekly), ["3"])).toMatchObject({ at: 1, last: 0 });
    // The key is the number of days, and what is kept are the five steps of the scale.
    expect([..."01234567"].map(stored)).toEqual([0, 1, 2, 2, 3, 3, 4, 4]);
    expect(stored("8")).toBeUndefined();
  });

  test("has nothing preselected: Enter without a choice does nothing", () => {
    expect(play(weekly, start(weekly), ["enter", "right", "y", "8"])).toEqual(start(weekly));
  });

  test("is answered by arrows and Enter", () => {
    const state = play(weekly, start(weekly), keys("down down enter"));
    expect(state.sheet.answers).toEqual({ "phys.sleep-disruption": 1 });
  });

  test("can be skipped, and gone back to with the earlier answer kept by Enter", () => {
    const state = play(weekly, start(weekly), keys("4 s left b"));
    expect(state).toMatchObject({ at: 0, last: null, view: { pointer: null } });
    expect(play(weekly, state, keys("enter enter")).at).toBe(2);
    expect(play(weekly, state, ["1", "enter"]).sheet.answers).toEqual({
      "phys.sleep-disruption": 1,
      "phys.chronic-fatigue": null,
    });
  });

  test("shows and hides what counts", () => {
    const shown = play(weekly, start(weekly), ["?"]);
    expect(shown.view).toMatchObject({ help: true });
    expect(play(weekly, shown, ["?"])).toEqual(start(weekly));
  });

  test("is left with q", () => {
    expect(play(weekly, start(weekly), keys("1 q"))).toMatchObject({ exit: "left", at: 1 });
  });
});

describe("which things the job disturbs", () => {
  const asked = play(monthly, goTo(monthly, "high.life-interference"), ["y"]);

  test("is asked below a yes", () => {
    expect(asked.view).toEqual({ on: "detail", chosen: [] });
    const state = play(monthly, asked, keys("2 1 3 3 enter"));
    expect(state.sheet.details).toEqual({ "high.life-interference": ["sleep", "meals"] });
    expect(state.at).toBe(placeOf(monthly, "high.body-symptoms"));
  });

  test("can be left open, and goes with a later no", () => {
    expect(play(monthly, asked, ["enter"]).sheet.details).toEqual({});
    expect(play(monthly, asked, keys("1 enter left n")).sheet.details).toEqual({});
    expect(play(monthly, asked, keys("1 enter left enter")).sheet.details).toEqual({
      "high.life-interference": ["sleep"],
    });
  });
});

describe("the load form", () => {
  test("takes facts, and the holiday as the days since", () => {
    const state = play(weekly, atForm, keys("4 7 enter 5 enter 0 enter 2 enter enter"));
    expect(state.sheet.load).toEqual({
      "m.hours": 47,
      "m.after-hours-calls": 5,
      "m.weekend-days": 0,
      "m.since-vacation": 93,
    });
    expect(state.sheet.context).toEqual(["on-call"]);
    expect(state.at).toBe(placeOf(weekly, "plan.time.mail-cutoff"));
  });

  test("answers an absurd value beside the field and is not locked by it", () => {
    const warned = play(weekly, atForm, keys("2 0 0 enter"));
    expect(warned.view).toMatchObject({ row: 0, warned: "m.hours" });
    expect(play(weekly, warned, ["enter"])).toMatchObject({
      view: { row: 1 },
      sheet: { load: { "m.hours": null } },
    });
    expect(play(weekly, warned, keys("backspace enter")).sheet.load["m.hours"]).toBe(20);
    expect(play(weekly, atForm, keys("2 0 0 down")).view).toMatchObject({ row: 1 });
  });

  test.each([
    ["2027-01-01", null],
    ["1950-01-01", null],
    ["2026-02-30", null],
    ["13w", 91],
    ["6 weeks", 42],
    ["20.07.2026", 125],
    ["2026-07", 114],
    ["back in may", null],
    ["2026-11-22", 0],
  ])("takes the holiday %s as %s", (typed, days) => {
    const cleared = play(weekly, atForm, [...keys("down down down down"), ...Array(10).fill("backspace")]);
    const state = play(weekly, cleared, [...typed, "enter", "enter"]);
    expect(state.sheet.load["m.since-vacation"]).toBe(days);
  });

  test("takes letters as letters, also those that are keys elsewhere", () => {
    const typed = play(weekly, atForm, [..."b sq?", "up", "backspace"]);
    expect(typed.view).toMatchObject({ row: 0, texts: { "m.hours": "b sq" } });
    expect(typed.exit).toBeNull();
    expect(play(weekly, typed, ["enter"]).view).toMatchObject({ row: 0, warned: "m.hours" });
  });

  test("knows several circumstances of a week, or an ordinary one", () => {
    const row = play(weekly, atForm, keys("enter enter enter"));
    expect(play(weekly, row, keys("2 4")).sheet.context).toEqual(["on-call", "ill"]);
    expect(play(weekly, row, keys("2 4 1")).sheet.context).toEqual([]);
    expect(play(weekly, row, [" ", "right"]).sheet.context).toEqual(["leave"]);
  });

  test("skips a field, and all of them when one goes straight through", () => {
    const state = play(weekly, atForm, keys("skip skip skip skip skip"));
    expect(Object.values(state.sheet.load)).toEqual([null, null, null, null]);
    expect(countGiven(weekly, state.sheet)).toBe(signs.length + 1);
  });
});

describe("a boundary", () => {
  test("asks what got in the way after partly and missed", () => {
    expect(atReview).toMatchObject({ at: weekly.steps.length, view: { on: "review" } });
    const asked = play(weekly, atBoundary, ["p"]);
    expect(asked.view).toEqual({ on: "obstacle", text: "" });
    expect(play(weekly, asked, [..."two q", "enter"]).sheet.obstacles).toEqual({
      "plan.time.mail-cutoff": "two q",
    });
    expect(play(weekly, asked, ["enter"]).sheet.obstacles).toEqual({});
  });

  test("what got in the way goes into the record beside it, and the note stays as it was", () => {
    const state = play(weekly, atBoundary, ["p", ..."two q", "enter"]);
    const kept = contentOf("weekly", weekly, { ...state, sheet: { ...state.sheet, note: "long week" } });
    expect(kept).toMatchObject({ obstacles: { "plan.time.mail-cutoff": "two q" }, note: "long week" });
  });

  test("forgets what got in the way when it was kept after all", () => {
    const state = play(weekly, atBoundary, ["m", "x", "enter", "b", "k"]);
    expect(state.sheet).toMatchObject({ boundaries: { "plan.time.mail-cutoff": "kept" }, obstacles: {} });
  });
});

describe("a yes to thoughts of ending one's life", () => {
  test("hands over at once, with the answer given and the next step ready", () => {
    const state = play(monthly, goTo(monthly, "crisis.life"), ["y"]);
    expect(state).toMatchObject({ exit: "crisis", sheet: { answers: { "crisis.life": true } } });
    expect(state.at).toBe(monthly.steps.length);
  });

  test("is not so for a no, a skip, or another help question", () => {
    for (const answer of ["n", "s"])
      expect(play(monthly, goTo(monthly, "crisis.life"), [answer]).exit).toBeNull();
    expect(play(monthly, goTo(monthly, "help.hopeless"), ["y"]).exit).toBeNull();
  });
});

describe("the review", () => {
  test("stores on Enter, but not when nothing was answered", () => {
    expect(play(weekly, atReview, ["enter"]).exit).toBe("store");
    const empty = play(weekly, goTo(weekly, "plan.time.mail-cutoff"), ["s", "enter"]);
    expect(empty).toMatchObject({ exit: null, view: { nothing: true } });
  });

  test("opens a part, and comes back after it, before it, or on Escape", () => {
    const open = play(weekly, atReview, ["2"]);
    expect(open.at).toBe(placeOf(weekly, "emo.lost-enthusiasm"));
    expect(play(weekly, open, ["4", "escape"])).toMatchObject({
      view: { on: "review" },
      sheet: { answers: { "emo.lost-enthusiasm": 3 } },
    });
    expect(play(weekly, open, ["left"]).view.on).toBe("review");
    expect(
      play(
        weekly,
        open,
        idsOf("emotional").map(() => "enter"),
      ).view.on,
    ).toBe("review");
  });

  test("takes a note and tags", () => {
    const state = play(weekly, atReview, ["n", ..."a q", "enter", "t", ..."x, y,x,", "enter"]);
    expect(state.sheet).toMatchObject({ note: "a q", tags: ["x", "y"] });
    expect(play(weekly, state, ["n", "z", "escape"]).sheet.note).toBe("a q");
    expect(play(weekly, state, ["e"]).exit).toBe("editor");
  });

  test("opens contradicting answers, and asks about them once", () => {
    const yes = goTo(monthly, "low.sleeps-well");
    const worried = { ...yes, sheet: { ...yes.sheet, answers: { "phys.sleep-disruption": 3 } } };
    const end = play(monthly, { ...worried, at: placeOf(monthly, "low.sleeps-well") }, ["y"]);
    const review = play(monthly, end, Array(60).fill("skip"));
    expect(review.view.on).toBe("review");
    const looked = play(monthly, review, ["c"]);
    expect(looked.visit).toEqual([0, placeOf(monthly, "low.sleeps-well")]);
    const back = play(monthly, looked, keys("enter enter"));
    expect(back.view.on).toBe("review");
    expect(play(monthly, back, ["c"])).toEqual(back);
  });

  test("goes back into the questions", () => {
    expect(play(weekly, atReview, ["b"]).at).toBe(weekly.steps.length - 1);
  });
});

test("a weekly check-in with the form accepted takes a key for each sign and few more", () => {
  const pressed = [...signs, ...keys("enter enter enter enter enter"), "k", "enter"];
  expect(play(weekly, start(weekly), pressed).exit).toBe("store");
  expect(pressed.length).toBeLessThanOrEqual(signs.length + 14);
});

test("--only asks nothing else", () => {
  const parts = partsOfSelection("high.long-hours,physical", instruments);
  if ("unknown" in parts) throw new TypeError("unknown");
  const only = script("weekly", { parts, form: [], boundaries: [] });
  expect(only.steps.map(({ id }) => id)).toEqual([...idsOf("physical"), "high.long-hours"]);
  expect(only.total).toBe(only.steps.length);
});

describe("whatever is pressed", () => {
  const anyKey = fc.constantFrom(
    ...keys("0 1 2 3 4 y n k p m s b q c t e ? h . - , w x left right up down enter escape backspace space"),
  );
  const anyScript = fc.constantFrom(weekly, monthly, script("full"), script("weekly", { boundaries: [] }));
  const anyState = fc
    .tuple(anyScript, fc.integer({ min: 0, max: 700 }), fc.array(anyKey, { maxLength: 120 }))
    .map(([asked, steps, pressed]) => ({
      asked,
      state: play(asked, start(asked), [...onward(steps), ...pressed]),
    }));

  test("a check-in can be gone through to its end", () => {
    let state = start(monthly);
    for (const key of onward(700)) if (state.view.on !== "review") state = play(monthly, state, [key]);
    expect(state.view.on).toBe("review");
  });

  test("the questionnaire stays whole", () => {
    fc.assert(
      fc.property(anyState, ({ asked, state }) => {
        expect(state.at).toBeGreaterThanOrEqual(0);
        expect(state.at).toBeLessThanOrEqual(asked.steps.length);
        const on = asked.steps[state.at]?.kind === "load" ? ["form"] : undefined;
        if (on) expect(on).toContain(state.view.on);
        for (const step of asked.steps.slice(0, state.at)) expect(isPassed(step, state.sheet)).toBe(true);
        for (const step of asked.steps)
          if (step.kind === "item")
            expect(fitsScale(step.instrument.scale, state.sheet.answers[step.id] ?? null)).toBe(true);
        for (const [id, value] of Object.entries(state.sheet.load)) {
          const metric = loadMetrics.find((one) => one.id === id);
          if (value !== null && metric) expect(value >= metric.min && value <= metric.max).toBe(true);
        }
        expect(countGiven(asked, state.sheet)).toBeLessThanOrEqual(asked.total);
      }),
      { numRuns: runs(300) },
    );
  });

  test("going back and forward again changes no answer", () => {
    fc.assert(
      fc.property(anyState, fc.integer({ min: 1, max: 90 }), ({ asked, state }, steps) => {
        fc.pre(state.visit === null);
        const times = (from: State, way: "back" | "forward", count: number) =>
          Array.from({ length: count }).reduce<State>((now) => reduce(asked, now, { do: way }), from);
        // Out of a text or a form first, whose open row is kept on the way.
        const settled = times({ ...state, exit: null }, "back", 2);
        const back = times(settled, "back", Math.min(steps, settled.at));
        const again = times(back, "forward", settled.at - back.at);
        expect(again.sheet).toEqual(settled.sheet);
        expect(again.at).toBe(settled.at);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe("whoever is interrupted", () => {
  const leave = (asked: Script, state: State) => reduce(asked, state, { do: "leave" });

  test("finds a half typed note, tags, an obstacle and a field of the form again", () => {
    expect(leave(weekly, play(weekly, atReview, ["n", ..."slow we"])).sheet.note).toBe("slow we");
    expect(leave(weekly, play(weekly, atReview, ["t", ..."a, b"])).sheet.tags).toEqual(["a", "b"]);
    const obstacle = leave(weekly, play(weekly, atBoundary, ["m", ..."pager"]));
    expect(obstacle.sheet.obstacles).toEqual({ "plan.time.mail-cutoff": "pager" });
    expect(leave(weekly, play(weekly, atForm, ["4", "6"])).sheet.load).toEqual({ "m.hours": 46 });
  });
});

describe("what is pasted", () => {
  test("is the note with its lines, and stays one when it is opened again", () => {
    const note = play(weekly, atReview, ["n"]);
    const line = pastedInto(weekly, note, "two\r\nlines\n") ?? "";
    const text = textOf(note, line);
    expect(text).toBe("two\nlines");
    const stored = reduce(weekly, reduce(weekly, note, { do: "type", text }), { do: "enter" });
    expect(stored.sheet.note).toBe("two\nlines");
    const again = play(weekly, stored, ["n"]);
    expect(textOf(again, lineOf(again))).toBe("two\nlines");
  });

  test("is one line in tags and fields, and no answer to a question", () => {
    expect(pastedInto(weekly, play(weekly, atReview, ["t"]), "a,\nb")).toBe("a, b");
    expect(pastedInto(weekly, play(weekly, atForm, ["4"]), "6\n")).toBe("46");
    expect(pastedInto(weekly, start(weekly), "3\n3\n")).toBeNull();
    expect(pastedInto(weekly, atReview, "\n")).toBeNull();
    expect(pastedInto(weekly, play(weekly, atReview, ["n"]), "a".repeat(50_001))).toBeNull();
  });
});
