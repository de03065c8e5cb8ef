import type { Context } from "../../context";
import { causes as remedies } from "../../core/advice/causes";
import { type ShareField, shareFields } from "../../core/sharing/share";
import { clip, didYouMean } from "../../core/text";
import { Failure } from "../../errors";
import { becauseOf } from "../../ui/items";
import { capital } from "./causes";

/** What a mentor gets when nothing was picked. */
const usualFields: readonly ShareField[] = ["levels", "trend"];
/** A manager acts on one thing and reads about three. */
const mostCauses = 3;

/** The fields of `--fields`, else those picked on the terminal, else the usual ones. */
export async function pickedFields(
  context: Context,
  flag: string | undefined,
  yes: boolean,
): Promise<readonly ShareField[]> {
  if (flag !== undefined) return listed(flag, "--fields", shareFields);
  if (yes || !context.interactive) return usualFields;
  const picked = await choose(context, "What should be in it?", shareFields);
  return shareFields.filter((field) => picked.includes(field));
}

/** The causes of `--causes`, else those picked on the terminal, else the heaviest. */
export async function pickedCauses(
  context: Context,
  flag: string | undefined,
  top: readonly string[],
  yes: boolean,
): Promise<readonly string[]> {
  const known = remedies.map(({ cause }) => cause);
  if (flag !== undefined) return listed(flag, "--causes", known);
  if (yes || !context.interactive || top.length === 0) return top.slice(0, mostCauses);
  const words = new Map(top.map((id) => [capital(becauseOf(id)), id]));
  const picked = await choose(context, "Which causes should be in it?", [...words.keys()]);
  return picked.flatMap((says) => words.get(says) ?? []);
}

function listed<T extends string>(text: string, flag: string, known: readonly T[]): T[] {
  const given = text
    .split(",")
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== "");
  const found = given.map((word) => {
    const one = known.find((id) => id === word);
    if (one !== undefined) return one;
    throw new Failure(
      "usage",
      `${flag} has "${clip(word)}"`,
      `${didYouMean(word, known)}It takes one or more of ${known.slice(0, 6).join(",")}${known.length > 6 ? ",..." : ""}.`,
    );
  });
  if (found.length === 0)
    throw new Failure("usage", `${flag} is empty`, `It takes one or more of ${known.slice(0, 6).join(",")}.`);
  return [...new Set(found)];
}

async function choose(
  context: Context,
  question: string,
  choices: readonly string[],
): Promise<readonly string[]> {
  const { openAsker } = await import("../../ui/prompts/talk");
  const asker = openAsker(context.terminal, context.plain);
  try {
    const picked = await asker.choose(question, choices, []);
    if (picked === null) throw new Failure("cancelled", "Nothing was written.", "Nothing was handed over.");
    return picked;
  } finally {
    asker.close();
  }
}
