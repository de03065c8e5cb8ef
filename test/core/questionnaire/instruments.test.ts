// Holds the content data against the lists that docs/method.md describes.

import { describe, expect, it } from "vitest";
import { planFields } from "../../../src/core/plan/fields";
import { allItems, instruments } from "../../../src/core/questionnaire/instruments";
import { dimensionScales } from "../../../src/core/questionnaire/instruments/dimensions";
import {
  type Instrument,
  type PlanField,
  type PlanValue,
  scaleOf,
  scales,
  stemOf,
} from "../../../src/core/questionnaire/items";
import { loadMetrics, weeklyLoadForm } from "../../../src/core/questionnaire/load-metrics";

const words = (list: string): string[] => list.trim().split(/\s+/);

const specified = {
  physical: words(`
    phys.sleep-disruption phys.chronic-fatigue phys.frequent-illness phys.head-eyes phys.digestion
    phys.muscle-tension`),
  emotional: words(`
    emo.lost-enthusiasm emo.cynicism emo.time-off-anxiety emo.irritability emo.imposter
    emo.decision-fatigue`),
  behavioural: words(`
    beh.work-in-own-time beh.isolation beh.hobbies-dropped beh.cannot-switch-off beh.stimulants
    beh.personal-chores`),
  checklist: words(`
    high.long-hours high.mail-edges high.no-real-vacation high.reply-guilt high.life-interference
    high.body-symptoms high.lost-interest
    medium.weekend-work medium.overwhelm medium.personal-time-calls medium.time-off-stress
    medium.no-nontech-hobby
    low.clear-boundaries low.exercise-social low.says-no low.sleeps-well low.nontech-interests`),
  stages: words(`
    s1.volunteers s1.stays-late-to-learn s1.beyond-job s1.go-to-pride s1.feels-rewarding
    s2.indispensable s2.job-security s2.respect s2.interesting-projects s2.rising-expectations
    s2.cannot-say-no s2.time-off-guilt
    s3.boundary-fear s3.vacation-work s3.relationships-suffer s3.health-symptoms s3.sleep-anxiety
    s3.social-cancelled
    s4.exhausted-unfocused s4.cynical-about-trade s4.health-problems s4.relationship-loss
    s4.panic-anxiety s4.tech-aversion`),
  environment: words(`
    env.always-on env.on-call-load env.alert-noise env.tech-debt env.reactive-ops env.observability
    env.tool-friction env.tool-sprawl env.silos env.unclear-ownership env.hero-culture env.recognition
    env.skill-stretch env.understaffing env.emotional-labour env.false-urgency env.post-mortems
    env.blame-stigma env.leader-rest env.time-off env.single-point env.career-path env.overwork-norm
    env.routine-load env.unmeasured env.high-stakes`),
  dimensions: words(`
    icd.drained icd.slow-start icd.overwhelmed icd.dread icd.heaviness icd.no-laughter
    icd.resent-projects icd.people-nuisance icd.withdraw-at-work icd.colleague-friction
    icd.always-behind icd.small-tasks-huge icd.avoid-hard-work icd.output-drop icd.odd-mistakes
    icd.overcompensate
    cog.concentration cog.forgetful cog.work-decisions cog.harsh-thoughts cog.perfectionism
    cog.collapse-fear`),
  help: words(`
    help.hopeless help.numb help.panic help.changes help.insomnia help.isolated help.apathy help.stuck
    help.intense help.mood-disorder help.where-to-start help.unchecked help.unable-to-work help.place-unchanging
    crisis.life`),
};

const specifiedFields = words(`
  plan.time.start plan.time.end plan.time.mail-cutoff plan.time.free-day plan.time.weekend-rule
  plan.time.lunch plan.time.rest-blocks plan.time.next-vacation plan.time.vacation-rule
  plan.resp.duties plan.resp.scope-line plan.resp.volunteer-limit plan.resp.handover
  plan.comm.windows plan.comm.tiers plan.comm.emergency plan.comm.silent plan.comm.announced-to
  plan.comm.focus
  plan.load.max-hours plan.load.decline-steps plan.load.duty-review-date plan.load.exit-criteria
  plan.tech.devices plan.tech.blocklist plan.tech.detox plan.tech.storage plan.tech.dnd
  plan.tech.screens-off
  plan.support.mentor plan.support.professional plan.support.association plan.support.colleagues
  plan.support.friends plan.support.offline-hobby plan.support.physical plan.support.creative
  plan.own.1 plan.own.2 plan.own.3 plan.own.4 plan.own.5 plan.own.6 plan.own.7 plan.own.8 plan.own.9`);

/** id, least, most, and "decimals" where they are accepted. */
const specifiedMetrics = `
  m.hours 0 168 decimals
  m.overtime 0 168 decimals
  m.after-hours-calls 0 10000
  m.night-calls 0 10000
  m.real-emergencies 0 10000
  m.mail-edges 0 7
  m.late-mails 0 10000
  m.active-days 0 7
  m.evenings 0 7
  m.nights 0 7
  m.short-rests 0 7
  m.long-rest 0 168 decimals
  m.run 0 366
  m.weekend-days 0 2
  m.free-days 0 7
  m.since-vacation 0 20000
  m.vacation-checks 0 10000 decimals
  m.oncall-weeks 0 5
  m.false-alarms 0 10000
  m.escalations 0 10000
  m.repeat-incidents 0 10000
  m.backlog 0 10000
  m.turnover 0 10000
  m.improvement-share 0 100 decimals
  m.sleep 0 24 decimals
  m.screens-off 0 1440
  m.lunches 0 7
  m.breaks 0 10000
  m.recovery 0 10000
  m.mindful 0 1440
  m.movement 0 1440
  m.social-kept 0 10000
  m.hobby 0 10000
  m.stimulants -1 1
  m.sick 0 7
  m.mistakes 0 10000
  m.reserve 0 10000
  m.hard-calls 0 10000
  m.contentment 0 10`
  .trim()
  .split(/\n\s*/);

const all: readonly Instrument[] = Object.values(instruments);

/** Lower case, with punctuation and spaces folded, so that near copies are found. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** The values that occur more than once. */
const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

/** Every string anywhere inside `value`. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(textsOf);
}

describe("instruments", () => {
  it("ask exactly the specified items, in the specified order", () => {
    const actual = Object.fromEntries(all.map((one) => [one.id, one.items.map((item) => item.id)]));
    expect(actual).toEqual(specified);
    expect(Object.keys(instruments)).toEqual(Object.keys(specified));
    expect(allItems.map((item) => item.id)).toEqual(Object.values(specified).flat());
  });

  it("stand under their own id and carry the specified scale", () => {
    for (const [key, one] of Object.entries(instruments)) expect(one.id).toBe(key);
    expect(Object.fromEntries(all.map((one) => [one.id, one.scale]))).toEqual({
      physical: "days",
      emotional: "days",
      behavioural: "days",
      checklist: "yes-no",
      stages: "yes-no",
      environment: "frequency",
      dimensions: "days",
      help: "yes-no",
    });
  });

  it("ask standing facts by agreement, all else by the scale of the instrument", () => {
    const agreed = all.flatMap((one) => one.items.filter((item) => scaleOf(one, item) === "agreement"));
    expect(agreed.map(({ id }) => id)).toEqual([
      "env.tool-sprawl",
      "env.career-path",
      "env.unmeasured",
      "env.high-stakes",
    ]);
    const own = all.flatMap((one) => one.items.filter((item) => item.scale !== undefined));
    expect(own).toEqual(agreed);
  });

  it("introduce themselves in two lines at most", () => {
    for (const one of all) {
      expect(one.intro.length, one.id).toBeLessThanOrEqual(152);
      expect(one.version, one.id).toBeGreaterThanOrEqual(1);
      // Whoever has an older file or an older point in a chart is told what is different.
      if (one.version > 1) expect(one.changed, one.id).toMatch(/^[a-z].*[^.]$/);
      expect(one.title, one.id).not.toBe("");
      expect(one.window, one.id).not.toBe("");
    }
  });

  it("never ask the same thing twice, nor use a label twice", () => {
    expect(repeated(allItems.map((item) => folded(item.question)))).toEqual([]);
    expect(repeated(allItems.map((item) => folded(item.label)))).toEqual([]);
  });

  it("keep every text within its form", () => {
    for (const item of allItems) {
      expect(item.label.length, `label of ${item.id}`).toBeLessThanOrEqual(28);
      expect(item.label, `label of ${item.id}`).toMatch(/^\S.*\S$/);
      expect(item.help.length, `help of ${item.id}`).toBeLessThanOrEqual(160);
      expect(item.help, `help of ${item.id}`).toMatch(/^\S.*\S$/);
      expect(item.question, `question of ${item.id}`).toMatch(/\?$/);
      expect(item.because, `because of ${item.id}`).toMatch(/^\S.*[^.\s]$/);
      expect(item.sources, `source of ${item.id}`).not.toEqual([]);
    }
  });

  it("start a question in lower case exactly where a stem comes before it", () => {
    for (const one of all) {
      for (const item of one.items)
        expect(item.question, item.id).toMatch(stemOf(one, item) === "" ? /^[A-Z]/ : /^[a-z]/);
    }
  });

  it("give each item the role that the rules read", () => {
    for (const item of instruments.checklist.items)
      expect(item.id.replace("low.", "protective.")).toContain(item.kind);
    for (const item of instruments.stages.items) expect(item.id).toMatch(new RegExp(`^s${item.stage}\\.`));
    const unscored = instruments.environment.items.filter((item) => !item.scored);
    expect(unscored.map((item) => item.id)).toEqual(["env.high-stakes"]);
    const calls = (kind: string) =>
      instruments.help.items.filter((item) => item.calls === kind).map((item) => item.id);
    expect(calls("crisis")).toEqual(["crisis.life"]);
    expect(calls("professional")).toEqual([
      "help.stuck",
      "help.intense",
      "help.where-to-start",
      "help.unchecked",
    ]);
    expect(calls("decision")).toEqual(["help.place-unchanging"]);
    expect(calls("therapy")).toHaveLength(9);
  });
});

describe("dimensions", () => {
  it("reuse weekly signs that exist", () => {
    const weekly = [...specified.physical, ...specified.emotional, ...specified.behavioural];
    for (const reused of Object.values(dimensionScales).flat()) expect(weekly).toContain(reused);
  });
});

describe("scales", () => {
  it("have words for each answer", () => {
    expect(Object.keys(scales["yes-no"].labels)).toEqual(["y", "n"]);
    for (const labels of [scales.days.labels, scales.frequency.labels, scales.agreement.labels])
      expect(Object.keys(labels)).toEqual(["0", "1", "2", "3", "4"]);
    for (const [id, scale] of Object.entries(scales)) expect(scale.id).toBe(id);
  });
});

describe("load metrics", () => {
  it("have the specified ids and bounds", () => {
    const actual = loadMetrics.map((metric) =>
      [metric.id, metric.min, metric.max, ...(metric.decimals ? ["decimals"] : [])].join(" "),
    );
    expect(actual).toEqual(specifiedMetrics);
  });

  it("keep every text within its form", () => {
    expect(repeated(loadMetrics.map((metric) => folded(metric.question)))).toEqual([]);
    expect(repeated(loadMetrics.map((metric) => folded(metric.label)))).toEqual([]);
    for (const metric of loadMetrics) {
      expect(metric.label.length, metric.id).toBeLessThanOrEqual(28);
      expect(metric.unit, metric.id).not.toBe("");
      expect(metric.sources, metric.id).not.toEqual([]);
      if (metric.threshold === undefined) continue;
      expect(metric.threshold.value, metric.id).toBeGreaterThanOrEqual(metric.min);
      expect(metric.threshold.value, metric.id).toBeLessThanOrEqual(metric.max);
    }
  });

  it("name the weekly form by ids that exist", () => {
    const ids = loadMetrics.map((metric) => metric.id);
    for (const id of weeklyLoadForm) expect(ids).toContain(id);
  });
});

const isTime = (value: unknown): boolean =>
  typeof value === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

const isSpan = (value: unknown): boolean => {
  const parts = typeof value === "string" ? value.split("-") : [];
  return parts.length === 2 && parts.every(isTime) && parts[0] !== parts[1];
};

const isDate = (value: unknown): boolean =>
  typeof value === "string" &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value;

const isText = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";

const weekdays = words("monday tuesday wednesday thursday friday saturday sunday");

function fits(field: PlanField, value: PlanValue): boolean {
  const { type } = field;
  switch (type.kind) {
    case "time":
      return isTime(value);
    case "span":
      return isSpan(value);
    case "weekday":
      return typeof value === "string" && weekdays.includes(value);
    case "date":
      return isDate(value);
    case "date-range": {
      const [from, to, ...rest] = typeof value === "string" ? value.split("/") : [];
      return isDate(from) && isDate(to) && rest.length === 0 && String(from) <= String(to);
    }
    case "hours":
    case "minutes":
    case "number":
      return typeof value === "number" && Number.isFinite(value) && value >= 0;
    case "text":
      return isText(value);
    case "choice":
      return typeof value === "string" && type.choices.includes(value);
    case "list": {
      if (!Array.isArray(value) || value.length === 0) return false;
      if (type.of !== "columns") return value.every(type.of === "span" ? isSpan : isText);
      const checks = { text: isText, date: isDate, time: isTime };
      return value.every(
        (entry: unknown) =>
          typeof entry === "object" &&
          entry !== null &&
          Object.entries(entry).every(([id, cell]) => {
            const column = type.columns.find((one) => one.id === id);
            return column !== undefined && checks[column.type](cell);
          }),
      );
    }
  }
}

describe("plan fields", () => {
  it("are the specified ones, in the specified order and sections", () => {
    expect(planFields.map((field) => field.id)).toEqual(specifiedFields);
    const sections: Record<string, string> = {
      time: "time",
      resp: "responsibility",
      comm: "communication",
      load: "workload",
      tech: "technology",
      support: "support",
      own: "own",
    };
    for (const field of planFields)
      expect(field.section, field.id).toBe(sections[field.id.split(".")[1] ?? ""]);
  });

  it("propose a value of their own type", () => {
    const misfits = planFields.filter((field) => field.fallback !== null && !fits(field, field.fallback));
    expect(misfits.map((field) => field.id)).toEqual([]);
    const open = planFields.filter((field) => field.fallback === null).map((field) => field.id);
    expect(open).toEqual([
      "plan.time.next-vacation",
      "plan.resp.duties",
      "plan.resp.handover",
      "plan.load.duty-review-date",
      "plan.load.exit-criteria",
      ...specifiedFields.filter((id) => /^plan\.(support|own)\./.test(id)),
    ]);
  });

  it("keep every text within its form", () => {
    // Boundaries of one's own are all asked about in the same words.
    const fields = planFields.filter(({ section }) => section !== "own");
    expect(repeated(fields.map((field) => folded(field.question)))).toEqual([]);
    expect(repeated(planFields.map((field) => folded(field.label)))).toEqual([]);
    expect(repeated(fields.map((field) => folded(field.weeklyCheck)))).toEqual([]);
    for (const { label } of planFields) expect(label, label).not.toMatch(/\(/);
    for (const { fallback } of planFields) expect(JSON.stringify(fallback)).not.toMatch(/\(\w+\)|\.\.\./);
    for (const field of planFields) {
      expect(field.label.length, field.id).toBeLessThanOrEqual(28);
      expect(field.weeklyCheck, field.id).toMatch(/\?$/);
      expect(field.sources, field.id).not.toEqual([]);
    }
  });
});

describe("words", () => {
  const texts = textsOf([instruments, dimensionScales, scales, loadMetrics, planFields]);

  it("are plain ASCII without exclamation marks", () => {
    expect(texts.filter((text) => !/^[\x20-\x7e]*$/.test(text))).toEqual([]);
    expect(texts.filter((text) => text.includes("!"))).toEqual([]);
  });

  it("never judge, name an illness as a finding, or promise", () => {
    const never = /you have burnout|you are burnt out|diagnos|\bcure|cope better|committed suicide|resilien/i;
    expect(texts.filter((text) => never.test(text))).toEqual([]);
  });

  it("come in sentences under 20 words", () => {
    const sentences = texts.flatMap((text) => text.split(/(?<=[.?])\s+/));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length >= 20)).toEqual([]);
  });
});
