import { mentorGuide } from "../../content/mentor-guide";
import type { Context } from "../../context";
import { renderGuide } from "../../views/session/guide";
import type { Outcome } from "../declaration";

/** `session guide`: how to mentor well (domain.md 9.1, 9.3). */
export async function run(context: Context): Promise<Outcome> {
  if (context.flags.json) {
    const document = { schema: "headroom/session-guide@1", parts: mentorGuide };
    context.out.write(`${JSON.stringify(document, null, 2)}\n`);
  } else await context.writeDocument(renderGuide(mentorGuide, context.out.look));
  return "done";
}
