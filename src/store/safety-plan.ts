import { rmSync } from "node:fs";
import { join } from "node:path";
import { isSafetyPlanPart, type SafetyPlan, withPart } from "../core/contacts/safety-plan";
import { isObject } from "../core/structure";
import { safeValue } from "../core/text";
import { hasCode, onDisk } from "./disk-error";
import { ensureFolder, readTextWithin } from "./files";
import { folderOf, type Home } from "./people";
import { replaceFile } from "./write";

/**
 * The safety plan is kept apart from the record, so that no export, share or session includes it and it can
 * stay readable when the record is locked.
 */
const fileName = "safety-plan.json";

/** Reads what is stored, sealed or not; `null` when there is no plan. */
export function storedSafetyPlan(home: Home, personId: string): string | null {
  const file = join(folderOf(home, personId), fileName);
  return onDisk("your plan cannot be read", file, "headroom help-now works without it.", () => {
    try {
      return readTextWithin(file);
    } catch (error) {
      if (hasCode(error, "ENOTDIR")) return null;
      throw error;
    }
  });
}

/** Parses a stored plan; `null` for any other text, such as a sealed plan. */
export function parseSafetyPlan(text: string): SafetyPlan | null {
  try {
    const value: unknown = safeValue(JSON.parse(text));
    if (!isObject(value) || !isObject(value.parts)) return null;
    return Object.entries(value.parts).reduce<SafetyPlan>(
      (plan, [id, written]) =>
        isSafetyPlanPart(id) && typeof written === "string" ? withPart(plan, id, written) : plan,
      {},
    );
  } catch {
    return null;
  }
}

/**
 * Writes the plan, all or nothing, readable by its owner only; an empty plan is removed.
 * @param seal makes the stored text unreadable without the passphrase
 */
export async function writeSafetyPlan(
  home: Home,
  personId: string,
  plan: SafetyPlan,
  seal: (text: string) => Promise<string> | string = (text) => text,
): Promise<void> {
  const folder = folderOf(home, personId);
  const file = join(folder, fileName);
  const empty = Object.keys(plan).length === 0;
  const text = empty ? "" : await seal(`${JSON.stringify({ v: 1, parts: plan }, null, 2)}\n`);
  ensureFolder(folder);
  onDisk("your plan cannot be written", file, "Nothing was changed.", () => {
    if (empty) rmSync(file, { force: true });
    else replaceFile(file, [Buffer.from(text)]);
  });
}
