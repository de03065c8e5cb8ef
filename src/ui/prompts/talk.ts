import inquirer from "inquirer";
import { isExit, type PromptStreams } from "./drawn";
import { openLineReader } from "./plain";

/** Asks the few kinds of question that a conversation needs; `null` means that the person left. */
export interface TalkAsker {
  /** One line of text; empty when it is skipped. */
  text(question: string, hint: string): Promise<string | null>;
  /** Yes or no, to what is said under the question; Enter means no, which adds and stores nothing. */
  yes(question: string, about?: string): Promise<boolean | null>;
  /** Which of these; none is fine. What their marks stand for is said under the question. */
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

function drawnAsker({ input, output }: PromptStreams): TalkAsker {
  const prompt = inquirer.createPromptModule({ input, output });
  const left = async <T>(asked: Promise<{ value: T }>): Promise<T | null> => {
    try {
      return (await asked).value;
    } catch (error) {
      if (isExit(error)) return null;
      throw error;
    }
  };
  return {
    text: (question, hint) =>
      left(prompt([{ type: "input", name: "value", message: `${question}\n  ${hint}\n ` }])),
    yes: (question, about) => {
      const message = about === undefined ? question : `${question}\n  ${about}\n `;
      return left(prompt([{ type: "confirm", name: "value", message, default: false }]));
    },
    choose: (question, choices, legend) => {
      const message = [question, ...legend.map((line) => `  ${line}`), " "].join("\n");
      return left(prompt([{ type: "checkbox", name: "value", message, choices: [...choices] }]));
    },
    close: () => {},
  };
}

function plainAsker(streams: PromptStreams): TalkAsker {
  const reader = openLineReader(streams);
  return {
    text: (question, hint) => {
      reader.say([question, hint]);
      return reader.ask("Your text (Enter skips): ");
    },
    yes: async (question, about) => {
      if (about !== undefined) reader.say([about]);
      const answer = await reader.ask(`${question} (y or n, Enter is n): `);
      return answer === null ? null : /^\s*y/i.test(answer);
    },
    choose: async (question, choices, legend) => {
      reader.say([question, ...legend, ...choices.map((choice, index) => `${index + 1}. ${choice}`)]);
      const answer = await reader.ask("Numbers with commas (Enter is none): ");
      if (answer === null) return null;
      const wanted = answer.split(/[\s,]+/).map(Number);
      return choices.filter((_, index) => wanted.includes(index + 1));
    },
    close: () => reader.close(),
  };
}
