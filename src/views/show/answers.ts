import { adherenceWords } from "../../content/adherence-words";
import { instruments } from "../../content/instruments/index";
import { loadMetrics } from "../../content/load-metrics";
import { planFields } from "../../content/plan-fields";
import { answered } from "../../domain/answers";
import type { CheckIn } from "../../domain/check-in";
import type { Instrument } from "../../domain/instrument";
import { answerWords } from "../items";
import { headed, labelled, textWidth } from "../text";
import { weekWords } from "../words";

/** Answers of the help part are counted, not shown: somebody may stand behind the chair. */
const hidden = new Set(["help"]);

/** All answers by instrument, in the words of their scale. */
export function answerLines({ answers, details }: CheckIn, width: number): string[] {
  return Object.values(instruments).flatMap((instrument: Instrument) => {
    const given = answered(instrument.items, answers);
    if (given.length === 0 || hidden.has(instrument.id)) return [];
    return given.flatMap((item, row) => {
      const detail = item.id === "high.life-interference" ? (details[item.id] ?? []).join(", ") : "";
      const value = answerWords(item.id, answers[item.id] ?? null);
      const line = `  ${(row === 0 ? instrument.id : "").padEnd(14)}${item.label.padEnd(30)}${value}`;
      if (detail === "") return [line];
      const whole = `${line}: ${detail}`;
      return whole.length <= textWidth(width)
        ? [whole]
        : [`${line}:`, ...labelled("", [`  ${detail}`], width)];
    });
  });
}

/** What was logged of the week, the boundaries, and how many help answers there are. */
export function weekLines(checkIn: CheckIn, width: number): string[] {
  const { load, boundaries, obstacles = {}, answers } = checkIn;
  const facts = loadMetrics
    .filter((metric) => load[metric.id] !== undefined)
    .map((metric) => `${metric.label} ${load[metric.id]}${metric.unit === "days ago" ? " days ago" : ""}`);
  const week = [...(weekWords(checkIn) ? [weekWords(checkIn)] : []), ...facts].join(", ");
  const labelOfField = (id: string) => planFields.find((field) => field.id === id)?.label ?? id;
  const help = answered(instruments.help.items, answers).length;
  return [
    ...(week ? headed("Week", week, width) : []),
    ...Object.entries(boundaries).flatMap(([id, how]) =>
      headed("Boundary", `${labelOfField(id)}: ${adherenceWords[how]}${told(obstacles[id])}`, width),
    ),
    ...(help > 0 ? headed("Help", `${help} answered, not shown here; --json has your answers`, width) : []),
  ];
}

/** ` (release on Thursday)` */
function told(obstacle: string | undefined): string {
  return obstacle === undefined ? "" : ` (${obstacle.replace(/\s+/g, " ").trim()})`;
}
