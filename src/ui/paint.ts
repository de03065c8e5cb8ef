import { Chalk } from "chalk";
import type { Level } from "../core/scoring/risk";
import type { Band } from "../core/scoring/strain";

/**
 * The colour roles. Colour alone never carries meaning, so without it each role is the plain text.
 */
export interface Paint {
  /** Titles, questions, levels: bold. */
  strong(text: string): string;
  /** Key hints and remarks: dim. */
  quiet(text: string): string;
  /** What to press or type: cyan. */
  key(text: string): string;
  /** medium, raised, worsening, partly, due: yellow. */
  raised(text: string): string;
  /** high, stage 4: magenta, since red never colours a person. */
  heavy(text: string): string;
}

/** The paint for a stream with or without colour. */
export function paintFor(colour: boolean): Paint {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    strong: (text) => chalk.bold(text),
    quiet: (text) => chalk.dim(text),
    key: (text) => chalk.cyan(text),
    raised: (text) => chalk.yellow(text),
    heavy: (text) => chalk.magenta(text),
  };
}

const roleOf: Readonly<Record<Level | Band, "raised" | "heavy" | null>> = {
  low: null,
  calm: null,
  medium: "raised",
  raised: "raised",
  high: "heavy",
};

/** A level or band word in its colour. */
export function paintLevel(paint: Paint, word: Level | Band): string {
  const role = roleOf[word];
  return role === null ? word : paint[role](word);
}
