import { describe, expect, test } from "vitest";
import { fieldText, readField } from "../../../src/core/questionnaire/fields";
import { loadMetrics } from "../../../src/core/questionnaire/load-metrics";
import { startAt } from "../../../src/core/questionnaire/navigate";
import { reduce } from "../../../src/core/questionnaire/reduce";
import type { LoadField } from "../../../src/core/questionnaire/script";
import { type Action, emptySheet, type Sheet, type State } from "../../../src/core/questionnaire/state";
import { script } from "../../ui/prompts/play";

const date = "2026-11-22";
const field = (id: string): LoadField => {
  const metric = loadMetrics.find((one) => one.id === id);
  if (metric === undefined) throw new TypeError(`no metric ${id}`);
  return { kind: "number", id, metric };
};
const hours = field("m.hours");
const holiday: LoadField = { kind: "holiday", id: "m.since-vacation" };
const week: LoadField = { kind: "week", id: "week" };

describe("a typed number", () => {
  const whole = loadMetrics.find(({ decimals }) => !decimals) ?? loadMetrics[0];
  const split = loadMetrics.find(({ decimals }) => decimals) ?? loadMetrics[0];
  const read = (text: string, of = split) =>
    readField({ kind: "number", id: "x", metric: { ...of, min: 1, max: 50 } } as LoadField, text, date);
  const why = (text: string, of = split) => {
    const reading = read(text, of);
    return "problem" in reading ? reading.problem.why : reading.value;
  };

  test.each([
    ["7", 7],
    [" 7 ", 7],
    ["7.5", 7.5],
    ["7,5", 7.5],
    ["7.", 7],
    ["50", 50],
    ["1", 1],
    ["", null],
    ["  ", null],
    ["50.1", "too-high"],
    ["0.9", "too-low"],
    ["-1", "too-low"],
    ["x7", "no-number"],
    ["7x", "no-number"],
    ["7.x", "no-number"],
    [".5", "no-number"],
    ["1,2,3", "no-number"],
    ["-", "no-number"],
  ])("%j is %j", (text, says) => {
    expect(why(text)).toBe(says);
  });

  test("has to be a whole one where things are counted", () => {
    expect(why("7.5", whole)).toBe("whole-only");
    expect(why("7,0", whole)).toBe(7);
  });

  test("is never minus nought, and a problem names the metric whose limits it missed", () => {
    expect(readField(hours, "-0", date)).toEqual({ value: 0 });
    expect(readField(hours, "500", date)).toMatchObject({
      problem: { why: "too-high", metric: { id: "m.hours" } },
    });
  });
});

describe("a typed holiday", () => {
  const read = (text: string) => readField(holiday, text, date);

  test("is kept as the days from it to the check-in", () => {
    expect(read("2026-11-22")).toEqual({ value: 0 });
    expect(read(" 2026-11-12 ")).toEqual({ value: 10 });
    expect(read("2w")).toEqual({ value: 14 });
    expect(read("")).toEqual({ value: null });
  });

  test("lies neither in the future nor more than 20,000 days back", () => {
    expect(read("2026-11-23")).toEqual({ problem: { why: "future" } });
    expect(read("20000d")).toEqual({ value: 20_000 });
    expect(read("20001d")).toEqual({ problem: { why: "too-long-ago" } });
    expect(read("soon")).toEqual({ problem: { why: "no-day" } });
  });
});

test("a stored value stands in the form as it was typed: a number, or the day it counts from", () => {
  expect(fieldText(hours, 47.5, date)).toBe("47.5");
  expect(fieldText(holiday, 10, date)).toBe("2026-11-12");
  expect(fieldText(hours, 0, date)).toBe("0");
  expect(fieldText(holiday, null, date)).toBe("");
  expect(fieldText(hours, undefined, date)).toBe("");
  expect(readField(week, "on call", date)).toEqual({ value: null });
});

/** A form of three rows with one question before and a boundary after it. */
const asked = script("weekly", {
  parts: [],
  form: [hours, week, holiday],
  earlier: { hours: [], holiday: null },
});
const atForm = (sheet: Partial<Sheet> = {}) => startAt(asked, { ...emptySheet, ...sheet }, 0);
const press = (from: State, ...actions: Action[]) =>
  actions.reduce((state, action) => reduce(asked, state, action), from);
const type = (text: string): Action => ({ do: "type", text });
const down: Action = { do: "move", by: 1 };
const up: Action = { do: "move", by: -1 };
const enter: Action = { do: "enter" };

describe("the load form", () => {
  test("opens with what was typed before, else with the holiday that is known", () => {
    expect(atForm().view).toEqual({
      on: "form",
      row: 0,
      texts: { "m.hours": "", week: "", "m.since-vacation": "" },
      warned: null,
    });
    const typed = atForm({ load: { "m.hours": 40, "m.since-vacation": null } });
    expect(typed.view).toMatchObject({ texts: { "m.hours": "40", "m.since-vacation": "" } });
    const known = { ...asked, earlier: { hours: [], holiday: { day: "2026-08-21", said: "2026-08-23" } } };
    expect(startAt(known, emptySheet, 0).view).toMatchObject({ texts: { "m.since-vacation": "2026-08-21" } });
    const skipped = { ...emptySheet, load: { "m.since-vacation": null } };
    expect(startAt(known, skipped, 0).view).toMatchObject({ texts: { "m.since-vacation": "" } });
  });

  test("moves from row to row and stops at both ends", () => {
    expect(press(atForm(), up).view).toMatchObject({ row: 0 });
    expect(press(atForm(), down).view).toMatchObject({ row: 1 });
    expect(press(atForm(), down, down).view).toMatchObject({ row: 2 });
    expect(press(atForm(), down, down, down).view).toMatchObject({ row: 2 });
    expect(press(atForm(), down, down, up).view).toMatchObject({ row: 1 });
  });

  test("keeps the row that an arrow leaves, and takes a complaint away", () => {
    const left = press(atForm(), type("40"), down);
    expect(left.sheet).toMatchObject({ load: { "m.hours": 40 }, context: null });
    expect(press(left, down).sheet.context).toEqual([]);
    const warned = press(atForm(), type("500"), enter);
    expect(warned.view).toMatchObject({ row: 0, warned: "m.hours", texts: { "m.hours": "500" } });
    expect(press(warned, down).view).toMatchObject({ row: 1, warned: null });
    expect(press(warned, type("50")).view).toMatchObject({ warned: null, texts: { "m.hours": "50" } });
    expect(press(warned, { do: "skip" }).view).toMatchObject({ row: 1, warned: null });
  });

  test("complains once: the second Enter leaves the field out", () => {
    const passed = press(atForm(), type("500"), enter, enter);
    expect(passed).toMatchObject({ view: { row: 1, warned: null }, sheet: { load: { "m.hours": null } } });
    const other = press(passed, enter, type("soon"), enter);
    expect(other.view).toMatchObject({ row: 2, warned: "m.since-vacation" });
  });

  test("ends with its last row, and rows that an arrow passed over are left empty", () => {
    const done = press(atForm(), type("40"), down, down, enter);
    expect(done.at).toBe(1);
    expect(done.sheet).toMatchObject({ load: { "m.hours": 40, "m.since-vacation": null }, context: [] });
    const lastOnly = press({ ...atForm(), view: { ...atForm().view, row: 2 } as State["view"] }, enter);
    expect(lastOnly.sheet).toMatchObject({
      load: { "m.hours": null, "m.since-vacation": null },
      context: [],
    });
    expect(lastOnly.at).toBe(1);
  });

  test("a skipped field is empty, whatever stood in it", () => {
    const skipped = press(atForm({ context: ["ill"] }), type("40"), { do: "skip" });
    expect(skipped).toMatchObject({
      view: { row: 1, texts: { "m.hours": "" } },
      sheet: { load: { "m.hours": null } },
    });
    expect(skipped.sheet.context).toEqual(["ill"]);
    const both = press(skipped, { do: "skip" });
    expect(both).toMatchObject({ view: { row: 2 }, sheet: { ...skipped.sheet, context: [] } });
    expect(both.view).toMatchObject({ texts: { week: "" } });
  });

  test("on the way back keeps what was typed, and leaves untouched rows unasked", () => {
    const mid = { ...script("weekly", { form: [hours, week, holiday] }) };
    const place = mid.steps.findIndex(({ kind }) => kind === "load");
    const open = startAt(mid, emptySheet, place);
    const back = (state: State, ...actions: Action[]) =>
      [...actions, { do: "back" } as const].reduce((now, action) => reduce(mid, now, action), state);
    expect(back(open)).toMatchObject({ at: place - 1, sheet: emptySheet });
    expect(back(open).sheet.load).toEqual({});
    expect(back(open, type("40")).sheet.load).toEqual({ "m.hours": 40 });
    expect(back(open, down).sheet).toMatchObject({ load: { "m.hours": null }, context: null });
    const answered = startAt(mid, { ...emptySheet, load: { "m.hours": 40 } }, place);
    expect(back(answered, type("")).sheet.load).toEqual({ "m.hours": null });
  });

  test("is stepped over forward once every row was passed, and what is typed goes with it", () => {
    const passed = { load: { "m.hours": 40, "m.since-vacation": null }, context: [] } as const;
    expect(press(atForm(), { do: "forward" }).at).toBe(0);
    expect(press(atForm(passed), { do: "forward" }).at).toBe(1);
    expect(press(atForm(passed), type("45"), { do: "forward" }).sheet.load["m.hours"]).toBe(45);
    expect(press(atForm({ ...passed, context: null }), { do: "forward" }).at).toBe(0);
    expect(press(atForm({ ...passed, load: { "m.hours": 40 } }), { do: "forward" }).at).toBe(0);
  });

  test("takes no text for the week, and no box or circle for a field", () => {
    const onWeek = press(atForm(), down);
    expect(press(onWeek, type("x"))).toEqual(onWeek);
    expect(press(atForm(), { do: "toggle", box: 1 })).toEqual(atForm());
    expect(press(atForm(), { do: "cycle" })).toEqual(atForm());
    expect(press(atForm(), { do: "help" })).toEqual(atForm());
  });

  test("marks what the week was in the order in which it is asked, and takes a mark away again", () => {
    const marks = (...boxes: number[]) =>
      press(atForm(), down, ...boxes.map((box): Action => ({ do: "toggle", box }))).sheet.context;
    expect(marks(3, 1)).toEqual(["on-call", "ill"]);
    expect(marks(1, 2, 1)).toEqual(["leave"]);
    expect(marks(1, 0)).toEqual([]);
    expect(marks(5, 4)).toEqual(["between-jobs", "home"]);
    expect(marks(6)).toEqual([]);
  });

  test("goes round all the marks and back to ordinary", () => {
    let state = press(atForm(), down);
    const seen = Array.from({ length: 7 }, () => {
      state = press(state, { do: "cycle" });
      return state.sheet.context;
    });
    expect(seen).toEqual([["on-call"], ["leave"], ["ill"], ["between-jobs"], ["home"], [], ["on-call"]]);
  });
});

describe("fields that hang on others", () => {
  const calls = field("m.after-hours-calls");
  const nights: LoadField = { ...field("m.night-calls"), ifAny: "m.after-hours-calls" } as LoadField;
  const form = script("weekly", { parts: [], form: [week, hours, calls, nights, holiday] });
  const open = startAt(form, emptySheet, 0);
  const go = (from: State, ...actions: Action[]) =>
    actions.reduce((state, action) => reduce(form, state, action), from);
  const rowOf = ({ view }: State) => (view.on === "form" ? view.row : null);
  const skip: Action = { do: "skip" };

  test("nights are asked when there were calls, and passed over when there were none", () => {
    const atCalls = go(open, enter, enter);
    expect(rowOf(atCalls)).toBe(2);
    expect(rowOf(go(atCalls, type("2"), enter))).toBe(3);
    for (const none of ["0", ""]) expect(rowOf(go(atCalls, type(none), enter))).toBe(4);
    expect(rowOf(go(atCalls, type("0"), down, up))).toBe(2);
  });

  test("nights that are no longer asked are not kept", () => {
    const typed = go(open, enter, enter, type("2"), enter, type("1"));
    expect(go(typed, enter).sheet.load).toMatchObject({ "m.night-calls": 1 });
    const back = go(typed, up, type("0"), enter, skip);
    expect(back.sheet.load).toMatchObject({ "m.after-hours-calls": 0, "m.night-calls": null });
  });

  test("between jobs neither hours nor calls are asked, nor the workplace", () => {
    const between = go(open, { do: "toggle", box: 4 }, enter);
    expect(rowOf(between)).toBe(4);
    expect(go(between, skip).sheet.load).toMatchObject({ "m.hours": null, "m.after-hours-calls": null });
    const asked = script("full", { form: [week] });
    const last = asked.steps.findIndex((step) => step.part === "environment") - 1;
    const following = (context: Sheet["context"]) =>
      asked.steps[reduce(asked, startAt(asked, { ...emptySheet, context }, last), skip).at]?.part;
    expect(following([])).toBe("environment");
    expect(following(["between-jobs"])).toBe("dimensions");
    const first = asked.steps.findIndex((step) => step.part === "dimensions");
    const before = reduce(asked, startAt(asked, { ...emptySheet, context: ["between-jobs"] }, first), {
      do: "back",
    });
    expect(before.at).toBe(last);
  });
});
