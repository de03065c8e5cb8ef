import type { CheckInContent } from "../../src/core/questionnaire/check-in";

export const stamp = "2026-11-22T09:14:03+01:00";

export const content: CheckInContent = {
  date: "2026-11-22",
  routine: "weekly",
  instruments: { physical: 1 },
  answers: { "phys.head-eyes": 3, "high.long-hours": true, "phys.gone": null },
  details: { "high.life-interference": ["sleep"] },
  load: { "m.hours": 47.5 },
  context: ["on-call"],
  boundaries: { "plan.time.mail-cutoff": "kept" },
  note: "release week",
  tags: ["release"],
};
