import * as z from "zod";
import * as parts from "./schema-parts";

const { count, day, planValue } = parts;
const person = parts.who;
const fields = z.record(z.string(), planValue);
const counts = z.looseObject({ kept: count, partly: count, missed: count });

/** `headroom/plan@1`; the proposal, revision 0, also includes its reasons. */
export const planSchema = z.looseObject({
  schema: z.literal("headroom/plan@1"),
  person,
  revision: count,
  date: day,
  fields,
  active: z.array(z.string()).max(3),
  adherence: z.record(z.string(), counts),
  proposal: z
    .looseObject({})
    .nullable()
    .meta({ description: "Only for revision 0: the reasons for the proposal." }),
});

export const planReviewSchema = z.looseObject({
  schema: z.literal("headroom/plan-review@2"),
  person,
  revision: count,
  date: day,
  reviewed: z.array(z.looseObject({ id: z.string(), sinceOn: day.nullable(), ...counts.shape })),
});

/** What `plan edit --from` takes. */
export const planEditSchema = z.strictObject({
  fields: z.record(z.string(), planValue.nullable()).exactOptional(),
  active: z.array(z.string()).max(3).exactOptional(),
});

export const adviceSchema = z.looseObject({
  schema: z.literal("headroom/advice@2"),
  person,
  basedOnId: parts.id,
  help: z.enum(["crisis", "therapy", "professional", "decision", "none"]),
  stage: z.int().min(1).max(4).nullable(),
  needed: z.boolean().meta({ description: "False when nothing needs to change; any step is then optional." }),
  steps: z.array(
    z.looseObject({
      id: z.string(),
      action: z.string(),
      why: parts.itemIds,
      effort: z.enum(["week", "month", "year"]),
      who: z.enum(["person", "team", "leader"]),
    }),
  ),
  environment: z.array(
    z.looseObject({
      cause: z.string(),
      person: z.string().nullable(),
      team: z.string().nullable(),
      leader: z.string().nullable(),
    }),
  ),
});

const remedy = z.string().nullable();

export const stepSchema = z.object({
  ...{ schema: z.literal("headroom/step@1"), id: z.string(), action: z.string(), why: z.string() },
  ...{ how: z.string(), first: z.string(), who: z.enum(["person", "team", "leader"]), takes: z.string() },
  effort: z.enum(["week", "month", "year"]),
});

export const causeSchema = z.object({
  ...{ schema: z.literal("headroom/cause@2"), cause: z.string() },
  ...{ person: remedy, team: remedy, leader: remedy, figures: remedy, stepIds: z.array(z.string()) },
});

export const recoverySchema = z.looseObject({
  schema: z.literal("headroom/recovery@1"),
  person,
  startedOn: day.nullable(),
  month: count.nullable(),
  phase: z.enum(["immediate", "adjustment", "integration", "past"]).nullable(),
  expect: z.array(z.unknown()),
  milestones: z.array(z.looseObject({ id: z.string(), met: z.boolean(), evidence: z.array(z.unknown()) })),
  setbacks: z.array(z.unknown()),
});

/** What `talk --from` takes. */
export const talkFieldsSchema = z.record(
  z.string().regex(/^talk\./),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
);

export const talkSchema = z.object({
  schema: z.literal("headroom/talk@2"),
  person,
  talk: z.enum(["manager", "colleague", "mentor", "weekends"]),
  fields: talkFieldsSchema,
  markdown: z.string(),
});
