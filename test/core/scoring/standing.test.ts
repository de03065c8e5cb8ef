import { describe, expect, test } from "vitest";
import { assess, questionnaires } from "../../../src/core";
import { addDays } from "../../../src/core/calendar";
import type { Answers } from "../../../src/core/questionnaire/answers";
import type { InstrumentId } from "../../../src/core/questionnaire/items";
import { standingOf } from "../../../src/core/scoring/standing";
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
    stages: 35,
    environment: 100,
    dimensions: 100,
  };
  test.each(Object.entries(limits))("%s: %i days", (name, limit) => {
    const ids = idsOf(name as InstrumentId);
    const answers = all(ids, name === "checklist" || name === "stages" ? true : 3);
    delete answers["s4.panic-anxiety"];
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
  const year = 400;
  test.each(["crisis.life", "help.hopeless", "help.unable-to-work", "s4.panic-anxiety"])(
    "%s yes, however long ago",
    (id) => {
      const level = id === "crisis.life" ? "crisis" : "therapy";
      expect(helpAfter(later(year), [day, { [id]: true }])).toBe(level);
      expect(helpAfter(later(year), [day, { [id]: true }], [later(year), all(weeklyIds, 0)])).toBe(level);
    },
  );

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

  test.each([
    ["help.stuck", "professional"],
    ["help.place-unchanging", "decision"],
  ])("%s fades after 35 days", (id, level) => {
    expect(helpAfter(later(35), [day, { [id]: true }])).toBe(level);
    expect(helpAfter(later(36), [day, { [id]: true }])).toBe("none");
  });

  test("a panic mark is taken back by a no of its own, or by newer help answers once it is old", () => {
    const panic: [string, Answers] = [day, { ...all(marksOf(4), false), "s4.panic-anxiety": true }];
    expect(helpAfter(later(60), panic, [later(30), all(marksOf(4), false)])).toBe("none");
    expect(helpAfter(later(60), panic, [later(30), all(idsOf("help"), false)])).toBe("none");
    expect(helpAfter(later(60), [day, all(idsOf("help"), false)], [later(1), panic[1]])).toBe("therapy");
  });

  test("a panic mark of the same day as the help answers stands, and crisis comes before it", () => {
    const both = { ...all(idsOf("help"), false), "s4.panic-anxiety": true };
    expect(helpAfter(later(60), [day, both])).toBe("therapy");
    expect(helpAfter(later(60), [day, { ...both, "crisis.life": true }])).toBe("crisis");
  });

  test("a panic mark that is skipped later still stands", () => {
    const panic: [string, Answers] = [day, { ...all(marksOf(4), false), "s4.panic-anxiety": true }];
    const skipped = { ...all(marksOf(4), false), "s4.panic-anxiety": null };
    expect(helpAfter(later(60), panic, [later(30), skipped])).toBe("therapy");
  });

  test("a panic mark that outlives its stage answers names no stage", () => {
    const marks = { ...all(idsOf("stages"), true) };
    const now = standing(checkIn({ date: day, answers: marks }), later(36));
    expect(now?.result.help).toBe("therapy");
    expect(now?.result.stage).toBeNull();
  });
});
