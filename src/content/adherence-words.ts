import type { Adherence } from "../domain/answers";

/** How a boundary went, in words. */
export const adherenceWords: Readonly<Record<Adherence, string>> = {
  kept: "kept",
  partly: "partly kept",
  missed: "missed",
};
