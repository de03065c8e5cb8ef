import type { Command } from "commander";
import { addCommand, addGroup, type Runner } from "../command-line";

/** Changing something: steps that fit, a recovery, a conversation. */
export function addChangeCommands(program: Command, runner: Runner): void {
  addAdvice(program, runner);
  addTalk(program, runner);
  addRecovery(program, runner);
}

function addAdvice(program: Command, runner: Runner): void {
  const advice = addGroup(program, "advice", "one or two steps that fit, each with its reason", {
    examples: [
      ["headroom advice", "because of what you answered"],
      ["headroom advice --all", "everything that fits, by part of life"],
      ["headroom advice done time.lunch", "you did it"],
      ["headroom advice snooze time.lunch", "it comes back in two weeks"],
      ["headroom advice drop time.lunch", "not for you; it is not suggested again"],
    ],
  });
  const load = () => import("../commands/advice");
  addCommand(
    advice,
    "show [other]",
    "the steps that fit",
    {
      examples: [["headroom advice --json", "steps with reasons, and what helps against the causes"]],
      flags: [["--all", "everything that fits, not two steps"]],
      isDefault: true,
    },
    runner,
    load,
  );
  const says = [
    ["done", "a step is done; it does not come back"],
    ["snooze", "a step is put off for two weeks"],
    ["drop", "a step is not for you; it does not come back"],
  ] as const;
  for (const [name, summary] of says)
    addCommand(
      advice,
      `${name} <id>`,
      summary,
      { examples: [[`headroom advice ${name} sleep.winddown`, "the id stands beside the step"]] },
      runner,
      async () => ({ run: (await load())[name] }),
    );
}

function addTalk(program: Command, runner: Runner): void {
  addCommand(
    program,
    "talk <with>",
    "prepares a difficult conversation, as a page of Markdown",
    {
      examples: [
        ["headroom talk manager > talk.md", "asks, then prints one page"],
        ["headroom talk colleague", "a limit, in one calm sentence"],
        ["headroom talk mentor", "asking somebody for their experience"],
        ["headroom talk weekends", "a limit at weekends"],
        ["headroom talk manager --from talk.json", '{"talk.mgr.goal":"One week on call in four"}'],
      ],
      flags: [
        ["--from <file>", "talk.* ids with their texts, - for stdin"],
        ["--template", "prints such a file, to fill in"],
      ],
      after:
        "Facts of your record come in only when you agree to each, never health. With\n--from there is what the file gives and nothing else. The text is not stored;\nthat a talk took place is noted when its done or agreement field says so.",
    },
    runner,
    () => import("../commands/talk"),
  );
}

function addRecovery(program: Command, runner: Runner): void {
  const recovery = addGroup(program, "recovery", "phase, what to expect, milestones, setbacks", {
    examples: [
      ["headroom recovery", "where it stands"],
      ["headroom recovery start", "begins today"],
      ["headroom recovery start 2026-07-05", "began earlier"],
      ["headroom recovery done pastime", "ticks a milestone"],
    ],
  });
  const load = () => import("../commands/recovery");
  addCommand(
    recovery,
    "show [other]",
    "where it stands",
    {
      examples: [["headroom recovery --json", "phase, milestones with evidence, setbacks"]],
      isDefault: true,
    },
    runner,
    load,
  );
  addCommand(
    recovery,
    "start [day]",
    "from when it counts; the newest word counts",
    { examples: [["headroom recovery start 2026-07-05", "a day in the past; today without one"]] },
    runner,
    async () => ({ run: (await load()).start }),
  );
  addCommand(
    recovery,
    "done <id>",
    "ticks a milestone that only you can know",
    { examples: [["headroom recovery done pastime", "the id stands in the last line of recovery"]] },
    runner,
    async () => ({ run: (await load()).done }),
  );
}
