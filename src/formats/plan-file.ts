import { clip } from "../clip";
import type { PlanValue } from "../domain/instrument";
import type { PlanChange } from "../domain/plan-edit";
import { isObject, type Raw } from "../domain/structure";
import { Failure } from "../errors";
import { didYouMean } from "../near";
import { planFieldOf, planValueInput } from "./plan-problems";
import { show } from "./problems";

/** Plan files up to 5 MiB, as everything that is handed in (cli.md, "Answers in"). */
export const planFileLimit = 5 * 1024 * 1024;

const keys = ["fields", "active"];
const hint =
  'Nothing was changed. It takes {"fields":{...},"active":[...]} as headroom plan --json shows them.';

/**
 * Reads what `plan edit --from` takes (cli.md, "Plan"): `fields` are merged into the plan and `null`
 * clears one; `active`, when given, replaces what is in practice. Unknown keys are refused.
 * @param name how messages call the input
 * @throws Failure `refused` with the first thing that is wrong and its place
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
    given = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new Failure("refused", `${name} is ${text.trim() === "" ? "empty" : "not valid JSON"}`, hint);
  }
  if (!isObject(given)) throw refused(name, `it holds ${show(given)}, no object`);
  return given;
}

function refused(name: string, problem: string): Failure {
  return new Failure("refused", `${name}: ${problem}`, hint);
}
