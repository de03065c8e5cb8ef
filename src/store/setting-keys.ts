import * as z from "zod";
import { roles } from "../core/advice/roles";
import { countryCode, isCountry } from "../core/contacts/countries";
import { loadMetrics } from "../core/questionnaire/load-metrics";

/** What can be set with `headroom config`, each with what it takes in plain words. */
export const settingKeys = {
  country: {
    takes: "a country by its name or its two letters, such as Ireland or IE",
    says: "whose help lines help-now shows",
    schema: z
      .string()
      .transform((text) => countryCode(text) ?? "")
      .refine(isCountry),
  },
  role: {
    takes: roles.join(", "),
    says: "which advice fits your work",
    schema: z.enum(roles),
  },
  metrics: {
    takes: "load metrics with commas, for instance m.sleep,m.night-calls",
    says: "what the weekly form asks beside its usual facts",
    schema: z
      .string()
      .transform((text) => text.split(",").map((id) => id.trim()))
      .pipe(z.array(z.enum(loadMetrics.map(({ id }) => id))).min(1)),
  },
  weekend: {
    takes: "days with commas, such as sat,sun or fri,sat",
    says: "which days signals counts as the weekend",
    schema: z
      .string()
      .toLowerCase()
      .transform((text) => text.split(",").map((name) => name.trim().slice(0, 3)))
      .pipe(
        z
          .array(z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]))
          .min(1)
          .max(3),
      ),
  },
} as const;
