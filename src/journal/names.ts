import { createHash } from "node:crypto";
import { Failure } from "../errors";

/** Where a name becomes the name of a folder: safe on every file system, the same on every computer. */

const longestName = 80;
/** Of such letters everything is known; asking the tables of Unicode would cost each command 2 ms. */
const plainLetters = /^[ -~]*$/;
const controls = () => /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;
const bidiControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const invisible = () => /\p{Default_Ignorable_Code_Point}/gu;
const plainId = /^[a-z0-9][a-z0-9-]{0,39}$/;
const windowsDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A person's name as it is kept: trimmed, composed characters.
 * @throws Failure `usage` for a name that cannot be shown or filed
 */
export function checkName(name: string): string {
  const clean = name.normalize("NFC").trim();
  const wrong = flawOf(clean);
  if (wrong !== null)
    throw new Failure(
      "usage",
      `the name ${wrong}`,
      "A name takes up to 80 characters, such as Ann or Jo Weber.",
    );
  return clean;
}

function flawOf(name: string): string | null {
  if (!plainLetters.test(name)) {
    if (controls().test(name)) return "holds control characters";
    if (bidiControls.test(name)) return "holds characters that turn the direction of writing";
  }
  if (withoutInvisible(name).trim() === "") return "is empty";
  if (/[/\\]/.test(name)) return "holds / or \\";
  if (/^[.\s]+$/.test(keyOf(name))) return "holds nothing but dots";
  const length = [...name].length;
  return length > longestName ? `is ${length} characters long` : null;
}

/** Two names with the same key belong to the same person: case, width, spacing and invisible characters aside. */
export function keyOf(name: string): string {
  const folded = withoutInvisible(name.normalize("NFKC").toLowerCase().normalize("NFKC"));
  // Lower case of a sigma depends on what stands after it; one person must not become two by that.
  return folded.replaceAll("\u03C2", "\u03C3").trim().replaceAll(/\s+/g, " ");
}

function withoutInvisible(text: string): string {
  return plainLetters.test(text) ? text : text.replaceAll(invisible(), "");
}

/**
 * The id of a person, also the name of the folder: `jo-weber` for Jo Weber. A name of which a plain
 * id would lose something gets a part of its hash: `jorg-1f3a90c2` for Jörg. The same name gets the
 * same id on every computer, so synced folders converge.
 */
export function idOf(name: string): string {
  const key = keyOf(name);
  const plain = key.replaceAll(" ", "-");
  // A name with hyphens, or one that looks like an id with a hash, might be another's plain id.
  const lossless = plainId.test(plain) && !key.includes("-") && !/-[0-9a-f]{8}$/.test(plain);
  if (lossless && !windowsDevice.test(plain)) return plain;
  const slug = key
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 30)
    .replace(/-+$/, "");
  return `${slug === "" ? "p" : slug}-${createHash("sha256").update(key).digest("hex").slice(0, 8)}`;
}
