// The three answer scales (docs/method.md, "What is asked").

import type { Scale, ScaleId } from "../../domain/instrument";

export const scales: Readonly<Record<ScaleId, Scale>> = {
  "yes-no": { id: "yes-no", labels: { y: "yes", n: "no" } },
  days: {
    id: "days",
    labels: {
      "0": "no day",
      "1": "one day",
      "2": "two or three days",
      "3": "four or five days",
      "4": "six or seven days",
    },
  },
  frequency: {
    id: "frequency",
    labels: {
      "0": "not so here",
      "1": "rarely",
      "2": "sometimes",
      "3": "often",
      "4": "nearly always",
    },
  },
};

/** The days scale in figures, for why lines and changes. */
export const shortDays: Readonly<Record<string, string>> = {
  "0": "no day",
  "1": "1 day",
  "2": "2 or 3 days",
  "3": "4 or 5 days",
  "4": "6 or 7 days",
};
