import type { Strategy, StrategySection } from "../strategy";
import { mindStrategies, moveStrategies, sleepStrategies } from "./body";
import { careerStrategies, chooseStrategies, moneyStrategies } from "./career";
import { communicationStrategies } from "./communication";
import { focusStrategies } from "./focus";
import { dailyStrategies, monthlyStrategies, weeklyStrategies } from "./practices";
import { professionalStrategies } from "./professional";
import { responsibilityStrategies } from "./responsibility";
import { restStrategies } from "./rest";
import { deskStrategies, leadStrategies, systemStrategies } from "./roles";
import { peerStrategies } from "./support";
import { teamStrategies } from "./team";
import { technologyStrategies } from "./technology";
import { selfStrategies, thoughtStrategies } from "./thoughts";
import { timeStrategies } from "./time";
import { workloadStrategies } from "./workload";

/** The whole catalogue, in order. */
export const strategySections: readonly StrategySection[] = [
  { id: "time", title: "Time", strategies: timeStrategies },
  { id: "resp", title: "Responsibility", strategies: responsibilityStrategies },
  { id: "comm", title: "Messages", strategies: communicationStrategies },
  { id: "load", title: "Workload", strategies: workloadStrategies },
  { id: "tech", title: "Technology", strategies: technologyStrategies },
  { id: "daily", title: "Every day", strategies: dailyStrategies },
  { id: "weekly", title: "Every week", strategies: weeklyStrategies },
  { id: "monthly", title: "Every month", strategies: monthlyStrategies },
  { id: "career", title: "Career", strategies: careerStrategies },
  { id: "money", title: "Money", strategies: moneyStrategies },
  { id: "choose", title: "Choosing a workplace", strategies: chooseStrategies },
  { id: "sys", title: "Running systems", strategies: systemStrategies },
  { id: "desk", title: "Help desk", strategies: deskStrategies },
  { id: "lead", title: "Leading others", strategies: leadStrategies },
  { id: "rest", title: "Rest", strategies: restStrategies },
  { id: "pomo", title: "Working in rounds", strategies: focusStrategies },
  { id: "mind", title: "Calm attention", strategies: mindStrategies },
  { id: "move", title: "Movement", strategies: moveStrategies },
  { id: "sleep", title: "Sleep", strategies: sleepStrategies },
  { id: "cbt", title: "Thoughts", strategies: thoughtStrategies },
  { id: "self", title: "Kindness to yourself", strategies: selfStrategies },
  { id: "peer", title: "Mentors and peers", strategies: peerStrategies },
  { id: "pro", title: "Professional help", strategies: professionalStrategies },
  { id: "team", title: "The place", strategies: teamStrategies },
];

export const strategies: readonly Strategy[] = strategySections.flatMap((section) => section.strategies);
