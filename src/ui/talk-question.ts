import type { CalendarDate } from "../core/calendar";
import { publicationInWords, publications } from "../core/sources";
import { chosenAt, type Given, saidYes, type TalkStep } from "../core/talk/steps";
import type { TalkArgument, TalkKind } from "../core/talk/talk";
import { plainDay } from "./dates";
import type { AskedLine } from "./plan/question";
import type { Menu } from "./questionnaire/screen";

const titles: Readonly<Record<TalkKind, string>> = {
  manager: "A talk with your manager",
  colleague: "A talk with a colleague",
  mentor: "A question to a mentor",
  weekends: "A talk about weekends",
};

/** One question of a conversation, with the answers so far. */
export function talkQuestion(kind: TalkKind, step: TalkStep, given: Given, progress: string): AskedLine {
  const { field, listed = [] } = step;
  const asked = { title: titles[kind], progress };
  const before = given[step.id];
  const steering = ["b back", "q stop, and keep what you wrote"];
  switch (step.kind) {
    case "fact":
      return {
        ...asked,
        question: "Put this in?",
        facts: [["", step.fact?.words ?? ""]],
        hints: [
          saidYes(given, step) ? "enter keeps yes" : "enter leaves it out",
          "y yes",
          "n no",
          ...steering,
        ],
      };
    case "yes":
      return {
        ...asked,
        question: field.question,
        facts: [],
        hints: [saidYes(given, step) ? "enter keeps yes" : "enter means no", "y yes", "n no", ...steering],
      };
    case "arguments": {
      const numbers = chosenAt(step, given).map((one) => listed.indexOf(one) + 1);
      return {
        ...asked,
        question: field.question,
        facts: [
          ["", basisOf(listed)],
          ...listed.map((one, index) => [`${index + 1}`, argumentRow(one)] as const),
        ],
        hints: [
          numbers.length === 0 ? "enter for none" : `enter keeps ${numbers.join(" ")}`,
          "numbers such as 1 2, then enter",
          ...(numbers.length === 0 ? [] : ["- none"]),
          ...steering,
        ],
      };
    }
    case "answer":
      return textQuestion("And your answer?", "one or two calm sentences");
    default:
      return textQuestion(ownQuestion(step, given), field.hint);
  }

  function textQuestion(question: string, hint: string): AskedLine {
    return {
      ...asked,
      question,
      facts: [["", hint]],
      hints: [before === undefined ? "enter leaves it open" : "enter keeps it", ...steering],
    };
  }
}

/** Once facts or arguments have been chosen, asks only for additions. */
function ownQuestion({ field }: TalkStep, given: Given): string {
  const taken = Object.keys(given).some((id) => id.startsWith(`${field.id}/`) && given[id] !== "n");
  return taken ? "Anything of your own?" : field.question;
}

/** What the arguments in a list are based on. */
function basisOf(listed: readonly TalkArgument[]): string {
  return listed.some(({ basis }) => basis === "published")
    ? "From studies and laws; look them up before you cite them."
    : "Plain reasons, and single people's stories, which prove nothing.";
}

function argumentRow({ says, publication }: TalkArgument): string {
  return publication === undefined ? says : `${says} (${publications[publication].short})`;
}

/** An argument for the page, with the study or law behind it. */
export function argumentInWords({ says, publication }: TalkArgument): string {
  return publication === undefined ? says : `${says} (${publicationInWords(publication)})`;
}

/** Asks whether to continue a conversation that was left. */
export function resumeTalkMenu(kind: TalkKind, begun: CalendarDate, today: CalendarDate): Menu {
  return {
    text: [`${titles[kind]}: what you wrote on ${plainDay(begun, today)} is kept.`],
    choices: ["Continue it", "Start anew, and throw it away", "Not now"],
  };
}
