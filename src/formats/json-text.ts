/** A key that occurs twice in one object, so that it is unclear which one counts. */
class DuplicateKey extends Error {
  constructor(readonly key: string) {
    super(`the key ${JSON.stringify(key)} occurs twice`);
  }
}

/**
 * Parses JSON input, ignoring a byte order mark.
 * @throws an error that {@link jsonProblem} puts into words, for invalid JSON or a duplicate key
 */
export function parseJson(text: string): unknown {
  const plain = text.replace(/^\uFEFF/, "");
  const value: unknown = JSON.parse(plain);
  const twice = duplicateKey(plain);
  if (twice !== null) throw new DuplicateKey(twice);
  return value;
}

/**
 * The problem found by {@link parseJson}, as the end of a sentence that starts with the name of the input.
 */
export function jsonProblem(error: unknown): string {
  return error instanceof DuplicateKey
    ? `has the key ${JSON.stringify(error.key.slice(0, 60))} twice in one object`
    : "is not valid JSON";
}

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openObject, closeObject, openList, closeList] = [0x7b, 0x7d, 0x5b, 0x5d];

/** The first key that occurs twice in one object of a valid JSON text, with escapes resolved; or `null`. */
function duplicateKey(text: string): string | null {
  const open: (Set<string> | null)[] = [];
  let keys: Set<string> | null = null;
  let keyFollows = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === quote) {
      const start = at;
      for (at += 1; text.charCodeAt(at) !== quote; at++) if (text.charCodeAt(at) === backslash) at += 1;
      if (keys === null || !keyFollows) continue;
      const key = String(JSON.parse(text.slice(start, at + 1)));
      if (keys.has(key)) return key;
      keys.add(key);
      keyFollows = false;
    } else if (sign === openObject || sign === openList) {
      keys = sign === openObject ? new Set() : null;
      keyFollows = keys !== null;
      open.push(keys);
    } else if (sign === closeObject || sign === closeList) {
      open.pop();
      keys = open.at(-1) ?? null;
    } else if (sign === comma) keyFollows = keys !== null;
  }
  return null;
}
