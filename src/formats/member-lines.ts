const [quote, backslash, newline, comma] = [0x22, 0x5c, 0x0a, 0x2c];
const [openObject, closeObject, openList, closeList] = [0x7b, 0x7d, 0x5b, 0x5d];

/**
 * The lines of a JSON text on which the members of its lists start, for messages that name the place.
 * @param text valid JSON
 * @param depth how many objects and lists are open around a member: 2 for `{"list":[member]}`
 * @returns line numbers from 1, in the order of the text
 */
export function memberLines(text: string, depth: number): number[] {
  const found: number[] = [];
  const open: number[] = [];
  let [line, inText, expected] = [1, false, false];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (inText) {
      if (sign === backslash) at += 1;
      else if (sign === quote) inText = false;
      continue;
    }
    if (sign === newline) line += 1;
    if (sign <= 0x20) continue;
    const here = open.length === depth && open.at(-1) === openList;
    if (here && sign === comma) expected = true;
    else if (here && expected && sign !== closeList) {
      found.push(line);
      expected = false;
    }
    if (sign === quote) inText = true;
    else if (sign === openObject || sign === openList) {
      open.push(sign);
      if (open.length === depth) expected = true;
    } else if (sign === closeObject || sign === closeList) open.pop();
  }
  return found;
}
