import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { questionnaires } from "../../../src/core";
import { assessLast, withheld } from "../../../src/core/scoring/withhold";
import { versionsOf } from "../../../src/formats/check-in-content";
import { all, anyAnswers, idsOf, numberAnswers, weeklyIds, yesNoAnswers } from "../../helpers/answers";
import { checkIn } from "../../helpers/check-ins";
import { runs } from "../../helpers/runs";

const seen = (one: ReturnType<typeof checkIn>, before = [one]) => withheld(before, one, questionnaires);

describe("withheld", () => {
  test("the same check-in with and without safety answers gives the same output", () => {
    fc.assert(
      fc.property(anyAnswers, yesNoAnswers(idsOf("help"), 3), (given, help) => {
        const answers = Object.fromEntries(Object.entries(given).filter(([id]) => !(id in help)));
        const without = checkIn({ answers, instruments: versionsOf(answers) });
        const told = { ...answers, ...help };
        const withHelp = { ...without, answers: told, instruments: versionsOf(told) };
        expect(JSON.stringify(seen(withHelp))).toBe(JSON.stringify(seen(without)));
      }),
    );
  });

  test("no help instrument, no help level, no help answer, and no crisis headline", () => {
    const one = checkIn({ answers: { ...all(weeklyIds, 0), ...all(idsOf("help"), true) } });
    const { checkIn: open, result } = seen(one);
    expect(Object.keys(open.instruments)).toEqual(["physical", "emotional", "behavioural"]);
    expect(Object.keys(open.answers)).toEqual(weeklyIds);
    expect(result).not.toHaveProperty("help");
    expect(result.headline).toEqual({ level: "low", leading: "signs", partial: false });
  });

  test("everything else is as the person sees it", () => {
    const one = checkIn({
      answers: { ...all(weeklyIds, 3) },
      load: { "m.hours": 60 },
      note: "x",
      tags: ["a"],
    });
    const { help: _, ...mine } = assessLast([one], questionnaires);
    expect(seen(one)).toEqual({ checkIn: one, result: mine });
  });

  test("looks back like the whole assessment", () => {
    const logged = [60, 60, 60].map((hours) => checkIn({ load: { "m.hours": hours } }));
    const one = checkIn({ answers: { "high.long-hours": false, "help.stuck": true } });
    expect(seen(one, [...logged, one]).result.contradictions).toEqual([
      { items: ["high.long-hours", "m.hours"] },
    ]);
    expect(seen(one).result.contradictions).toEqual([]);
  });
});

test("assessLast assesses the last one", () => {
  fc.assert(
    fc.property(numberAnswers(weeklyIds), (answers) => {
      const last = checkIn({ answers });
      expect(assessLast([checkIn({ answers: all(weeklyIds, 4) }), last], questionnaires)).toEqual(
        assessLast([last], questionnaires),
      );
    }),
    { numRuns: runs(20) },
  );
});
