import { describe, expect, it } from "vitest";
import { causes } from "../../../src/core/advice/causes";
import { guides } from "../../../src/core/advice/guides";
import { roles } from "../../../src/core/advice/roles";
import { stageAdvice } from "../../../src/core/advice/stage-advice";
import { strategies, strategySections } from "../../../src/core/advice/strategies";
import { familyOf, type Strategy } from "../../../src/core/advice/strategy";
import { planFields } from "../../../src/core/plan/fields";
import { instruments } from "../../../src/core/questionnaire/instruments";
import type { Instrument } from "../../../src/core/questionnaire/items";

// Holds the catalogue against a list of ids written by hand.

const words = (list: string): string[] => list.trim().split(/\s+/);

/** Every id of the catalogue, in order. */
const specified = words(`
  time.hours time.define-emergency time.separate-accounts time.lunch time.mail-cutoff
  time.weekend-emergency-only time.free-weekday time.firm-stop time.rest-after-stretch
  time.realistic-deadlines time.guiltless-off
  resp.write-duties resp.scope-line resp.choose resp.share-knowledge
  comm.windows comm.tiers comm.emergency-text comm.silent-times comm.announce comm.focus-hours comm.holiday-rule
  load.max-hours load.decline-process load.duty-review load.exit-criteria load.decline-misaligned
  load.no-excess-overtime load.quality-over-count load.ask-priorities load.push-back load.count-the-no
  load.reallocate load.no-compensating load.best-value load.go-deep load.fit-style load.learn-what-draws
  tech.split tech.blocklist tech.detox tech.stow tech.dnd
  daily.bookends daily.breaks daily.calm daily.contacts
  weekly.free-day weekly.move weekly.other-skills weekly.review
  monthly.assess monthly.vacation monthly.align monthly.outside-view
  career.portable-skills career.personal-interest career.network career.resume career.redefine-success
  career.lateral career.alternatives career.leave-well career.environment-as-care
  money.reserve money.no-inflation money.total-package money.plan-lower
  choose.investigate choose.flags
  sys.automate sys.document sys.redundancy sys.rotate sys.monitor-early
  desk.scripts desk.pause desk.rapport desk.expectations desk.celebrate
  lead.model lead.shield lead.advocate lead.cross-train lead.sustainable lead.no-late-mail
  rest.block rest.alternate rest.micro rest.daily-recovery rest.reframe rest.long-weekend rest.sabbatical rest.nature
  pomo.basic pomo.long-break pomo.single-task pomo.shrink pomo.visible-timer pomo.start-stuck pomo.baby-steps
  mind.daily mind.senses mind.body-practice mind.meeting move.walk move.in-breaks move.enjoy
  sleep.regular sleep.room sleep.winddown sleep.screens-off sleep.relax
  cbt.catch cbt.journal cbt.perfection self.friend-voice self.common self.fierce self.permission
  peer.formal peer.informal peer.mentor-balanced peer.coffee peer.ask-help peer.pair peer.tell-lead peer.community
  peer.association peer.like-minded peer.give-back
  pro.therapist pro.doctor pro.coach pro.both pro.tech-aware pro.exit-guidance
  team.oncall-cap team.oncall-pay team.off-rota team.rest-after-call team.alert-hygiene team.capacity-share team.improve-sprint team.lattice
  team.ic-parity team.blameless team.limits-talk team.managed-services team.signals team.survey team.predict
  team.cross-domain team.error-budget team.postmortem-invest team.honour-leave team.praise-prevention
  team.guardrails team.observability team.equip team.shared-ownership team.redistribute`);

const { help, ...scored } = instruments;
const asked = Object.values(scored).flatMap((one: Instrument) => one.items.map(({ id }) => id));
const idsOf = (...parts: Instrument[]) => parts.flatMap((one) => one.items.map(({ id }) => id));
const allAddresses = ({ addresses, derived = [] }: Strategy) => [...addresses, ...derived];
/** Without the families, which name nothing in particular. */
const named = (item: string) =>
  strategies.filter((one) => allAddresses(one).includes(item)).map(({ id }) => id);
const forStage = (stage: (typeof stageAdvice)[number]["stage"]) =>
  strategies.filter(
    ({ id, stages = [] }) =>
      stages.includes(stage) ||
      stageAdvice.some((one) => one.stage === stage && one.measures.some((m) => m.strategies.includes(id))),
  );

describe("the catalogue", () => {
  it("holds exactly the strategies of the specification, in its order", () => {
    expect(strategies.map(({ id }) => id).toSorted()).toEqual(specified.toSorted());
    for (const { id, strategies: own } of strategySections)
      expect(own.map((one) => one.id)).toEqual(specified.filter((one) => one.startsWith(`${id}.`)));
  });

  it("refers only to items, plan fields and roles that exist, and never to help", () => {
    for (const strategy of strategies) {
      for (const one of allAddresses(strategy))
        expect(
          asked.some((item) => item === one || familyOf(item) === one),
          `${strategy.id} addresses ${one}`,
        ).toBe(true);
      const { addresses, derived = [], boundary, roles: only = [] } = strategy;
      expect(
        derived.filter((one) => addresses.includes(one)),
        strategy.id,
      ).toEqual([]);
      expect(allAddresses(strategy).filter((one) => idsOf(help).includes(one))).toEqual([]);
      expect(allAddresses(strategy)).not.toContain("s4.panic-anxiety");
      expect(allAddresses(strategy)).not.toContain("s4.health-problems");
      if (boundary)
        expect(
          planFields.map(({ id }) => id),
          strategy.id,
        ).toContain(boundary);
      for (const role of only) expect(roles).toContain(role);
    }
  });

  it("gives each strategy an answer it can be suggested for", () => {
    for (const strategy of strategies) expect(allAddresses(strategy).length, strategy.id).toBeGreaterThan(0);
  });

  it.each(
    idsOf(
      instruments.physical,
      instruments.emotional,
      instruments.behavioural,
      instruments.checklist,
      instruments.dimensions,
    ),
  )("answers the sign %s with two strategies or more, whatever the role", (item) => {
    const forAnybody = named(item).filter((id) => !strategies.some((one) => one.id === id && one.roles));
    expect(forAnybody.length, forAnybody.join(" ")).toBeGreaterThanOrEqual(2);
  });

  it.each(idsOf(instruments.environment))("answers the cause %s with two strategies or more", (cause) => {
    expect(named(cause).length, named(cause).join(" ")).toBeGreaterThanOrEqual(2);
  });

  it.each(["none", 1, 2, 3, 4] as const)("answers stage %s with two strategies or more", (stage) => {
    expect(forStage(stage).length).toBeGreaterThanOrEqual(2);
  });

  it("is worded within its form", () => {
    for (const { id, action, takes, first, sources } of strategies) {
      expect(action.length, `${id}: ${action}`).toBeLessThanOrEqual(70);
      expect(action, id).toMatch(/^[A-Z][\x20-\x7e]*[^.\s]$/);
      expect(takes.length, `${id}: ${takes}`).toBeLessThanOrEqual(58);
      expect(takes, id).toMatch(/^[a-z0-9][\x20-\x7e]*[^.\s]$/);
      expect(first.length, `${id}: ${first}`).toBeLessThanOrEqual(118);
      expect(first, id).toMatch(/^[A-Z][\x20-\x7e]*[.?]$/);
      expect(sources, id).not.toEqual([]);
    }
    for (const field of ["id", "action", "first"] as const)
      expect(new Set(strategies.map((one) => one[field])).size, field).toBe(strategies.length);
  });
});

describe("the guides", () => {
  it("tell of every step why it helps and how to go about it, and of nothing else", () => {
    expect(Object.keys(guides).toSorted()).toEqual(specified.toSorted());
    for (const [id, { why, how }] of Object.entries(guides)) {
      expect(why, id).toMatch(/^[A-Z][\x20-\x7e]{25,}[.]$/);
      expect(how, id).toMatch(/^[A-Z][\x20-\x7e]{40,}[.?]$/);
    }
    expect(new Set(Object.values(guides).map(({ how }) => how)).size).toBe(specified.length);
  });
});

describe("causes and stages", () => {
  it("say what can be done about each cause, by whom", () => {
    expect(causes.map(({ cause }) => cause)).toEqual(idsOf(instruments.environment));
    for (const { cause, person, team, leader } of causes)
      expect([person, team, leader].filter((one) => one !== null).length, cause).toBeGreaterThanOrEqual(2);
  });

  it("leave out a person's or a team's part only where the sources name none", () => {
    const without = (who: "person" | "team" | "leader") =>
      causes.filter((one) => one[who] === null).map(({ cause }) => cause);
    expect(without("person")).toEqual(
      words("env.observability env.tool-friction env.silos env.post-mortems env.high-stakes"),
    );
    expect(without("team")).toEqual(["env.career-path"]);
    expect(without("leader")).toEqual([]);
  });

  it("say for each stage what to do, with strategies that exist", () => {
    expect(stageAdvice.map(({ stage }) => stage)).toEqual(["none", 1, 2, 3, 4]);
    for (const { measures } of stageAdvice)
      for (const one of measures) for (const id of one.strategies) expect(specified).toContain(id);
  });
});
