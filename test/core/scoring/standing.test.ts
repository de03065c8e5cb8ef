import { describe, expect, test } from "vitest";
import { assess, questionnaires } from "../../../src/core";
import { addDays } from "../../../src/core/calendar";
import type { Answers, Load } from "../../../src/core/questionnaire/answers";
import type { InstrumentId } from "../../../src/core/questionnaire/items";
import { standingOf } from "../../../src/core/scoring/standing";
import { assessLast } from "../../../src/core/scoring/withhold";
import { all, calmChecklist, idsOf, marksOf, weeklyIds } from "../../helpers/answers";
import { checkIn } from "../../helpers/check-ins";

const day = "2026-06-01";
const later = (days: number) => addDays(day, days);
const standing = (...args: [...ReturnType<typeof checkIn>[], string]) => {
  const asOf = String(args.at(-1));
  return standingOf(args.slice(0, -1) as ReturnType<typeof checkIn>[], asOf, questionnaires);
};
const helpAfter = (asOf: string, ...answers: [string, Answers][]) =>
  standing(...answers.map(([date, given]) => checkIn({ date, answers: given })), asOf)?.result.help;

test("nothing recorded", () => {
  expect(standingOf([], day, questionnaires)).toBeNull();
});

describe("how long an instrument's answers speak", () => {
  const limits: Readonly<Record<Exclude<InstrumentId, "help">, number>> = {
    physical: 14,
    emotional: 14,
    behavioural: 14,
    checklist: 35,
    stages: 120,
    environment: 120,
    dimensions: 120,
  };
  test.each(Object.entries(limits))("%s: %i days", (name, limit) => {
    const ids = idsOf(name as InstrumentId);
    const answers = all(ids, name === "checklist" || name === "stages" ? true : 3);
    delete answers["s4.panic-anxiety"];
    delete answers["cog.harsh-thoughts"];
    const one = checkIn({ date: day, answers });
    const inTime = standing(one, later(limit));
    expect(inTime?.parts).toEqual([{ instrument: name, checkIn: one, fresh: true }]);
    expect(inTime?.result).toEqual(assess(answers, { date: day }));
    const tooLate = standing(one, later(limit + 1));
    expect(tooLate?.parts).toEqual([{ instrument: name, checkIn: one, fresh: false }]);
    expect(tooLate?.answers).toEqual({});
    expect(tooLate?.result).toEqual(assess({}));
  });
});

describe("parts of different days, assessed together", () => {
  test("a weekly check-in does not make last week's checklist vanish", () => {
    const monthly = checkIn({ date: day, answers: { ...calmChecklist, ...all(weeklyIds, 4) } });
    const weekly = checkIn({ date: later(7), answers: all(weeklyIds, 0) });
    const now = standing(monthly, weekly, later(7));
    expect(now?.latest).toBe(weekly);
    expect(now?.result.risk?.level).toBe("low");
    expect(now?.result.strain?.overall).toBe(0);
    expect(now?.answers).toEqual({ ...calmChecklist, ...all(weeklyIds, 0) });
  });

  test("the newest answers of an instrument count whole: nothing is mixed from two days", () => {
    const [first = "", ...others] = idsOf("physical");
    const older = checkIn({ date: day, answers: all([first, ...others], 4) });
    const newer = checkIn({ date: later(2), answers: all(others, 1) });
    expect(standing(older, newer, later(2))?.answers).toEqual(all(others, 1));
  });

  test("a newer check-in in which the instrument was only skipped takes nothing away", () => {
    const older = checkIn({ date: day, answers: all(idsOf("physical"), 2) });
    const skipped = checkIn({
      date: later(2),
      answers: all(idsOf("physical"), null),
      load: { "m.hours": 1 },
    });
    expect(standing(older, skipped, later(2))?.result.strain?.physical).toBe(50);
  });

  test("what the job disturbs goes with the checklist", () => {
    const details = { "high.life-interference": ["sleep"] } as const;
    const answers = { ...calmChecklist, "high.life-interference": true };
    const monthly = checkIn({ date: day, answers, details });
    const weekly = checkIn({ date: later(7), answers: all(weeklyIds, 0) });
    const now = standing(monthly, weekly, later(7));
    expect(now?.details).toEqual(details);
    expect(now?.result.contradictions).toEqual([{ items: ["low.sleeps-well", "high.life-interference"] }]);
    expect(standing(monthly, weekly, later(36))?.details).toEqual({});
  });

  test("hours of the last check-ins are held against the checklist's picture", () => {
    const monthly = checkIn({ date: day, answers: calmChecklist, load: { "m.hours": 60 } });
    const weeks = [7, 14].map((days) => checkIn({ date: later(days), load: { "m.hours": 60 } }));
    expect(standing(monthly, ...weeks, later(14))?.result.contradictions).toEqual([
      { items: ["high.long-hours", "m.hours"] },
    ]);
  });
});

describe("help stands", () => {
  test("a crisis, however long ago", () => {
    const year = 400;
    expect(helpAfter(later(year), [day, { "crisis.life": true }])).toBe("crisis");
    const weekly: [string, Answers] = [later(year), all(weeklyIds, 0)];
    expect(helpAfter(later(year), [day, { "crisis.life": true }], weekly)).toBe("crisis");
  });

  test("crisis leads, and is taken back by that very question alone", () => {
    const crisis: [string, Answers] = [day, { "crisis.life": true, "help.hopeless": false }];
    expect(helpAfter(later(60), crisis, [later(30), all(idsOf("help"), false)])).toBe("none");
    const { "crisis.life": _, ...others } = all(idsOf("help"), false);
    expect(helpAfter(later(60), crisis, [later(30), others])).toBe("crisis");
    expect(helpAfter(later(60), crisis, [later(30), { ...others, "crisis.life": null }])).toBe("crisis");
    expect(standing(checkIn({ date: day, answers: crisis[1] }), later(60))?.result.headline).toEqual({
      level: "high",
      leading: "crisis",
      partial: false,
    });
  });

  test("crisis no does not take therapy back", () => {
    expect(helpAfter(later(9), [day, { "help.numb": true }], [later(7), { "crisis.life": false }])).toBe(
      "therapy",
    );
  });

  test("therapy is taken back when the help questions are answered again", () => {
    const therapy: [string, Answers] = [day, { "help.numb": true }];
    expect(helpAfter(later(9), therapy, [later(7), { "help.numb": false, "help.stuck": false }])).toBe(
      "none",
    );
    expect(helpAfter(later(9), therapy, [later(7), { "help.numb": false, "help.stuck": true }])).toBe(
      "professional",
    );
    expect(helpAfter(later(9), therapy, [later(7), all(idsOf("help"), null)])).toBe("therapy");
  });

  test.each<[string, Answers[string], string]>([
    ["help.hopeless", true, "therapy"],
    ["help.unable-to-work", true, "therapy"],
    ["s4.panic-anxiety", true, "therapy"],
    ["help.stuck", true, "professional"],
    ["cog.harsh-thoughts", 3, "professional"],
    ["help.place-unchanging", true, "decision"],
  ])("%s fades after 35 days", (id, value, level) => {
    expect(helpAfter(later(35), [day, { [id]: value }])).toBe(level);
    expect(helpAfter(later(36), [day, { [id]: value }])).toBe("none");
  });

  test("a panic mark is taken back by a no of its own, or by newer help answers", () => {
    const panic: [string, Answers] = [day, { ...all(marksOf(4), false), "s4.panic-anxiety": true }];
    expect(helpAfter(later(30), panic, [later(20), all(marksOf(4), false)])).toBe("none");
    expect(helpAfter(later(30), panic, [later(20), all(idsOf("help"), false)])).toBe("none");
    expect(helpAfter(later(30), [day, all(idsOf("help"), false)], [later(1), panic[1]])).toBe("therapy");
  });

  test("a panic mark of the same day as the help answers stands, and crisis comes before it", () => {
    const both = { ...all(idsOf("help"), false), "s4.panic-anxiety": true };
    expect(helpAfter(later(30), [day, both])).toBe("therapy");
    expect(helpAfter(later(30), [day, { ...both, "crisis.life": true }])).toBe("crisis");
  });

  test("a panic mark that is skipped later still stands", () => {
    const panic: [string, Answers] = [day, { ...all(marksOf(4), false), "s4.panic-anxiety": true }];
    const skipped = { ...all(marksOf(4), false), "s4.panic-anxiety": null };
    expect(helpAfter(later(30), panic, [later(20), skipped])).toBe("therapy");
  });

  test("stage marks outlive the call for help of one of them", () => {
    const now = standing(checkIn({ date: day, answers: all(idsOf("stages"), true) }), later(36));
    expect(now?.result.help).toBe("none");
    expect(now?.result.stage?.stage).toBe(4);
  });
});

describe("what is scored once is carried", () => {
  const dimensions = (value: number) => all(idsOf("dimensions"), value);
  const asked = checkIn({ date: day, answers: { ...all(weeklyIds, 4), ...dimensions(4) } });

  test("dimensions keep their own week's signs, and count towards the strain now for 14 days", () => {
    const week = (days: number) => checkIn({ date: later(days), answers: all(weeklyIds, 0) });
    const soon = standing(asked, week(14), later(14))?.result;
    expect(soon?.dimensions).toEqual({ exhaustion: 100, distance: 100, efficacy: 100, cognition: 100 });
    expect(soon?.headline).toMatchObject({ level: "high", leading: "dimensions" });
    expect(soon?.strain).toMatchObject({ overall: 0, now: 100 });
    const afterwards = standing(asked, week(15), later(15))?.result;
    expect(afterwards?.dimensions?.exhaustion).toBe(100);
    expect(afterwards?.strain).toMatchObject({ overall: 0, now: 0 });
    expect(afterwards?.headline).toMatchObject({ level: "low", leading: "signs" });
  });

  test.each([
    [14, 100],
    [15, null],
  ])("dimensions asked alone take the signs of %i days before: exhaustion %s", (days, exhaustion) => {
    const weekly = checkIn({ date: day, answers: all(weeklyIds, 4) });
    const alone = checkIn({ date: later(days), answers: dimensions(4) });
    expect(assessLast([weekly, alone], questionnaires).dimensions?.exhaustion).toBe(exhaustion);
    expect(standing(weekly, alone, later(days))?.result.dimensions?.exhaustion).toBe(exhaustion);
  });

  test("a stage is held against the strain of its own day, whatever comes after", () => {
    const marks = all(idsOf("stages"), true);
    const strained = checkIn({ date: day, answers: { ...all(weeklyIds, 4), ...marks } });
    const calm = checkIn({ date: day, answers: { ...all(weeklyIds, 0), ...marks } });
    const next = (value: number) => checkIn({ date: later(7), answers: all(weeklyIds, value) });
    expect(standing(strained, next(0), later(7))?.result.stage).toMatchObject({ stage: 4, heldBack: null });
    expect(standing(calm, next(4), later(7))?.result.stage).toMatchObject({ stage: 1, heldBack: 4 });
  });

  test("marks answered alone are held against the strain that stood then, in the result as well", () => {
    const calm = checkIn({ date: day, answers: all(weeklyIds, 0) });
    const alone = checkIn({ date: later(3), answers: all(idsOf("stages"), true) });
    const place = { stage: 1, heldBack: 4 };
    expect(assessLast([calm, alone], questionnaires).stage).toMatchObject(place);
    expect(standing(calm, alone, later(3))?.result.stage).toMatchObject(place);
    expect(assessLast([alone], questionnaires).stage).toMatchObject({ stage: 4, heldBack: null });
    const worn = checkIn({ date: day, answers: { ...all(weeklyIds, 0), ...dimensions(4) } });
    expect(assessLast([worn, alone], questionnaires).stage).toMatchObject({ stage: 4, heldBack: null });
  });
});

describe("broken nights", () => {
  const week = (days: number, load: Load) => checkIn({ date: later(days), answers: all(weeklyIds, 0), load });
  const leading =
    (...checkIns: ReturnType<typeof week>[]) =>
    (asOf: string) =>
      standingOf(checkIns, asOf, questionnaires)?.result.headline.leading;

  test("count for 14 days", () => {
    const nights = leading(week(0, { "m.night-calls": 3 }), week(10, {}));
    expect(nights(later(14))).toBe("rest");
    expect(nights(later(15))).toBe("signs");
    expect(leading(week(0, { "m.short-rests": 4 }), week(10, {}))(later(14))).toBe("rest");
  });

  test("the newest week that knows of them counts; one without calls had none at night", () => {
    const broken = week(0, { "m.night-calls": 9, "m.short-rests": 2 });
    expect(leading(broken, week(7, { "m.night-calls": 0 }))(later(7))).toBe("signs");
    expect(leading(broken, week(7, { "m.after-hours-calls": 0 }))(later(7))).toBe("signs");
    expect(leading(broken, week(7, { "m.after-hours-calls": 2 }))(later(7))).toBe("rest");
    expect(leading(broken, week(7, { "m.night-calls": 0, "m.short-rests": 5 }))(later(7))).toBe("rest");
  });
});
