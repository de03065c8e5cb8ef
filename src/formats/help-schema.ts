import * as z from "zod";
import { safetyPlanParts } from "../core/contacts/safety-plan";
import type { HelpDocument } from "./help-json";
import { day, who } from "./schema-parts";

const checked = { source: z.string(), checked: day, grade: z.enum(["high", "medium, strong", "medium"]) };

export const helpNowSchema = z.object({
  schema: z.literal("headroom/help-now@1"),
  country: z.string().nullable(),
  contacts: z.array(
    z.object({
      country: z.string(),
      service: z.string(),
      kind: z.enum(["emergency", "crisis", "young", "information"]),
      reach: z.string().meta({ description: "What to dial or text, the best way first." }),
      web: z.string().exactOptional(),
      says: z.string(),
      language: z.string().exactOptional(),
      audience: z.string().exactOptional(),
      ...checked,
    }),
  ),
  international: z.array(z.object({ service: z.string(), web: z.string(), says: z.string(), ...checked })),
}) satisfies z.ZodType<HelpDocument>;

export const safetyPlanSchema = z.object({
  schema: z.literal("headroom/safety-plan@1"),
  person: who,
  parts: z.object(Object.fromEntries(safetyPlanParts.map(({ id }) => [id, z.string().nullable()]))),
});
