// All instruments, in the order in which a full check-in asks them.

import type { Questionnaires } from "../../scoring/assess";
import type { Instruments, Item } from "../items";
import { behavioural } from "./behavioural";
import { checklist } from "./checklist";
import { dimensionScales, dimensions } from "./dimensions";
import { emotional } from "./emotional";
import { environment } from "./environment";
import { help } from "./help";
import { physical } from "./physical";
import { stages } from "./stages";

export const instruments: Instruments = {
  physical,
  emotional,
  behavioural,
  checklist,
  stages,
  environment,
  dimensions,
  help,
};

export const allItems: readonly Item[] = Object.values(instruments).flatMap(
  (instrument): readonly Item[] => instrument.items,
);

export { dimensionScales };

/** What every rule is applied to. */
export const questionnaires: Questionnaires = { instruments, dimensionScales };
