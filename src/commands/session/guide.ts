import type { Context } from "../../context";
import { mentorGuide } from "../../core/mentoring/guide";
import { citedInWords } from "../../core/sources";
import { renderGuide } from "../../ui/session/frame";
import type { Outcome } from "../declaration";

/** `session guide`: how to mentor well. */
export async function run(context: Context): Promise<Outcome> {
  if (context.flags.json) {
    const document = { schema: "headroom/session-guide@1", parts: parts() };
    context.json(document);
  } else await context.writeDocument(renderGuide(mentorGuide, context.out.look));
  return "done";
}

function parts() {
  return mentorGuide.map(({ title, points }) => ({
    title,
    points: points.map(({ says, sources }) => ({ says, source: citedInWords(sources) })),
  }));
}
