import { editAsync } from "@inquirer/external-editor";

/**
 * Opens a text in the person's own editor (`$VISUAL`, `$EDITOR`).
 * @param folder where the text lies meanwhile, 0600, and is removed afterwards
 * @throws Error when the editor cannot be started
 */
export function editText(text: string, folder: string): Promise<string> {
  return editAsync(text, { dir: folder, postfix: ".md", mode: 0o600 });
}
