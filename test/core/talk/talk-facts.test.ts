import { describe, expect, it } from "vitest";
import { questionnaires } from "../../../src/core";
import { addDays } from "../../../src/core/calendar";
import type { Answers, WeekContext } from "../../../src/core/questionnaire/answers";
import type { CheckIn } from "../../../src/core/questionnaire/check-in";
import { standingOf } from "../../../src/core/scoring/standing";
import { conversations } from "../../../src/core/talk/conversations";
import { talkFacts } from "../../../src/core/talk/facts";
import { linesOf, talkKinds, tookPlace } from "../../../src/core/talk/talk";
import { factWords } from "../../../src/ui/talk-page";
import { all, idsOf } from "../../helpers/answers";
import { checkIn } from "../../helpers/check-ins";
import { exampleAnswers } from "../../helpers/examples";

const today = "2026-11-22";
const week = (date: string, parts: Parameters<typeof checkIn>[0]) => checkIn({ date, ...parts });

describe("facts for a talk", () => {
  it("come from the last four worked weeks, and leave weeks on leave or ill out", () => {
    const record = [
      week("2026-10-11", { load: { "m.hours": 99 } }),
      week("2026-10-25", { load: { "m.hours": 40, "m.after-hours-calls": 3 }, context: ["on-call"] }),
      week("2026-11-01", { load: { "m.hours": 0 }, context: ["ill"] }),
      week("2026-11-08", { load: { "m.hours": 52, "m.weekend-days": 1 } }),
      week("2026-11-15", { load: { "m.hours": 46, "m.after-hours-calls": 2 }, context: ["on-call"] }),
      week("2026-11-22", { load: { "m.hours": 50, "m.weekend-days": 1, "m.since-vacation": 210 } }),
    ];
    expect(talkFacts(record, null, today).map((fact) => factWords(fact, today))).toEqual([
      "On call in 2 of the last 4 weeks (19 Oct to 22 Nov).",
      "5 calls outside hours in 2 weeks.",
      "47 hours a week on average, over 4 weeks.",
      "Over 50 hours in 2 of the last 5 weeks.",
      "2 weekend days of work in 2 weeks.",
      "The last leave without work was 7 months ago.",
    ]);
  });

  it("speak of one week as of one", () => {
    const record = [week(today, { load: { "m.hours": 52, "m.after-hours-calls": 1 }, context: ["on-call"] })];
    expect(talkFacts(record, null, today).map((fact) => factWords(fact, today))).toEqual([
      "On call in the last week (16 Nov to 22 Nov).",
      "1 call outside hours in 1 week.",
      "52 hours in 1 week.",
      "Over 50 hours in the last week.",
    ]);
  });

  const hours = (date: string, value: number | undefined, context: WeekContext[] = []) =>
    week(date, { load: value === undefined ? {} : { "m.hours": value }, context });

  it("count long weeks among those of the last twelve that logged hours, without leave and illness", () => {
    const long = (record: CheckIn[]) =>
      talkFacts(record, null, today).find(({ kind }) => kind === "long-weeks");
    const weeks = Array.from({ length: 13 }, (_, index) => addDays(today, -7 * (12 - index)));
    expect(long(weeks.map((date) => hours(date, 51)))).toEqual({ kind: "long-weeks", count: 12, of: 12 });
    expect(long(weeks.map((date) => hours(date, 50)))).toBeUndefined();
    const record = [
      hours("2026-10-25", 60),
      hours("2026-11-01", 60, ["leave"]),
      hours("2026-11-08", undefined),
      hours("2026-11-15", 60, ["ill"]),
      hours("2026-11-22", 60, ["on-call"]),
    ];
    expect(long(record)).toEqual({ kind: "long-weeks", count: 2, of: 2 });
  });

  it("tell of leave once it is half a year ago", () => {
    const leave = (days: number) =>
      talkFacts([week(today, { load: { "m.since-vacation": days } })], null, today);
    expect(leave(180)).toEqual([{ kind: "leave", months: 6 }]);
    expect(leave(179)).toEqual([]);
  });

  it("name causes that are so often at the least, three at most", () => {
    const causes = (answers: Answers) => {
      const record = [checkIn({ date: today, answers })];
      return talkFacts(record, standingOf(record, today, questionnaires), today);
    };
    const calm = all(idsOf("environment"), 0);
    expect(causes({ ...calm, "env.recognition": 2 })).toEqual([]);
    expect(causes({ ...calm, "env.recognition": 3 })).toEqual([{ kind: "cause", item: "env.recognition" }]);
    expect(causes(all(idsOf("environment"), 4))).toHaveLength(3);
    expect(causes({ "phys.head-eyes": 4 })).toEqual([]);
  });

  it("say nothing where nothing was logged, and nothing of health ever", () => {
    expect(talkFacts([], null, today)).toEqual([]);
    const record = [
      checkIn({
        date: today,
        answers: exampleAnswers("after-layoffs").answers,
        load: { "m.sick": 3, "m.sleep": 4 },
      }),
    ];
    const facts = talkFacts(record, standingOf(record, today, questionnaires), today);
    expect(facts.map(({ kind }) => kind)).toEqual(["cause", "cause", "cause"]);
    const said = facts.map((fact) => factWords(fact, today)).join(" ");
    expect(said).not.toMatch(/sleep|tired|ill|sick|strain|stage|worry|symptom/i);
  });
});

describe("conversations", () => {
  it.each(talkKinds)(
    "%s has own ids, one field that cannot be missing, and known places for facts",
    (kind) => {
      const { fields, benefit, facts } = conversations[kind];
      expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
      expect(fields.filter(({ required }) => required)).toHaveLength(1);
      for (const id of [benefit, facts]) if (id !== null) expect(fields.map((one) => one.id)).toContain(id);
    },
  );

  it("take place when they are said to, or when something was agreed", () => {
    expect(tookPlace("manager", { "talk.mgr.done": true })).toBe(true);
    expect(tookPlace("manager", { "talk.mgr.agreement": ["a trial"] })).toBe(true);
    expect(tookPlace("manager", { "talk.mgr.agreement": [" "], "talk.mgr.done": false })).toBe(false);
    expect(tookPlace("weekends", { "talk.mgr.done": true })).toBe(false);
    expect(tookPlace("weekends", { "talk.weekends.done": true })).toBe(true);
    expect(tookPlace("mentor", { "talk.mentor.agreement": "every month" })).toBe(true);
    expect(linesOf(JSON.parse('{"__proto__":"x"}'), "__proto__")).toEqual(["x"]);
    expect(linesOf({}, "toString")).toEqual([]);
  });
});
