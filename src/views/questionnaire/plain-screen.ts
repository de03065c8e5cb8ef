import { textWidth, wrap } from "../text";

/** The lines of one prompt, and what stands before the cursor. */
export interface PlainScreen {
  readonly lines: readonly string[];
  readonly ask: string;
}

/** Broken between words, since a terminal would break within them; a long prompt explains itself above. */
export function wrapped({ lines, ask }: PlainScreen, width: number): PlainScreen {
  const [, short = "", keys = ""] = /^(.*) \((.*)\): $/.exec(ask) ?? [];
  const fits = ask.length <= textWidth(width) || short === "";
  const said = fits ? lines : [...lines, `${keys.charAt(0).toUpperCase()}${keys.slice(1)}.`];
  return {
    lines: said.flatMap((line) => wrap(line, textWidth(width))),
    ask: fits ? ask : `${short}: `,
  };
}
