import { describe, expect, it } from "vitest";
import type { AdviceOptions } from "../../../src/core/advice/fit";
import { isNeeded } from "../../../src/core/advice/steps";
import type { Answers } from "../../../src/core/questionnaire/answers";
import { questionnaires } from "../../../src/core/questionnaire/instruments";
import { assess } from "../../../src/core/scoring/assess";
import { adviceFor, idsOf } from "../../helpers/advice";
import { all, idsOf as itemsOf, weeklyIds } from "../../helpers/answers";

/**
 * Invented people, and the two steps each of them is given: read through for what would insult, cannot be
 * done or misses the point. `npx vitest -u` writes the table anew; read it again then.
 */
interface Person {
  readonly answers: Answers;
  readonly options?: Partial<AdviceOptions>;
}

const yes = (...ids: string[]): Answers => all(ids, true);
const often = (...ids: string[]): Answers => all(ids, 3);
const always = (...ids: string[]): Answers => all(ids, 4);
const weeks = (value: number): Answers => all(weeklyIds, value);
const place = (value: number): Answers => all(itemsOf("environment"), value);
const marks = (...ids: string[]): Answers => ({ ...all(itemsOf("stages"), false), ...yes(...ids) });
const breaking = marks("s4.exhausted-unfocused", "s4.tech-aversion", "s4.cynical-about-trade");
const low = ["clear-boundaries", "exercise-social", "says-no", "sleeps-well", "nontech-interests"];
const well: Answers = {
  ...all(itemsOf("checklist"), false),
  ...all(
    low.map((id) => `low.${id}`),
    true,
  ),
  ...all(itemsOf("help"), false),
  ...weeks(0),
};

const people: Readonly<Record<string, Person>> = {
  "well, nothing to change": { answers: { ...well, "phys.muscle-tension": 2 } },
  "well, works some weekends": { answers: { ...well, "medium.weekend-work": true } },
  "well, at a calm place": { answers: { ...well, ...place(1), "medium.time-off-stress": true } },
  "well, on call nearly always": { answers: { ...well, ...place(1), ...always("env.on-call-load") } },
  "well, at a bad place": { answers: { ...well, ...place(4) } },
  "well, manager at a place where honesty has a price": {
    answers: { ...well, ...place(2), ...always("env.blame-stigma") },
    options: { role: "lead" },
  },
  "woken three times by the pager, calm else": {
    answers: { ...well, ...always("env.on-call-load"), "phys.sleep-disruption": 3 },
    options: { nights: true, context: ["on-call"] },
  },
  "help desk, drained by callers": {
    answers: { ...weeks(2), ...place(1), ...always("env.emotional-labour"), "cog.concentration": 3 },
    options: { role: "help-desk" },
  },
  "help desk, cannot concentrate": {
    answers: { ...weeks(1), ...often("cog.concentration", "icd.overwhelmed"), "high.reply-guilt": true },
    options: { role: "help-desk" },
  },
  "help desk, unable to work": {
    answers: { ...weeks(3), ...place(2), ...always("env.emotional-labour"), ...yes("help.unable-to-work") },
    options: { role: "help-desk" },
  },
  "manager whose bosses never rest": {
    answers: { ...weeks(2), ...always("env.leader-rest"), ...yes("medium.overwhelm"), "icd.overwhelmed": 4 },
    options: { role: "lead" },
  },
  "manager between two fronts": {
    answers: { ...weeks(2), ...always("env.understaffing", "env.emotional-labour") },
    options: { role: "lead" },
  },
  "manager, breaking point": { answers: { ...weeks(3), ...breaking }, options: { role: "lead" } },
  "where honesty has a price, isolated": {
    answers: { ...weeks(2), ...always("env.blame-stigma"), "beh.isolation": 4, "icd.withdraw-at-work": 4 },
  },
  "breaking point, on call nearly always": {
    answers: { ...weeks(3), ...breaking, ...place(2), ...always("env.on-call-load") },
    options: { role: "sysadmin" },
  },
  "breaking point, therapist booked": {
    answers: { ...weeks(3), ...breaking, ...yes("help.numb"), "icd.drained": 4 },
    options: { actions: [{ step: "pro.therapist", state: "done", date: "2026-11-20" }] },
  },
  "breaking point, at a calm place": { answers: { ...weeks(3), ...breaking, ...place(1) } },
  "breaking point, more hours against falling output": {
    answers: { ...weeks(3), ...breaking, "icd.overcompensate": 4, "icd.output-drop": 4 },
  },
  "numb, at a place that runs on heroes": {
    answers: { ...weeks(3), ...place(2), ...always("env.hero-culture"), ...yes("help.numb") },
  },
  "numb, sleeps badly, calm place": {
    answers: { ...weeks(2), ...place(1), "phys.sleep-disruption": 4, ...yes("help.numb") },
  },
  "stuck, no more than that": { answers: { ...weeks(1), ...yes("help.stuck", "high.mail-edges") } },
  "harsh with themselves": { answers: { ...weeks(1), "cog.harsh-thoughts": 4, "cog.perfectionism": 3 } },
  "knows that a doctor should look at it": {
    answers: { ...weeks(1), ...yes("help.unchecked"), "phys.muscle-tension": 3 },
  },
  "meets nobody outside work": { answers: { ...well, ...weeks(1), "low.exercise-social": false } },
  "asks whether to stay": { answers: { ...weeks(1), ...place(3), ...yes("help.place-unchanging") } },
  "ill this week": { answers: { ...weeks(3), ...place(3) }, options: { context: ["ill"] } },
  "between jobs": {
    answers: { ...weeks(2), ...place(4), "cog.harsh-thoughts": 2 },
    options: { context: ["between-jobs"] },
  },
  "a baby at home": {
    answers: { ...weeks(2), "phys.sleep-disruption": 4, "low.sleeps-well": false },
    options: { context: ["home"] },
  },
  "keeps every boundary and is worn all the same": {
    answers: { ...weeks(3), ...place(3) },
    options: { kept: true },
  },
  "first months of a recovery": {
    answers: { ...weeks(2), "icd.drained": 3, "emo.time-off-anxiety": 3 },
    options: { phase: "immediate" },
  },
  "eager junior": {
    answers: {
      ...weeks(0),
      ...marks("s1.volunteers", "s1.stays-late-to-learn", "s1.go-to-pride", "s1.beyond-job"),
    },
  },
  "indispensable, never away, leave is blocked": {
    answers: {
      ...weeks(2),
      ...marks("s2.indispensable", "s2.cannot-say-no", "s2.time-off-guilt"),
      ...yes("high.no-real-vacation"),
      ...always("env.time-off", "env.single-point"),
    },
  },
  "trapped, with debts in every system": {
    answers: { ...weeks(2), ...marks("s3.boundary-fear", "s3.sleep-anxiety"), ...always("env.tech-debt") },
    options: { role: "developer" },
  },
  "lonely network engineer": {
    answers: { ...weeks(1), "beh.isolation": 4, ...yes("medium.no-nontech-hobby") },
    options: { role: "network" },
  },
};

const adviceOf = (name: string) => {
  const person = people[name];
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  const needed = isNeeded(assess(person.answers, questionnaires));
  return adviceFor(person.answers, { needed, ...person.options });
};
const stepsOf = (name: string) => idsOf(adviceOf(name));
const everything = (name: string) =>
  idsOf(adviceFor(people[name]?.answers ?? {}, { ...people[name]?.options, all: true }));
const isPlace = (name: string) => adviceOf(name).steps.map(({ strategy }) => strategy.who !== "person");

it("is read through, person by person", async () => {
  const rows = Object.keys(people).map((name) => {
    const { steps, needed } = adviceOf(name);
    const given = steps.map(
      ({ strategy: { id, action }, why }) => `- ${action} \`${id}\` (${why.join(", ")})`,
    );
    return [`## ${name}`, "", ...(needed ? [] : ["Nothing needs to change."]), ...given, ""].join("\n");
  });
  expect(rows.length).toBeGreaterThanOrEqual(28);
  await expect(`# Persons and their steps\n\n${rows.join("\n")}`).toMatchFileSnapshot("advice.persons.md");
});

describe("somebody who is well", () => {
  it.each(["well, nothing to change", "well, works some weekends", "well, at a calm place"])(
    "%s: nothing needs to change, and there is one step at most",
    (name) => {
      expect(adviceOf(name).needed).toBe(false);
      expect(stepsOf(name).length).toBeLessThanOrEqual(1);
    },
  );

  it("is told of the place where the place is bad", () => {
    const advice = adviceOf("well, at a bad place");
    expect([advice.needed, advice.lead, isPlace("well, at a bad place")[0]]).toEqual([true, "heavier", true]);
  });

  it("needs a change with habits at high risk, with a call for help, and without a level", () => {
    const needs = (more: Answers) => isNeeded(assess({ ...well, ...more }, questionnaires));
    expect(needs({})).toBe(false);
    expect(needs(yes("high.long-hours", "high.mail-edges", "high.reply-guilt"))).toBe(true);
    expect(needs(yes("help.stuck"))).toBe(true);
    expect(needs(place(2))).toBe(true);
    expect(needs({ ...place(2), "env.always-on": 1 })).toBe(false);
    expect(isNeeded(assess({}, questionnaires))).toBe(true);
  });
});

describe("where the strain comes from the place", () => {
  it.each([
    "breaking point, on call nearly always",
    "numb, at a place that runs on heroes",
    "help desk, drained by callers",
    "help desk, unable to work",
    "woken three times by the pager, calm else",
    "manager between two fronts",
    "trapped, with debts in every system",
    "ill this week",
  ])("%s: one of the two steps lies there", (name) => {
    expect(isPlace(name)).toContain(true);
  });

  it("takes somebody at the breaking point off the pager, beside help", () => {
    expect(stepsOf("breaking point, on call nearly always")).toEqual(["pro.therapist", "team.off-rota"]);
    expect(everything("well, on call nearly always")).not.toContain("team.off-rota");
  });

  it("adds no self-care to a place that is what is missing", () => {
    expect(stepsOf("keeps every boundary and is worn all the same")[1]).not.toMatch(
      /^(?:rest|sleep|move|mind|daily|weekly|cbt|self|pomo)\./,
    );
  });
});

describe("professional help", () => {
  it("is somebody to talk to before a coach, where somebody is harsh with themselves", () => {
    expect(stepsOf("harsh with themselves")[0]).toBe("pro.therapist");
    expect(stepsOf("stuck, no more than that")[0]).toBe("pro.coach");
  });

  it("is a doctor where the body waits for one", () => {
    expect(stepsOf("knows that a doctor should look at it")[0]).toBe("pro.doctor");
  });

  it("is no step any more once it was said how that stands", () => {
    const { answers } = people["numb, sleeps badly, calm place"] ?? { answers: {} };
    expect(idsOf(adviceFor(answers, { helpSaid: true, all: true })).join(" ")).not.toMatch(/\bpro\./);
  });
});

describe("what a step would be to whom", () => {
  it("answers having no company with company, not with sport", () => {
    const reasons = adviceFor(people["meets nobody outside work"]?.answers ?? {}, { all: true }).steps;
    const cited = reasons.filter(({ why }) => why.includes("low.exercise-social"));
    expect(cited.map(({ strategy }) => strategy.id)).toContain("daily.contacts");
    expect(cited.map(({ strategy }) => strategy.id).join(" ")).not.toMatch(/move\./);
  });

  it("does not make a baby's nights a matter of work email", () => {
    for (const { why } of adviceOf("a baby at home").steps)
      expect(why).not.toContain("phys.sleep-disruption");
  });

  it.each<[string, readonly string[]]>([
    ["where honesty has a price, isolated", ["peer.coffee", "peer.tell-lead", "team.limits-talk"]],
    ["help desk, unable to work", ["team.redistribute", "desk.pause", "team.off-rota"]],
    ["help desk, cannot concentrate", ["comm.focus-hours", "comm.windows", "pomo.basic"]],
    [
      "manager whose bosses never rest",
      ["load.ask-priorities", "peer.tell-lead", "load.push-back", "load.reallocate"],
    ],
    ["breaking point, therapist booked", ["move.walk", "weekly.move", "pro.therapist", "move.enjoy"]],
    ["woken three times by the pager, calm else", ["sleep.regular", "sleep.winddown"]],
    ["a baby at home", ["sleep.regular", "sleep.winddown", "monthly.outside-view"]],
    ["indispensable, never away, leave is blocked", ["monthly.vacation"]],
    ["between jobs", ["load.ask-priorities", "team.oncall-cap", "peer.tell-lead", "time.firm-stop"]],
    ["ill this week", ["load.ask-priorities", "daily.breaks", "team.capacity-share"]],
  ])("%s: never %j", (name, never) => {
    expect(everything(name).filter((id) => never.includes(id))).toEqual([]);
  });

  it("does not make sleep or tiredness the reason for help that a help answer called for", () => {
    const { steps } = adviceOf("numb, sleeps badly, calm place");
    expect(steps[0]).toMatchObject({ strategy: { id: "pro.therapist" }, why: [] });
    expect(adviceOf("harsh with themselves").steps[0]?.why).not.toContain("phys.sleep-disruption");
  });
});
