import inquirer from "inquirer";
import { safeText } from "../../core/text";
import { askYesNo } from "./confirm";
import { isExit } from "./drawn";
import { oneLine, PromptInput, type PromptStreams } from "./input";
import { openLineReader } from "./plain";
import { askTypedLine } from "./typed-line";

/** Asks the few kinds of question that a conversation needs; `null` means that the person left. */
export interface TalkAsker {
  /** Asks for one line of text; empty if skipped. */
  text(question: string, hint: string): Promise<string | null>;
  /** Asks yes or no to the text under the question; Enter means no, which adds and stores nothing. */
  yes(question: string, about?: string): Promise<boolean | null>;
  /** Asks which of these, if any. The legend under the question explains their marks. */
  choose(
    question: string,
    choices: readonly string[],
    legend: readonly string[],
  ): Promise<readonly string[] | null>;
  close(): void;
}

/** Asks with Inquirer, or in numbered lines for screen readers and dumb terminals. */
export function openAsker(streams: PromptStreams, plain: boolean): TalkAsker {
  return plain ? plainAsker(streams) : drawnAsker(streams);
}

function drawnAsker(terminal: PromptStreams): TalkAsker {
  return {
    text: (question, hint) =>
      askTypedLine({
        terminal,
        stays: true,
        escape: null,
        check: () => null,
        draw: ({ text }) => ({ above: [question, `  ${hint}`, `  ${text}`], below: [] }),
      }),
    yes: (question, about) =>
      askYesNo(about === undefined ? question : `${question}\n  ${about}\n `, { terminal, plain: false }),
    choose: async (question, choices, legend) => {
      const message = safeText([question, ...legend.map((line) => `  ${line}`), " "].join("\n"));
      const input = new PromptInput(terminal, "dropped");
      const prompt = inquirer.createPromptModule({ input, output: terminal.output });
      try {
        return (
          await prompt([
            {
              type: "checkbox",
              name: "value",
              message,
              choices: choices.map((choice) => ({ name: safeText(choice), value: choice })),
            },
          ])
        ).value;
      } catch (error) {
        if (isExit(error)) return null;
        throw error;
      } finally {
        input.close();
      }
    },
    close: () => {},
  };
}

function plainAsker(streams: PromptStreams): TalkAsker {
  const reader = openLineReader(streams);
  return {
    text: async (question, hint) => {
      reader.say([question, hint]);
      const line = await reader.ask("Your text (Enter skips): ");
      return line === null ? null : oneLine(line);
    },
    yes: async (question, about) => {
      if (about !== undefined) reader.say([about]);
      const answer = await reader.ask(`${question} (y or n, Enter is n): `);
      return answer === null ? null : /^\s*y/i.test(answer);
    },
    choose: async (question, choices, legend) => {
      reader.say([question, ...legend, ...choices.map((choice, index) => `${index + 1}. ${choice}`)]);
      const answer = await reader.ask("Numbers separated by commas (Enter is none): ");
      if (answer === null) return null;
      const wanted = answer.split(/[\s,]+/).map(Number);
      return choices.filter((_, index) => wanted.includes(index + 1));
    },
    close: () => reader.close(),
  };
}
