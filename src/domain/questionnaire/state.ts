import type { Disturbed } from "../answers";
import type { Script, Step } from "./script";
import type { Sheet } from "./sheet";

/** What is on the screen. */
export type View =
  /** A question with its answers; `pointer` is the row that an arrow chose. */
  | { readonly on: "question"; readonly pointer: number | null; readonly help: boolean }
  /** Which of sleep, meals and relationships, below a yes to `high.life-interference`. */
  | { readonly on: "detail"; readonly chosen: readonly Disturbed[] }
  /** What got in the way of a boundary. */
  | { readonly on: "obstacle"; readonly text: string }
  /** In a session: an example to the yes just given, or how the mentor sees it. */
  | { readonly on: "example" | "view"; readonly text: string }
  /** The load form: its row, what stands in the fields, and the field that was complained about. */
  | {
      readonly on: "form";
      readonly row: number;
      readonly texts: Readonly<Record<string, string>>;
      readonly warned: string | null;
    }
  | { readonly on: "review"; readonly scroll: number; readonly nothing: boolean }
  | { readonly on: "note" | "tags"; readonly text: string };

/** Why the questionnaire hands over to its caller. */
type Exit =
  /** Left with `q` or Ctrl-C; the draft stays. */
  | "left"
  /** A crisis answer: the help page comes before anything else. */
  | "crisis"
  /** The note is wanted in the person's own editor. */
  | "editor"
  /** Reviewed, to be stored. */
  | "store";

/** The whole of a questionnaire at one moment. */
export interface State {
  readonly sheet: Sheet;
  /** Place in the script; its length means the review. */
  readonly at: number;
  readonly view: View;
  /** The step that was answered or skipped by the key before this one. */
  readonly last: number | null;
  /** The places that the review opened; `null` when they are asked in order. */
  readonly visit: readonly number[] | null;
  readonly exit: Exit | null;
}

/** What a person does, whatever key or line it came from. */
export type Action =
  /** The answer with this place among the options. */
  | { readonly do: "choose"; readonly option: number }
  | { readonly do: "move"; readonly by: 1 | -1 }
  | { readonly do: "enter" | "skip" | "back" | "forward" | "help" | "leave" }
  /** In a session: the mentor's own view, or the rest of this part passed over. */
  | { readonly do: "view" | "skip-part" }
  /** One of a few boxes: what is disturbed, or what the week was. */
  | { readonly do: "toggle"; readonly box: number }
  /** The next of the boxes alone, for a key without a number. */
  | { readonly do: "cycle" }
  /** The text as it stands now, in the field that is open. */
  | { readonly do: "type"; readonly text: string }
  /** From the review: open a part, the contradictions, the note, the tags. */
  | { readonly do: "open"; readonly part: number }
  | { readonly do: "look-again" | "note" | "tags" | "editor" | "review" }
  | { readonly do: "scroll"; readonly to: number };

/** The step on the screen; `null` in the review. */
export function stepAt(script: Script, state: Pick<State, "at">): Step | null {
  return script.steps[state.at] ?? null;
}
