import { type ParseToken, parseAnsiSequences } from "ansi-sequence-parser";

/** How text looks: the roles of `src/ui/paint.ts`, as a terminal sees them. */
export interface Look {
  readonly tone: "plain" | "dim" | "blue" | "cyan" | "yellow" | "magenta";
  readonly bold: boolean;
}

/** Text of one look in one line. */
export interface Run {
  /** Of its first character, from 0. */
  readonly column: number;
  readonly text: string;
  readonly look: Look;
}

/**
 * What a terminal shows, line by line. Spaces count as columns and are in no run but between
 * two words.
 * @param screen text with its colours (SGR sequences), each character one column wide
 * @throws when a colour or a decoration is none of ours
 */
export function runsOf(screen: string): Run[][] {
  const lines: Run[][] = [[]];
  let column = 0;
  for (const token of parseAnsiSequences(screen)) {
    const look = lookOf(token);
    for (const [index, part] of token.value.split("\n").entries()) {
      if (index > 0) {
        lines.push([]);
        column = 0;
      }
      for (const { 0: text, index: at } of part.matchAll(/\S+(?: \S+)*/g))
        lines.at(-1)?.push({ column: column + at, text, look });
      column += part.length;
    }
  }
  while (lines.at(-1)?.length === 0) lines.pop();
  return lines;
}

const tones: ReadonlySet<string> = new Set<Look["tone"]>(["blue", "cyan", "yellow", "magenta"]);
const isTone = (name: string): name is Look["tone"] => tones.has(name);

function lookOf({ foreground, background, decorations }: ParseToken): Look {
  const strange = [...decorations].filter((decoration) => decoration !== "bold" && decoration !== "dim");
  if (strange.length > 0 || background !== null)
    throw new Error(`the pictures cannot show ${strange[0] ?? "a background"} yet`);
  const bold = decorations.has("bold");
  if (foreground === null) return { tone: decorations.has("dim") ? "dim" : "plain", bold };
  if (foreground.type !== "named" || !isTone(foreground.name))
    throw new Error(`the pictures have no colour for ${JSON.stringify(foreground)} yet`);
  return { tone: foreground.name, bold };
}
