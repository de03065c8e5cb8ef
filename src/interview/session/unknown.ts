import type { Context } from "../../context";
import { Failure } from "../../errors";
import { unknownMenu } from "../../views/session/steps";
import { faceOf } from "../face";

/**
 * Who is meant by a name that nobody has.
 * @returns one of the near names, or `null` for somebody new
 * @throws Failure `cancelled`
 */
export async function askUnknown(
  context: Context,
  name: string,
  near: readonly string[],
): Promise<string | null> {
  const face = faceOf(context);
  try {
    const choice = await face.menu(unknownMenu(name, near));
    const chosen = choice === null ? undefined : near[choice];
    if (chosen !== undefined) return chosen;
    if (choice === near.length + 1) return null;
    throw new Failure("cancelled", "Nothing was stored.", "headroom people lists everybody.");
  } finally {
    face.rest();
  }
}
