import * as z from "zod";
import { roles } from "../core/advice/roles";
import { countryCode, isCountry } from "../core/contacts/countries";
import { loadMetrics } from "../core/questionnaire/load-metrics";

/** The settings of `headroom config`, each with a description of its values. */
export const settingKeys = {
  country: {
    takes: "a country name or its two-letter code, such as Ireland or IE",
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
    takes: "load metrics with commas, such as m.sleep,m.night-calls",
    says: "extra facts that the weekly form asks for",
    schema: z
      .string()
      .transform((text) => text.split(",").map((id) => id.trim()))
      .pipe(z.array(z.enum(loadMetrics.map(({ id }) => id))).min(1)),
  },
  weekend: {
    takes: "days with commas, such as sat,sun or fri,sat",
    says: "which days signals treats as the weekend",
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
