import { Option } from "commander";
import { talkKinds } from "../../core/talk/talk";
import type { Declaration } from "../declaration";
import { choiceArgument } from "../flags";

export const talk: Declaration = {
  name: "talk",
  summary: "prepare a difficult conversation, as a page of Markdown",
  group: "change",
  arguments: [choiceArgument("<conversation>", "manager, colleague, mentor or weekends", talkKinds)],
  examples: [
    ["headroom talk manager > talk.md", "asks, then prints one page"],
    ["headroom talk colleague", "a limit, in one calm sentence"],
    ["headroom talk mentor", "asking someone about their experience"],
    ["headroom talk weekends", "a limit at weekends"],
    ["headroom talk manager --from talk.json", '{"talk.mgr.goal":"One week on call in four"}'],
  ],
  flags: [
    new Option("--from <file>", "talk.* ids with their texts, - for stdin"),
    new Option("--template", "prints such a file, to fill in"),
  ],
  notes: [
    "Facts from your record are included only when you agree to each, and never health. With --from only the file counts. What you write is kept while it is unfinished, on this computer only, and gone once the page is printed; that a talk took place is noted when its done or agreement field says so.",
  ],
  lasts: ({ template }) => (template ? null : "change"),
  load: () => import("./run"),
};
