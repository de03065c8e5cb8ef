import { partsOf, type Script } from "../../domain/questionnaire/script";
import type { State } from "../../domain/questionnaire/state";
import { partSummary } from "./part-summary";
import type { PlainScreen } from "./plain-screen";
import { contradictionQuestion, partKey, partKeys } from "./review";
import { reviewTitle, type Setting } from "./setting";

/** Wide enough that the contradictions are not broken: a screen reader reads sentences. */
const unbroken = 10_000;

/** The review as lines: each part on one, what was noted below. */
export function plainReview(setting: Setting, script: Script, state: State): PlainScreen {
  const { view, sheet } = state;
  if (view.on === "note") return { lines: [], ask: "A note for yourself (Enter keeps it as it is): " };
  if (view.on === "tags") return { lines: [], ask: "Tags, with commas (Enter keeps them as they are): " };
  const parts = partsOf(script);
  const asked = contradictionQuestion(script, state, unbroken).map((line) => line.trim());
  const keys = [
    setting.session === undefined ? "Enter stores it" : "Enter goes on",
    `${partKeys(parts.length)} opens a part`,
    ...(asked.length > 0 ? ["c opens these"] : []),
    "n note",
    "t tags",
    "e note in your editor",
    "b back",
    "q later",
  ];
  return {
    lines: [
      `${reviewTitle(setting, script)}. ${setting.dryRun ? "Nothing will be stored." : "Nothing is stored yet."}`,
      ...parts.map(
        (part, index) => `${partKey(index)}. ${part.name}: ${partSummary(script, part, sheet).join("; ")}`,
      ),
      ...(sheet.note === null ? [] : [`Note: ${sheet.note}`]),
      ...(sheet.tags.length === 0 ? [] : [`Tags: ${sheet.tags.join(", ")}`]),
      ...asked,
      ...(view.on === "review" && view.nothing
        ? ["Nothing is answered yet, so there is nothing to store."]
        : []),
    ],
    ask: `What now (${keys.join(", ")}): `,
  };
}
