import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instruments, questionnaires } from "../../../src/core";
import { advise } from "../../../src/core/advice/advise";
import type { AdviceOptions } from "../../../src/core/advice/fit";
import { type StepAction, tiredSteps } from "../../../src/core/advice/past-steps";
import { mostlyKept } from "../../../src/core/advice/steps";
import { strategies } from "../../../src/core/advice/strategies";
import type { RoleId } from "../../../src/core/advice/strategy";
import { addDays } from "../../../src/core/calendar";
import type { Adherence, Answers } from "../../../src/core/questionnaire/answers";
import { standingOf } from "../../../src/core/scoring/standing";
import { adviceFor, content, day, idsOf } from "../../helpers/advice";
import { all, anyAnswers, idsOf as itemsOf, weeklyIds } from "../../helpers/answers";
import { checkIn } from "../../helpers/check-ins";
import { type ExampleName, exampleAnswers } from "../../helpers/examples";
import { runs } from "../../helpers/runs";

const example = (name: ExampleName, options: Partial<AdviceOptions> = {}) => {
  const { answers, details = {} } = exampleAnswers(name);
  return adviceFor(answers, options, { details });
};
const helpIds = itemsOf("help");
const place = (value: number, ...heavy: string[]): Answers => ({
  ...all(itemsOf("environment"), value),
  ...all(heavy, 4),
});
const done = (step: string, state: StepAction["state"] = "done", date = day): StepAction => ({
  step,
  state,
  date,
});

describe("the six examples", () => {
  it("after the layoffs: help first, then what would lighten the load, not more hours of self-care", () => {
    expect(idsOf(example("after-layoffs"))).toEqual(["pro.therapist", "load.ask-priorities"]);
  });

  it("a list that contradicts itself: what the nights say is heard", () => {
    const { steps, help } = example("contradictory");
    expect(help).toBe("therapy");
    expect(steps.map(({ strategy, why }) => [strategy.id, why[0]])).toEqual([
      ["pro.therapist", undefined],
      ["load.ask-priorities", "env.understaffing"],
    ]);
  });

  it("the eager junior: a frame, and no alarm", () => {
    const advice = example("eager-junior", { role: "sysadmin" });
    expect([advice.lead, advice.help, ...idsOf(advice)]).toEqual([
      "stage-1",
      "none",
      "load.count-the-no",
      "career.redefine-success",
    ]);
  });

  it("early in recovery: small steps only", () => {
    const advice = example("early-recovery", { phase: "immediate", all: true });
    expect(idsOf(advice).slice(0, 2)).toEqual(["pro.therapist", "team.redistribute"]);
    const large = advice.steps.filter(({ strategy }) => strategy.effort === "year");
    expect(large).toEqual([]);
    expect(idsOf(advice).filter((id) => /^(?:career|money|choose)\./.test(id))).toEqual([]);
  });

  it("the help desk: support first, and then the place that wears him out", () => {
    expect(idsOf(example("help-desk", { role: "help-desk" }))).toEqual([
      "pro.therapist",
      "team.redistribute",
    ]);
  });

  it("out of the trade: nothing he lives already", () => {
    const advice = example("left-the-trade", { role: "other" });
    expect(idsOf(advice)).toEqual(["peer.coffee", "load.learn-what-draws"]);
    expect(advice.environment).toEqual([]);
  });
});

describe("help", () => {
  const tired: Answers = { ...all(weeklyIds, 3), ...all(helpIds, false) };

  it("is all there is after a crisis answer: no step, no stage, no cause", () => {
    const { answers } = exampleAnswers("after-layoffs");
    expect(adviceFor({ ...answers, "crisis.life": true }, { all: true })).toEqual({
      help: "crisis",
      stage: null,
      lead: "crisis",
      needed: true,
      steps: [],
      environment: [],
    });
  });

  it("comes first when therapy is called for, though no answer may be cited", () => {
    const { steps } = adviceFor({ "help.numb": true });
    expect(steps.map(({ strategy, why }) => [strategy.id, why])).toEqual([["pro.therapist", []]]);
  });

  it("makes way for rest once the talk is booked or put off", () => {
    const [first] = idsOf(adviceFor({ ...tired, "help.numb": true }, { actions: [done("pro.therapist")] }));
    expect(first).toMatch(/^(?:rest|sleep|move|mind)\./);
  });

  it("is a coach where work is the matter, a therapist where mind or body is", () => {
    expect(idsOf(adviceFor({ "help.stuck": true, "high.mail-edges": true }))[0]).toBe("pro.coach");
    expect(idsOf(adviceFor({ ...tired, "help.stuck": true }))[0]).toBe("pro.therapist");
  });

  it("stands second where the place comes first, and guides the question of staying", () => {
    const advice = adviceFor({ ...all(weeklyIds, 1), ...place(3), "help.place-unchanging": true });
    expect(advice.steps[0]?.strategy.who).not.toBe("person");
    expect(idsOf(advice)[1]).toBe("pro.exit-guidance");
  });
});

describe("the place", () => {
  it("comes first when it stands at 50 and above the strain", () => {
    const heavier = adviceFor({ ...all(weeklyIds, 1), ...place(2, "env.alert-noise") });
    expect([heavier.lead, idsOf(heavier)[0]]).toEqual(["heavier", "team.alert-hygiene"]);
    const lighter = adviceFor({ ...all(weeklyIds, 3), ...place(2, "env.alert-noise") });
    expect(lighter.lead).toBe("signs");
    expect(lighter.steps.map(({ strategy }) => strategy.who)).toEqual(["person", "team"]);
  });

  it("comes first when the boundaries are kept and the strain is raised all the same", () => {
    const raised = adviceFor({ ...all(weeklyIds, 2) }, { kept: true });
    expect([raised.lead, raised.steps[0]?.strategy.who]).toEqual(["boundaries-kept", "leader"]);
    expect(adviceFor({ ...all(weeklyIds, 0) }, { kept: true }).lead).toBe("signs");
  });

  it.each<[readonly Adherence[], boolean]>([
    [["kept"], false],
    [["kept", "kept"], true],
    [["kept", "partly"], false],
    [["kept", "kept", "partly", "missed"], false],
    [["kept", "kept", "kept", "kept", "partly", "partly", "missed"], true],
  ])("calls %j mostly kept: %s", (weeks, expected) => {
    const field = "plan.time.mail-cutoff";
    const record = weeks.map((how, week) =>
      checkIn({ date: addDays(day, -7 * week), boundaries: { [field]: how } }),
    );
    expect(mostlyKept(record, [field], day)).toBe(expected);
    expect(mostlyKept(record, [], day)).toBe(false);
    expect(mostlyKept(record, [field], addDays(day, 120))).toBe(false);
  });
});

describe("what was said about a step", () => {
  const answers: Answers = { "high.mail-edges": true, "phys.sleep-disruption": 4, "high.long-hours": true };
  const [first = ""] = idsOf(adviceFor(answers));

  it("keeps it away for good when it was done or dropped, and for two weeks when it was snoozed", () => {
    const today = (date: string, state: StepAction["state"]) =>
      idsOf(adviceFor(answers, { actions: [done(first, state, date)] }));
    expect(today("2025-01-01", "done")).not.toContain(first);
    expect(today("2025-01-01", "dropped")).not.toContain(first);
    expect(today(addDays(day, -13), "snoozed")).not.toContain(first);
    expect(today(addDays(day, -14), "snoozed")).toContain(first);
  });

  it("goes by the newest word", () => {
    const actions = [done(first, "dropped", "2026-01-01"), done(first, "snoozed", "2026-02-01")];
    expect(idsOf(adviceFor(answers, { actions }))).toContain(first);
  });

  it("does not suggest what is in practice, nor the same boundary in other words", () => {
    const advice = adviceFor(answers, {
      active: ["plan.tech.screens-off", "plan.time.mail-cutoff"],
      all: true,
    });
    for (const id of ["sleep.winddown", "sleep.screens-off", "time.mail-cutoff"])
      expect(idsOf(advice)).not.toContain(id);
    expect(idsOf(advice)).toContain("sleep.regular");
  });
});

describe("stage, role, phase and details", () => {
  it("stage 4 with falling output that is answered with hours says: shorter, not longer", () => {
    const marks = { "s4.exhausted-unfocused": true, "s4.tech-aversion": true };
    const spiral: Answers = { ...marks, "icd.overcompensate": 2, "icd.output-drop": 3 };
    expect(idsOf(adviceFor(spiral))).toEqual(["pro.therapist", "load.no-compensating"]);
  });

  it("keeps a role's own advice for that role", () => {
    const answers: Answers = { ...all(weeklyIds, 1), ...place(2, "env.on-call-load") };
    expect(idsOf(adviceFor(answers, { role: "sysadmin" }))[0]).toBe("sys.rotate");
    for (const role of ["lead", "help-desk", "developer", null] as const)
      expect(idsOf(adviceFor(answers, { role, all: true })).filter((id) => id.startsWith("sys."))).toEqual(
        [],
      );
  });

  it("knows what the job disturbs", () => {
    const answers: Answers = { "high.life-interference": true };
    const lunch = (...disturbed: ("sleep" | "meals" | "relationships")[]) =>
      idsOf(adviceFor(answers, { all: true }, { details: { "high.life-interference": disturbed } })).includes(
        "time.lunch",
      );
    expect([lunch(), lunch("meals"), lunch("sleep")]).toEqual([true, true, false]);
  });

  it("lets a worsening scale weigh more", () => {
    const answers: Answers = { "phys.muscle-tension": 3, "emo.time-off-anxiety": 3 };
    const firstOf = (scale: string) => adviceFor(answers, { worsening: new Set([scale]) }).steps[0]?.why[0];
    expect([firstOf("physical"), firstOf("emotional")]).toEqual([
      "phys.muscle-tension",
      "emo.time-off-anxiety",
    ]);
  });

  it("has nothing to suggest where nothing is heavy", () => {
    expect(adviceFor({ ...all(weeklyIds, 0), "low.sleeps-well": true }).steps).toEqual([]);
  });
});

describe("variety", () => {
  it("makes room after three of four weeks, and brings the step back later", () => {
    const weeks = Array.from({ length: 40 }, (_, week) => checkIn({ date: addDays("2026-02-01", 7 * week) }));
    const shown = weeks.map((_, index) => {
      const tired = tiredSteps(weeks.slice(0, index + 1), (_upTo, already) =>
        already.has("a") ? ["b"] : ["a"],
      );
      return tired.has("a") ? "b" : "a";
    });
    expect(shown.join("")).toBe("aaabb".repeat(8));
  });

  it("counts a week once, however many check-ins it has", () => {
    const week = ["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-23"];
    expect(
      tiredSteps(
        week.map((date) => checkIn({ date })),
        () => ["a"],
      ),
    ).toEqual(new Set());
  });
});

const roles = fc.constantFrom<(RoleId | null)[]>(null, "sysadmin", "help-desk", "lead", "other");
const actions = fc.array(
  fc.record({
    step: fc.constantFrom(...strategies.map(({ id }) => id)),
    state: fc.constantFrom<StepAction["state"][]>("done", "snoozed", "dropped"),
    date: fc.integer({ min: 0, max: 40 }).map((ago) => addDays(day, -ago)),
  }),
  { maxLength: 60 },
);
const options = fc.record({
  role: roles,
  phase: fc.constantFrom(null, "immediate" as const, "adjustment" as const),
  kept: fc.boolean(),
  actions,
});

/** True for an answer that may stand as a reason: a warning with weight, or a protection that is missing. */
function speaks(item: string, answers: Answers): boolean {
  const answer = answers[item];
  if (item.startsWith("low.")) return answer === false;
  return answer === true || (typeof answer === "number" && answer >= 2);
}

describe("whatever is answered", () => {
  const check = (
    test: (advice: ReturnType<typeof adviceFor>, answers: Answers, given: Partial<AdviceOptions>) => void,
  ) =>
    fc.assert(
      fc.property(anyAnswers, options, (answers, given) => test(adviceFor(answers, given), answers, given)),
      { numRuns: runs(100) },
    );

  it("never more than two steps, and none twice", () => {
    check((advice) => {
      expect(advice.steps.length).toBeLessThanOrEqual(2);
      expect(new Set(idsOf(advice)).size).toBe(advice.steps.length);
    });
  });

  it("nothing done, dropped or freshly snoozed comes back, not even with --all", () => {
    check((_, answers, given) => {
      const newest = new Map((given.actions ?? []).map((action) => [action.step, action]));
      const back = idsOf(adviceFor(answers, { ...given, all: true })).filter((id) => {
        const said = newest.get(id);
        return said !== undefined && (said.state !== "snoozed" || said.date > addDays(day, -14));
      });
      expect(back).toEqual([]);
    });
  });

  it("the same state gives the same steps", () => {
    check((advice, answers, given) => {
      const shuffled = Object.fromEntries(Object.entries(answers).toReversed());
      expect(adviceFor(shuffled, given)).toEqual(advice);
    });
  });

  it("therapy and crisis come first", () => {
    check((advice, _, given) => {
      if (advice.help === "crisis") expect(advice.steps).toEqual([]);
      const said = (given.actions ?? []).findLast(({ step }) => step === "pro.therapist");
      if (advice.help === "therapy" && said === undefined) expect(idsOf(advice)[0]).toBe("pro.therapist");
      if (advice.stage === 4 && said === undefined) expect(idsOf(advice)[0]).toBe("pro.therapist");
    });
  });

  it("the place comes first exactly when the rule says so and there is something to say", () => {
    check((advice, answers, given) => {
      const standing = standingOf([checkIn({ answers, date: day })], day, questionnaires);
      const { environment, strain, help, stage } = standing?.result ?? {};
      const score = environment?.score ?? 0;
      const heavier = score >= 50 && strain?.overall != null && score > strain.overall;
      const kept = given.kept === true && (strain?.band === "raised" || strain?.band === "high");
      const helpFirst = help === "crisis" || help === "therapy" || stage?.stage === 4;
      if (helpFirst || !(heavier || kept)) return;
      const candidates = adviceFor(answers, { ...given, all: true }).steps.filter(
        ({ strategy }) => strategy.who !== "person",
      );
      if (candidates.length > 0) expect(advice.steps[0]?.strategy.who).not.toBe("person");
    });
  });

  it("every reason is among the person's own answers, and never about help or health marks", () => {
    const never = new Set([...helpIds, "s4.panic-anxiety", "s4.health-problems"]);
    check((_, answers, given) => {
      const { steps } = adviceFor(answers, { ...given, all: true });
      const wrong = steps.filter(
        ({ strategy, why }) =>
          why.some((item) => never.has(item) || !speaks(item, answers)) ||
          (why.length === 0 && !strategy.id.startsWith("pro.")),
      );
      expect(wrong).toEqual([]);
    });
  });
});

describe("reach", () => {
  it("every strategy is suggested for some answers", () => {
    const reached = new Set<string>();
    const heavy: Answers = {
      ...all([...weeklyIds, ...itemsOf("environment"), ...itemsOf("dimensions")], 4),
      ...Object.fromEntries(itemsOf("checklist").map((id) => [id, !id.startsWith("low.")])),
    };
    const noMarks = all(itemsOf("stages"), false);
    const marksOf: readonly Answers[] = [
      { ...noMarks, "s1.go-to-pride": true },
      {
        ...noMarks,
        ...all(
          itemsOf("stages").filter((id) => id.startsWith("s1.")),
          true,
        ),
      },
      {
        ...noMarks,
        ...all(
          itemsOf("stages").filter((id) => id.startsWith("s2.")),
          true,
        ),
      },
      {
        ...noMarks,
        ...all(
          itemsOf("stages").filter((id) => id.startsWith("s3.")),
          true,
        ),
      },
      {
        ...noMarks,
        ...all(
          itemsOf("stages").filter((id) => id.startsWith("s4.")),
          true,
        ),
      },
    ];
    // Where honesty costs, leave is blocked or bosses never rest, some steps are never given.
    const fair: Answers = { "env.blame-stigma": 2, "env.time-off": 2, "env.leader-rest": 2 };
    for (const marks of marksOf)
      for (const role of ["sysadmin", "help-desk", "lead"] as const)
        for (const place of [{}, fair])
          for (const id of idsOf(adviceFor({ ...heavy, ...place, ...marks }, { role, all: true })))
            reached.add(id);
    expect(strategies.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
  });

  it("names the heaviest causes with what each side can do", () => {
    const { environment } = example("help-desk");
    expect(environment.map(({ cause }) => cause)).toEqual([
      "env.tool-friction",
      "env.recognition",
      "env.emotional-labour",
      "env.career-path",
      "env.observability",
    ]);
  });

  it("leaves its input alone", () => {
    const standing = standingOf(
      [checkIn({ answers: exampleAnswers("help-desk").answers, date: day })],
      day,
      questionnaires,
    );
    const before = JSON.stringify(standing);
    if (standing) advise(standing, { instruments, content });
    expect(JSON.stringify(standing)).toBe(before);
  });
});
