import type { Context } from "../../context";
import { instruments } from "../../core/questionnaire/instruments/index";
import { scaleOf } from "../../core/questionnaire/items";
import { weeklyLoadForm } from "../../core/questionnaire/load-metrics";
import { type AskedPart, type AskedRoutine, partsOfRoutine } from "../../core/questionnaire/routines";
import { partsFlag } from "../../formats/parts";
import type { Outcome } from "../declaration";
import { questionText, renderQuestions } from "./view";

interface QuestionsOptions {
  readonly routine?: AskedRoutine;
  readonly only?: string;
  readonly template?: boolean;
}

/** `questions`: what is asked, as text, as JSON, or as an answers file to fill in. */
export function run(context: Context, options: QuestionsOptions): Outcome {
  const { routine = "full" } = options;
  const parts = options.only === undefined ? partsOfRoutine(routine, instruments) : partsFlag(options.only);
  const asked = options.only === undefined ? routine : "custom";
  if (options.template) context.json(template(parts, asked));
  else if (context.flags.json) {
    const document = {
      schema: "headroom/questions@1",
      routine: asked,
      items: parts.flatMap(({ instrument, items }) =>
        items.map((item) => ({
          id: item.id,
          instrument: instrument.id,
          text: questionText(instrument, item),
          scale: scaleOf(instrument, item),
          help: item.help,
        })),
      ),
    };
    context.json(document);
  } else context.out.write(renderQuestions(parts, context.out.look.width));
  return "done";
}

/** An answers file in which everything is still open (docs/json.md, "Taking something in"). */
function template(parts: readonly AskedPart[], routine: AskedRoutine | "custom") {
  const ids = parts.flatMap(({ items }) => items.map((item) => item.id));
  return {
    $schema: "headroom/answers@1",
    schema: "headroom/answers@1",
    routine,
    instruments: Object.fromEntries(parts.map(({ instrument }) => [instrument.id, instrument.version])),
    answers: Object.fromEntries(ids.map((id) => [id, null])),
    details: ids.includes("high.life-interference") ? { "high.life-interference": [] } : {},
    load: Object.fromEntries(weeklyLoadForm.map((id) => [id, null])),
    context: [],
    boundaries: {},
    obstacles: {},
    note: null,
    tags: [],
  };
}
