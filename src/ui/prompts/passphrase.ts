import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import inquirer from "inquirer";
import { safeText } from "../../core/text";
import { Failure } from "../../errors";
import type { AskedOn } from "./confirm";
import { isExit } from "./drawn";
import { PromptInput, type PromptStreams } from "./input";

/**
 * Asks for a passphrase without showing what is typed.
 * @throws Failure `cancelled` on Ctrl-C
 */
export async function askPassphrase(question: string, { terminal, plain }: AskedOn): Promise<string> {
  const asked = safeText(question);
  const typed = await (plain ? plainPassphrase(asked, terminal) : drawnPassphrase(asked, terminal));
  if (typed === null)
    throw new Failure("cancelled", "Nothing was changed.", "Run the command again when you like.");
  return typed;
}

async function drawnPassphrase(message: string, terminal: PromptStreams): Promise<string | null> {
  const input = new PromptInput(terminal, "typed");
  const prompt = inquirer.createPromptModule({ input, output: terminal.output });
  try {
    const { passphrase } = await prompt([{ type: "password", name: "passphrase", message, mask: "*" }]);
    return String(passphrase);
  } catch (error) {
    if (isExit(error)) return null;
    throw error;
  } finally {
    input.close();
  }
}

/** Without a star for each letter, which would have to be drawn. */
async function plainPassphrase(question: string, terminal: PromptStreams): Promise<string | null> {
  const { output } = terminal;
  const input = new PromptInput(terminal, "typed");
  const nothing = new Writable({ write: (_chunk, _encoding, written) => written() });
  const reader = createInterface({ input, output: nothing, terminal: true });
  output.write(`${question} (what you type is not shown) `);
  try {
    return await new Promise<string | null>((answer) => {
      reader.once("line", answer);
      reader.once("SIGINT", () => answer(null));
      reader.once("close", () => answer(null));
    });
  } finally {
    reader.close();
    input.close();
    output.write("\n");
  }
}
