import type { Command } from "commander";
import { addCommand, addGroup, type Runner } from "../command-line";

/** A mentor walks a mentee through (domain.md 9). */
export function addMentorCommands(program: Command, runner: Runner): void {
  const session = addGroup(program, "session", "a guided hour of a mentor with a mentee, at one terminal", {
    examples: [
      ["headroom session --with Ada", "you are the mentor, Ada is the mentee"],
      ["headroom -p Mira session --with Ada", "Mira is the mentor"],
      ["headroom session guide", "how to mentor well"],
      ["headroom sessions", "those that were held"],
    ],
    after:
      "It can stop at any question (q) and go on later. The answers go into Ada's\nrecord; the help questions are asked of Ada alone and are not kept.",
  });
  addCommand(
    session,
    "hold",
    "hold a session",
    {
      examples: [["headroom session --with Ada", "asks; it needs two people at a terminal"]],
      flags: [["--with <name>", "the mentee; somebody new is added with their yes"]],
      isDefault: true,
    },
    runner,
    () => import("../commands/session"),
  );
  addCommand(
    session,
    "guide",
    "how to mentor well",
    { examples: [["headroom session guide", "one page; its sources with --json"]] },
    runner,
    () => import("../commands/session-guide"),
  );
  const mentor = addGroup(program, "mentor", "your mentees, as far as they let you see", {
    examples: [["headroom mentor overview", "last check-in, next talk, what was agreed"]],
  });
  addCommand(
    mentor,
    "overview",
    "last check-in, next talk, whether what was agreed holds; no scores",
    {
      examples: [["headroom mentor overview", "a level stands there only where it is shared"]],
      isDefault: true,
    },
    runner,
    () => import("../commands/mentor"),
  );
  addCommand(
    program,
    "sessions",
    "sessions that were held, what was agreed, when the next one is",
    {
      examples: [
        ["headroom sessions", "yours, as mentor and as mentee"],
        ["headroom sessions --with Ada --agenda", "what to ask Ada next time"],
        ["headroom sessions --summary > ada.md", "the page for the mentee again"],
      ],
      flags: [
        ["--with <name>", "only those with this person"],
        ["--on <day>", "only those of this day"],
        ["--summary", "the newest as one page of Markdown, for the mentee"],
        ["--agenda", "what was agreed and what to ask, for the mentor"],
      ],
    },
    runner,
    () => import("../commands/sessions"),
  );
}
