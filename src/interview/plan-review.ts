import type { Context } from "../context";
import type { PlanValue } from "../domain/instrument";
import type { PlanChange } from "../domain/plan-edit";
import type { ReviewedBoundary } from "../domain/plan-review";
import { readTyped } from "../domain/plan-typed";
import { planRefusal } from "../formats/plan-problems";
import { newValueQuestion, reviewQuestion } from "../views/plan/question";
import { type PlanFace, planFace } from "./plan-face";

/** What a review decided; empty when everything stays. */
export interface Reviewed {
  readonly change: PlanChange;
  /** Ctrl-C ended it; what was decided before is kept. */
  readonly interrupted: boolean;
}

/** Asks about each boundary in practice: keep it, make it smaller, change it, drop it. */
export async function reviewInTerminal(
  boundaries: readonly ReviewedBoundary[],
  context: Context,
): Promise<Reviewed> {
  const face = planFace(context);
  const fields: Record<string, PlanValue> = {};
  const deactivate: string[] = [];
  const change: PlanChange = { fields, deactivate };
  try {
    for (const [index, boundary] of boundaries.entries()) {
      const { id } = boundary.field;
      const progress = `${index + 1}/${boundaries.length}`;
      const decision = await decide(boundary, progress, face, context);
      if (decision === null) return { change, interrupted: true };
      if (decision === "stop") break;
      if (decision === "drop") deactivate.push(id);
      else if (decision !== "keep") fields[id] = decision.value;
    }
    return { change, interrupted: false };
  } finally {
    face.rest();
  }
}

type Decision = "keep" | "drop" | "stop" | { readonly value: PlanValue } | null;

async function decide(
  boundary: ReviewedBoundary,
  progress: string,
  face: PlanFace,
  { clock }: Context,
): Promise<Decision> {
  const asked = reviewQuestion(boundary, progress, clock.today);
  const ways = ["", "k", "s", "b", "c", "d", "q", ...(boundary.smaller === null ? [] : ["m"])];
  for (;;) {
    const line = await face.ask(asked, (text) =>
      ways.includes(text.trim().toLowerCase()) ? null : `it takes ${ways.slice(1).join(", ")} or Enter`,
    );
    if (line === null) return null;
    const word = line.trim().toLowerCase();
    if (word === "q") return "stop";
    if (word === "d") return "drop";
    if (word === "m" && boundary.smaller !== null) return { value: boundary.smaller };
    if (word !== "c") return "keep";
    const value = await newValue(boundary, progress, face);
    if (value !== undefined) return value === null ? null : { value };
  }
}

/** @returns `undefined` to go back, `null` after Ctrl-C */
async function newValue(
  { field, value }: ReviewedBoundary,
  progress: string,
  face: PlanFace,
): Promise<PlanValue | null | undefined> {
  const line = await face.ask(newValueQuestion(field, value, progress), (text) => {
    const reading = readTyped(field.type, text);
    return "refused" in reading && !isBack(text) ? planRefusal(field, reading) : null;
  });
  if (line === null) return null;
  if (isBack(line)) return undefined;
  const reading = readTyped(field.type, line);
  return "value" in reading ? (reading.value ?? undefined) : undefined;
}

function isBack(text: string): boolean {
  return ["", "b", "s", "q"].includes(text.trim().toLowerCase());
}
