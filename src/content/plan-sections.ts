// The parts of the boundary plan in order, and what of it is private.

import type { PlanSection } from "../domain/instrument";

export const planSections: Readonly<Record<PlanSection, string>> = {
  time: "Time",
  responsibility: "Responsibility",
  communication: "Communication",
  workload: "Workload",
  technology: "Technology",
  support: "Support",
};

/** The field that a page for others never shows with its section, only when it is named itself. */
export const exitCriteria = {
  id: "plan.load.exit-criteria",
  name: "exit-criteria",
  title: "Reasons to move on",
};

/** Left out of what is handed to others unless named: whom one turns to is nobody's business. */
export const privateSections: readonly PlanSection[] = ["support"];
