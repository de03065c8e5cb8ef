import type { PlanChange } from "../core/plan/edit";
import { planFields } from "../core/plan/fields";
import type { Reading, Refusal } from "../core/plan/scalars";
import { readPlanText, readPlanValue } from "../core/plan/values";
import type { PlanField, PlanValue } from "../core/questionnaire/items";
import { isObject, type Raw } from "../core/structure";
import { clip, didYouMean } from "../core/text";
import { Failure } from "../errors";
import { jsonProblem, parseJson } from "./json-text";
import { show, unknownId } from "./problems";

/** A value for a plan field, or a sentence that names the field, the value and what it takes. */
type PlanInput = { readonly value: PlanValue | null } | { readonly problem: string };

/** The field with this id, or what is wrong with the id. */
export function planFieldOf(id: string): PlanField | { readonly problem: string } {
  const field = planFields.find((one) => one.id === id);
  if (field !== undefined) return field;
  const known = planFields.map((one) => one.id);
  return { problem: unknownId("plan field", id, known) };
}

/** A value from a JSON file. */
function planValueInput(field: PlanField, given: unknown): PlanInput {
  return worded(field, readPlanValue(field.type, given));
}

/** A value from `--set ID=VALUE`. */
export function planTextInput(field: PlanField, text: string): PlanInput {
  return worded(field, readPlanText(field.type, text));
}

function worded(field: PlanField, reading: Reading): PlanInput {
  return "value" in reading ? reading : { problem: planRefusal(field, reading) };
}

/** Why a value is refused, in one sentence. */
export function planRefusal({ id }: PlanField, { refused, place, takes }: Refusal): string {
  return `${id}${place} is ${show(refused)}; it takes ${takes}`;
}

/** Plan files may have up to 5 MiB, like all input (docs/json.md, "Taking something in"). */
export const planFileLimit = 5 * 1024 * 1024;

const keys = ["fields", "active"];
const hint =
  'Nothing was changed. It takes {"fields":{...},"active":[...]} as headroom plan --json shows them.';

/**
 * Parses what `plan edit --from` takes: `fields` are merged into the plan and `null` clears one; `active`, if
 * given, replaces what is in practice. Unknown keys are refused.
 * @param name the input's name in messages
 * @throws Failure `refused` with the first problem and its place
 */
export function parsePlanFile(text: string, name: string): PlanChange {
  const given = parseObject(text, name);
  const stray = Object.keys(given).find((key) => !keys.includes(key));
  if (stray !== undefined)
    throw new Failure(
      "refused",
      `${name} has an unknown key "${clip(stray)}"`,
      didYouMean(stray, keys) + hint,
    );
  if (given.fields === undefined && given.active === undefined)
    throw new Failure("refused", `${name} has neither "fields" nor "active"`, hint);
  const fields = given.fields === undefined ? {} : readFields(given.fields, name);
  return given.active === undefined ? { fields } : { fields, active: readActive(given.active, name) };
}

function readFields(given: unknown, name: string): Record<string, PlanValue | null> {
  if (!isObject(given))
    throw refused(name, `fields is ${show(given)}; it takes an object from field ids to values`);
  const read = Object.entries(given).map(([id, value]): [string, PlanValue | null] => {
    const field = planFieldOf(id);
    if ("problem" in field) throw refused(name, field.problem);
    const input = planValueInput(field, value);
    if ("problem" in input) throw refused(name, input.problem);
    return [id, input.value];
  });
  return Object.fromEntries(read);
}

function readActive(given: unknown, name: string): string[] {
  if (!Array.isArray(given) || given.some((id) => typeof id !== "string"))
    throw refused(name, `active is ${show(given)}; it takes a list of field ids`);
  const ids = given.map(String);
  const problem = ids.map(planFieldOf).find((field) => "problem" in field);
  if (problem !== undefined && "problem" in problem) throw refused(name, `active: ${problem.problem}`);
  return [...new Set(ids)];
}

function parseObject(text: string, name: string): Raw {
  let given: unknown;
  try {
    given = parseJson(text);
  } catch (error) {
    throw new Failure("refused", `${name} ${text.trim() === "" ? "is empty" : jsonProblem(error)}`, hint);
  }
  if (!isObject(given)) throw refused(name, `it is ${show(given)}, not an object`);
  return given;
}

function refused(name: string, problem: string): Failure {
  return new Failure("refused", `${name}: ${problem}`, hint);
}
