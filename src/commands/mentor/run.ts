import type { Context } from "../../context";
import { mentorDocument } from "../../formats/mentor-json";
import { renderOverview } from "../../ui/session/list";
import type { Outcome } from "../declaration";
import { overviewOf } from "./rows";

/** `mentor overview`: the mentees of the person in use; no scores but a level that is shared. */
export async function run(context: Context): Promise<Outcome> {
  const rows = await overviewOf(context);
  if (context.flags.json) context.json(mentorDocument(rows));
  else context.out.write(renderOverview(rows, context.clock.today, context.out.look));
  return "done";
}
