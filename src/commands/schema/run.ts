import type { Context } from "../../context";
import { clip, didYouMean } from "../../core/text";
import { Failure } from "../../errors";
import { jsonSchema, schemaNames, schemas } from "../../formats/schema-registry";
import { hanging, pad, page, textWidth, wrap } from "../../ui/layout";
import type { Outcome } from "../declaration";

/** `schema`: one JSON Schema, or the list of all. */
export function run(context: Context, _options: object, wanted?: string): Outcome {
  if (wanted === undefined) return list(context);
  // Documents name their schema as headroom/history@1, which works just as well.
  const word = wanted.replace(/^headroom\//, "");
  const name = schemaNames.find((one) => one === word || `${one}@${schemas[one].version}` === word);
  if (name === undefined)
    throw new Failure(
      "usage",
      `there is no schema "${clip(wanted)}"`,
      `${didYouMean(word, schemaNames)}headroom schema lists them all.`,
    );
  context.json(jsonSchema(name));
  return "done";
}

function list(context: Context): Outcome {
  if (context.flags.json) {
    const all = schemaNames.map((name) => {
      const { says, direction } = schemas[name];
      return { name, says, direction };
    });
    context.json({ schema: "headroom/schemas@1", schemas: all });
    return "done";
  }
  const width = textWidth(context.out.look.width);
  const rows = schemaNames.flatMap((name) => {
    const { says, direction } = schemas[name];
    const lead = `  ${pad(name, 17)}${pad(direction, 12)}`;
    return hanging(lead, wrap(says, width - lead.length));
  });
  const how = "headroom schema NAME prints one as JSON Schema (draft 2020-12).";
  context.out.write(page([rows, wrap(how, width)]));
  return "done";
}
