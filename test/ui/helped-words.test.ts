import { describe, expect, it } from "vitest";
import { addDays } from "../../src/core/calendar";
import type { Known } from "../../src/core/helped/beginnings";
import { lookBack } from "../../src/core/helped/look-back";
import { namedSteps, tellChange } from "../../src/ui/helped-words";

const start = "2026-07-19";
const today = "2026-11-29";
const plans = [
  { id: "1", date: start, fields: { "plan.time.mail-cutoff": "19:00" }, active: ["plan.time.mail-cutoff"] },
];
const done = (step: string, date: string) => ({ step, state: "done", date });
const week = (number: number) => addDays(start, number * 7);
const checkIns = (marks: Readonly<Record<number, string>>) =>
  Object.entries(marks).map(([number, mark]) => ({
    ...{ date: week(Number(number)), context: [mark], load: {} },
  })) as unknown as Known["checkIns"];
const points = (before: number, after: number, from = -12, to = 12) =>
  Array.from({ length: to - from + 1 }, (_, index) => {
    const number = from + index;
    return { date: week(number), value: (number > 0 ? after : before) + (number % 2) };
  });

function told(known: Partial<Known>, values = points(51, 33), asOf = today) {
  const whole = namedSteps({ checkIns: [], plans, actions: [], sessions: [], ...known });
  return lookBack(whole, values, asOf).map((look) => tellChange(look, plans, asOf));
}

describe("tellChange", () => {
  it("tells a boundary with both means, and names what else there was", () => {
    const known = {
      checkIns: checkIns({ 1: "leave", 4: "on-call", "-5": "on-call", "-4": "ill" }),
      actions: [done("time.lunch", week(1)), done("time.hours", week(5))],
    };
    expect(told(known).at(-1)).toEqual({
      what: "email closed after 19:00",
      when: "since 19 Jul",
      numbers: "51 before, 34 after; more than your weeks differ by chance.",
      alongside: "In the same weeks: ill from 15 Jun, leave from 20 Jul, 2 weeks on call, 2 more steps done.",
      clear: true,
    });
  });

  it("says when the weeks differ as much by chance", () => {
    expect(told({}, points(40, 36))[0]).toMatchObject({
      numbers: "40 before, 37 after; no more than your weeks differ by chance.",
      alongside: null,
      clear: false,
    });
  });

  it("says how many weeks are missing, and when they cannot come any more", () => {
    expect(told({}, points(40, 36, -12, 2), week(2))[0]?.numbers).toBe(
      "Too early to tell: 1 more week with a check-in needed.",
    );
    expect(told({}, points(40, 36, -12, 2))[0]?.numbers).toBe(
      "Cannot be compared: 3 ordinary weeks soon after it are needed; there are 2.",
    );
    expect(told({}, points(40, 36, -3, 9))[0]?.numbers).toBe(
      "Cannot be compared: 3 ordinary weeks soon before it are needed; there are 2.",
    );
  });

  it("tells steps, holidays and a recovery each in their own way", () => {
    const later = week(12);
    const actions = [done("talk.manager", addDays(later, -28)), done("recovery.start", later)];
    const known = { checkIns: checkIns({ 4: "leave", 5: "leave" }), actions };
    expect(told(known).map(({ what, when }) => [what, when])).toEqual([
      ["recovery started", "since 11 Oct"],
      ["talk with your manager", "done 13 Sep"],
      ["holiday", "10 Aug to 23 Aug"],
      ["email closed after 19:00", "since 19 Jul"],
    ]);
  });

  it("passes over steps that no catalogue knows, such as what was said to an offer of help", () => {
    expect(told({ actions: [done("help.offer", week(-20))] }).map(({ what }) => what)).toEqual([
      "email closed after 19:00",
    ]);
  });
});
