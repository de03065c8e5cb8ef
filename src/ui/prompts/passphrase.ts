import inquirer from "inquirer";
import { Failure } from "../../errors";
import type { PromptStreams } from "./confirm";

/**
 * Asks for a passphrase; what is typed is not shown.
 * @throws Failure `cancelled` on Ctrl-C
 */
export async function askPassphrase(question: string, { input, output }: PromptStreams): Promise<string> {
  const prompt = inquirer.createPromptModule({ input, output });
  try {
    const { passphrase } = await prompt([
      { type: "password", name: "passphrase", message: question, mask: "*" },
    ]);
    return String(passphrase);
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError")
      throw new Failure("cancelled", "Nothing was changed.", "Run the command again when you like.");
    throw error;
  }
}
