import { isObject } from "../../domain/structure";
import { openWith, type RecordKey, sealFor } from "./record-key";

/**
 * Seals the small text files beside a locked record: drafts, the list of what was shared. They keep
 * their names, and in place of their content stands `{"v":1,"type":"sealed","age":"<base64>"}`.
 */
export interface Vault {
  /** @param open what may stand beside the sealed text for everybody to read */
  seal(text: string, open?: Readonly<Record<string, string>>): Promise<string>;
  /** @returns the text; one that is not sealed as it is; `null` for what does not open */
  open(text: string): Promise<string | null>;
}

/** The vault of a record whose key is known. */
export function vaultOf(key: RecordKey): Vault {
  return {
    seal: async (text, open = {}) => {
      const age = (await sealFor(key, Buffer.from(text))).toString("base64");
      return `${JSON.stringify({ v: 1, type: "sealed", ...open, age })}\n`;
    },
    open: async (text) => {
      const sealed = sealedIn(text);
      if (sealed === null) return text;
      const opened = await openWith(key, Buffer.from(sealed, "base64")).catch(() => null);
      return opened === null ? null : opened.toString("utf8");
    },
  };
}

/** True for the text of a sealed file. */
export function isSealedText(text: string): boolean {
  return sealedIn(text) !== null;
}

function sealedIn(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && value.type === "sealed" && typeof value.age === "string" ? value.age : null;
  } catch {
    return null;
  }
}
