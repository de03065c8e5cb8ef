// Which answers call for which field of the boundary plan. Our own judgement, based on what the strategies
// are about. Only work habits, limits and the workplace are listed: answers about body, sleep, mood and mind
// (`phys.`, `emo.`, `cog.`, health marks) and about help are never a reason in a plan (docs/method.md, "The
// boundary plan").

import type { PlanCall } from "./proposal";

/** A yes calls for the field (a no for `low.*`); on scales from 0 to 4, a 3 or 4 does. */
export const planCalls: Readonly<Record<string, PlanCall>> = {
  "plan.time.start": { calledBy: ["high.mail-edges", "env.always-on"], start: false },
  "plan.time.end": {
    calledBy: [
      "high.long-hours",
      "beh.work-in-own-time",
      "s1.stays-late-to-learn",
      "icd.overcompensate",
      "env.overwork-norm",
    ],
    start: true,
  },
  "plan.time.mail-cutoff": {
    calledBy: ["high.mail-edges", "high.reply-guilt", "beh.cannot-switch-off", "env.leader-rest"],
    start: true,
  },
  "plan.time.free-day": {
    calledBy: ["medium.weekend-work", "medium.time-off-stress", "beh.cannot-switch-off"],
    start: true,
  },
  "plan.time.weekend-rule": {
    calledBy: ["medium.weekend-work", "medium.personal-time-calls"],
    start: true,
  },
  "plan.time.lunch": {
    calledBy: [{ item: "high.life-interference", disturbs: "meals" }],
    start: true,
  },
  "plan.time.rest-blocks": {
    calledBy: ["medium.overwhelm", "icd.overwhelmed", "env.emotional-labour", "env.on-call-load"],
    start: true,
  },
  "plan.time.next-vacation": {
    calledBy: ["high.no-real-vacation", "s3.vacation-work", "env.time-off"],
    start: false,
  },
  "plan.time.vacation-rule": {
    calledBy: ["high.no-real-vacation", "s3.vacation-work", "s2.time-off-guilt"],
    start: false,
  },
  "plan.resp.duties": {
    calledBy: ["s1.beyond-job", "s2.rising-expectations", "env.unclear-ownership"],
    start: false,
  },
  "plan.resp.scope-line": {
    calledBy: ["s2.cannot-say-no", "low.says-no", "s1.beyond-job", "env.unclear-ownership"],
    start: false,
  },
  "plan.resp.volunteer-limit": { calledBy: ["s1.volunteers", "s1.beyond-job"], start: true },
  "plan.resp.handover": {
    calledBy: ["s2.indispensable", "s2.time-off-guilt", "env.single-point"],
    start: false,
  },
  "plan.comm.windows": { calledBy: ["high.reply-guilt", "env.always-on"], start: true },
  "plan.comm.tiers": { calledBy: ["high.reply-guilt", "env.false-urgency"], start: false },
  "plan.comm.emergency": {
    calledBy: ["medium.personal-time-calls", "env.false-urgency"],
    start: false,
  },
  "plan.comm.silent": { calledBy: ["high.life-interference", "s3.relationships-suffer"], start: true },
  "plan.comm.announced-to": { calledBy: ["low.clear-boundaries", "env.always-on"], start: false },
  "plan.comm.focus": { calledBy: ["env.reactive-ops", "env.routine-load"], start: false },
  "plan.load.max-hours": {
    calledBy: ["high.long-hours", "icd.overcompensate", "env.overwork-norm"],
    start: true,
  },
  "plan.load.decline-steps": {
    calledBy: ["low.says-no", "medium.overwhelm", "s2.cannot-say-no", "icd.always-behind"],
    start: false,
  },
  "plan.load.duty-review-date": { calledBy: ["s1.beyond-job", "s2.rising-expectations"], start: false },
  "plan.load.exit-criteria": { calledBy: ["s3.boundary-fear", "env.time-off"], start: false },
  "plan.tech.devices": { calledBy: ["low.clear-boundaries", "env.always-on"], start: false },
  "plan.tech.blocklist": { calledBy: ["high.mail-edges", "beh.work-in-own-time"], start: true },
  "plan.tech.detox": {
    calledBy: ["beh.cannot-switch-off", "s4.tech-aversion", "s4.cynical-about-trade"],
    start: true,
  },
  "plan.tech.storage": { calledBy: ["low.clear-boundaries", "beh.cannot-switch-off"], start: true },
  "plan.tech.dnd": { calledBy: ["medium.personal-time-calls", "env.always-on"], start: true },
  "plan.tech.screens-off": { calledBy: ["beh.cannot-switch-off"], start: true },
  "plan.support.mentor": { calledBy: ["s3.boundary-fear", "env.career-path"], start: false },
  "plan.support.colleagues": { calledBy: ["env.overwork-norm", "env.blame-stigma"], start: false },
  "plan.support.friends": {
    calledBy: ["beh.isolation", "low.exercise-social", "s3.relationships-suffer", "s3.social-cancelled"],
    start: false,
  },
  "plan.support.offline-hobby": {
    calledBy: [
      "high.lost-interest",
      "medium.no-nontech-hobby",
      "low.nontech-interests",
      "beh.hobbies-dropped",
    ],
    start: false,
  },
  // No question is about movement, so hobbies in general call for it.
  "plan.support.physical": { calledBy: ["beh.hobbies-dropped"], start: false },
  "plan.support.creative": {
    calledBy: ["medium.no-nontech-hobby", "low.nontech-interests"],
    start: false,
  },
};
