import { instruments } from "../../content/instruments/index";
import { loadMetrics } from "../../content/load-metrics";
import { planFields } from "../../content/plan-fields";
import { answered } from "../../domain/answers";
import type { CheckIn } from "../../domain/check-in";
import type { Instrument } from "../../domain/instrument";
import { answerWords } from "../items";
import { adherenceWords, weekWords } from "../words";

/** Answers of the help part are counted, not shown: somebody may stand behind the chair. */
const hidden = new Set(["help"]);

/** All answers by instrument, in the words of their scale. */
export function answerLines({ answers, details }: CheckIn): string[] {
  return Object.values(instruments).flatMap((instrument: Instrument) => {
    const given = answered(instrument.items, answers);
    if (given.length === 0 || hidden.has(instrument.id)) return [];
    return given.map((item, row) => {
      const detail = item.id === "high.life-interference" ? (details[item.id] ?? []).join(", ") : "";
      const value = `${answerWords(item.id, answers[item.id] ?? null)}${detail ? `: ${detail}` : ""}`;
      return `  ${(row === 0 ? instrument.id : "").padEnd(14)}${item.label.padEnd(30)}${value}`;
    });
  });
}

/** What was logged of the week, the boundaries, and how many help answers there are. */
export function weekLines(checkIn: CheckIn): string[] {
  const { load, boundaries, answers } = checkIn;
  const facts = loadMetrics
    .filter((metric) => load[metric.id] !== undefined)
    .map((metric) => `${metric.label} ${load[metric.id]}`);
  const week = [...(weekWords(checkIn) ? [weekWords(checkIn)] : []), ...facts].join(", ");
  const labelOfField = (id: string) => planFields.find((field) => field.id === id)?.label ?? id;
  const help = answered(instruments.help.items, answers).length;
  const row = (label: string, value: string) => `${label.padEnd(16)}${value}`;
  return [
    ...(week ? [row("Week", week)] : []),
    ...Object.entries(boundaries).map(([id, how]) =>
      row("Boundary", `${labelOfField(id)}: ${adherenceWords[how]}`),
    ),
    ...(help > 0 ? [row("Help", `${help} answered, not shown here; --json has your answers`)] : []),
  ];
}
