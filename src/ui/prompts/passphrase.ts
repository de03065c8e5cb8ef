import inquirer from "inquirer";
import { Failure } from "../../errors";
import { isExit } from "./drawn";
import { PromptInput, type PromptStreams } from "./input";

/**
 * Asks for a passphrase without showing what is typed.
 * @throws Failure `cancelled` on Ctrl-C
 */
export async function askPassphrase(question: string, terminal: PromptStreams): Promise<string> {
  const input = new PromptInput(terminal, "typed");
  const prompt = inquirer.createPromptModule({ input, output: terminal.output });
  try {
    const { passphrase } = await prompt([
      { type: "password", name: "passphrase", message: question, mask: "*" },
    ]);
    return String(passphrase);
  } catch (error) {
    if (isExit(error))
      throw new Failure("cancelled", "Nothing was changed.", "Run the command again when you like.");
    throw error;
  } finally {
    input.close();
  }
}
