import { planFields } from "../../core/plan/fields";
import type { PlanField, PlanSection, PlanValue } from "../../core/questionnaire/items";
import { clip } from "../../core/text";
import { Failure } from "../../errors";
import { planFieldOf, planTextInput } from "../../formats/plan-file";

const unchanged = "Nothing was changed.";

/**
 * Reads `--set ID=VALUE`, repeated; an empty value clears the field (`null`).
 * @throws Failure `usage` naming the field, the value and what it takes
 */
export function setFlags(pairs: readonly string[]): Record<string, PlanValue | null> {
  const read = pairs.map((pair): [string, PlanValue | null] => {
    const at = pair.indexOf("=");
    if (at < 1)
      throw new Failure(
        "usage",
        `--set is "${clip(pair)}"`,
        `It takes ID=VALUE, such as plan.time.mail-cutoff=18:00. ${unchanged}`,
      );
    const field = knownField("--set", pair.slice(0, at).trim());
    const input = planTextInput(field, pair.slice(at + 1));
    if ("problem" in input) throw new Failure("usage", input.problem, unchanged);
    return [field.id, input.value];
  });
  return Object.fromEntries(read);
}

/**
 * Reads `--activate` and `--deactivate`, repeated.
 * @throws Failure `usage` for an id that no field has
 */
export function activeFlags(flag: string, ids: readonly string[]): string[] {
  return ids.map((id) => knownField(flag, id).id);
}

/**
 * Refuses fields outside the section that was named.
 * @throws Failure `usage`
 */
export function checkSection(section: PlanSection | null, ids: readonly string[]): void {
  if (section === null) return;
  const stray = ids.find((id) => planFields.find((field) => field.id === id)?.section !== section);
  if (stray !== undefined)
    throw new Failure(
      "usage",
      `${stray} is not in the section ${section}`,
      `${unchanged} Leave --section out.`,
    );
}

function knownField(flag: string, id: string): PlanField {
  const field = planFieldOf(id);
  if (!("problem" in field)) return field;
  throw new Failure(
    "usage",
    `${flag}: ${field.problem}`,
    `${unchanged} headroom plan --json shows the fields in use.`,
  );
}
