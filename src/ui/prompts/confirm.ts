import inquirer from "inquirer";
import { Failure } from "../../errors";

/** The streams on which questions are asked: answers from stdin, questions on stderr. */
export interface PromptStreams {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

/**
 * Asks a question that is answered yes or no; the choice that loses nothing is the default.
 * @throws Failure `cancelled` on Ctrl-C
 */
export async function confirm(question: string, { input, output }: PromptStreams): Promise<boolean> {
  const prompt = inquirer.createPromptModule({ input, output });
  try {
    const { sure } = await prompt([{ type: "confirm", name: "sure", message: question, default: false }]);
    return sure === true;
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError")
      throw new Failure("cancelled", "Nothing was changed.", "Run the command again when you like.");
    throw error;
  }
}
