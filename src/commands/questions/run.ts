import type { Context } from "../../context";
import { datedUpTo } from "../../core/questionnaire/check-in";
import { instruments } from "../../core/questionnaire/instruments/index";
import { type Scale, scaleOf, scales } from "../../core/questionnaire/items";
import { countedMetrics, loadMetrics, weeklyLoadForm } from "../../core/questionnaire/load-metrics";
import {
  type AskedPart,
  type AskedRoutine,
  type Look,
  nextLook,
  partsOfRoutine,
} from "../../core/questionnaire/routines";
import { partsFlag } from "../../formats/parts";
import { personOf } from "../common/record";
import { openIfPossible } from "../common/sessions";
import type { Outcome } from "../declaration";
import { questionText, renderQuestions } from "./view";

interface QuestionsOptions {
  readonly routine?: AskedRoutine;
  readonly only?: string;
  readonly template?: boolean;
}

/** `questions`: what is asked, as text, as JSON, or as an answers file to fill in. */
export async function run(context: Context, options: QuestionsOptions): Promise<Outcome> {
  const { routine = "full" } = options;
  const look = routine === "monthly" ? await lookInTurn(context) : null;
  const parts =
    options.only === undefined ? partsOfRoutine(routine, instruments, look) : partsFlag(options.only);
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
      scales: Object.values(scales).map(scaleDocument),
      facts: loadMetrics
        .filter(({ id }) => !countedMetrics.includes(id))
        .map(({ id, question, unit, min, max, decimals }) => ({
          id,
          text: question,
          unit,
          min,
          max,
          decimals,
        })),
    };
    context.json(document);
  } else context.out.write(renderQuestions(parts, context.out.look.width));
  return "done";
}

/** The closer look that a monthly check-in asks next; for a locked record that of a new one. */
async function lookInTurn(context: Context): Promise<Look> {
  const record = await openIfPossible(context, personOf(context));
  return nextLook(datedUpTo(record?.checkIns ?? [], context.clock.today), instruments);
}

/** What each answer of a scale means, as an answers file gives it. */
function scaleDocument({ id, labels }: Scale) {
  const answers = Object.entries(labels).map(([key, says]) => ({
    value: id === "yes-no" ? key === "y" : Number(key),
    says,
  }));
  return { id, answers };
}

/** An answers file in which everything is still open (docs/json.md, "Taking something in"). */
function template(parts: readonly AskedPart[], routine: AskedRoutine | "custom") {
  const ids = parts.flatMap(({ items }) => items.map((item) => item.id));
  return {
    schema: "headroom/answers@1",
    $schema: "headroom/answers@1",
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
