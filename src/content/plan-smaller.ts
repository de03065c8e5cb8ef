// How a boundary becomes smaller when it did not hold (docs/method.md, "The boundary plan").

import type { Smaller } from "../domain/plan-smaller";

export const planSmaller: Readonly<Record<string, Smaller>> = {
  "plan.time.start": { kind: "shift", minutes: -60, last: "05:00" },
  "plan.time.end": { kind: "shift", minutes: 60, last: "22:00" },
  "plan.time.mail-cutoff": { kind: "shift", minutes: 60, last: "22:00" },
  "plan.time.rest-blocks": { kind: "fewer" },
  "plan.time.vacation-rule": { kind: "instead", of: "none", take: "one-look" },
  "plan.resp.volunteer-limit": { kind: "more", by: 1, most: 3 },
  "plan.comm.silent": { kind: "fewer" },
  "plan.comm.focus": { kind: "fewer" },
  "plan.load.max-hours": { kind: "more", by: 5, most: 50 },
  "plan.load.decline-steps": { kind: "fewer" },
  "plan.tech.devices": { kind: "fewer" },
  "plan.tech.blocklist": { kind: "fewer" },
  "plan.tech.detox": { kind: "fewer" },
  "plan.tech.dnd": { kind: "later-start", minutes: 60, last: "23:00" },
  "plan.tech.screens-off": { kind: "half", least: 10 },
};
