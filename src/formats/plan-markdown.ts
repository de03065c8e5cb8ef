import { exitCriteria, planFields, planSections } from "../core/plan/fields";
import { type Plan, valueIn } from "../core/plan/plan";
import { planText } from "../core/plan/values";
import type { PlanField } from "../core/questionnaire/items";

/**
 * The plan as a page to hang up or hand to a manager: first what is in practice, then section by section. It
 * has no scores, reasons, adherence or health information; the caller leaves the private parts out of `plan`.
 * @returns Markdown, ending with a line break
 */
export function planMarkdown({ fields, active, date, revision }: Plan): string {
  // Revision 0 is a proposal that nobody has agreed to, and must not read as if they had.
  const stored = revision > 0;
  const held = planFields.filter(({ id }) => Object.hasOwn(fields, id));
  const line = (field: PlanField) => {
    const value = valueIn({ fields, active }, field.id);
    if (value === undefined) return [];
    const label = field.section === "own" ? "" : `**${sentence(field.label)}:** `;
    return [`- ${label}${escaped(planText(field, value))}`];
  };
  const block = (title: string, list: readonly PlanField[]) =>
    list.length === 0 ? [] : [`## ${title}\n\n${list.flatMap(line).join("\n")}`];
  const inPractice = held.filter(({ id }) => active.includes(id));
  const rest = held.filter(({ id }) => !active.includes(id));
  const blocks = [
    ...block(stored ? "In practice now" : "To begin with", inPractice),
    ...(Object.keys(planSections) as (keyof typeof planSections)[]).flatMap((section) =>
      block(
        planSections[section],
        rest.filter((field) => field.section === section && field.id !== exitCriteria.id),
      ),
    ),
    ...block(
      exitCriteria.title,
      rest.filter(({ id }) => id === exitCriteria.id),
    ),
  ];
  return `${[stored ? "# My boundaries" : "# Boundaries, a proposal", `As of ${date}.`, ...blocks].join("\n\n")}\n`;
}

function sentence(label: string): string {
  return label.replace(/^./, (letter) => letter.toUpperCase());
}

/** Escapes what a person wrote, so that no character turns into markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|~#&]/g, "\\$&");
}
