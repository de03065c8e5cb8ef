import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { onExit } from "signal-exit";

/** A text as the editor left it, and the editor's exit status. */
interface Edited {
  readonly text: string;
  readonly status: number;
}

/**
 * Opens a text in the person's own editor, and waits for it.
 * @param editor the command as a shell reads it (`$VISUAL`, `$EDITOR`): with arguments, quotes, escaped
 *   spaces
 * @param folder where to keep the text meanwhile, mode 0600; the text is removed afterwards
 * @returns `null` if there is no such editor
 */
export async function editText(text: string, editor: string, folder: string): Promise<Edited | null> {
  const own = mkdtempSync(path.join(folder, "note-"));
  const remove = () => rmSync(own, { recursive: true, force: true });
  // Also when a signal ends the program while the editor is open.
  const forget = onExit(remove);
  try {
    const file = path.join(own, "note.md");
    writeFileSync(file, text, { mode: 0o600 });
    const status = await statusOf(editor, file);
    return status === 126 || status === 127 ? null : { text: readFileSync(file, "utf8"), status };
  } finally {
    forget();
    remove();
  }
}

/** The exit code of the editor as a shell reports it: 127 if there is no such editor. */
function statusOf(editor: string, file: string): Promise<number> {
  const started =
    process.platform === "win32"
      ? spawn(`${editor} "${file}"`, { stdio: "inherit", shell: true })
      : spawn("/bin/sh", ["-c", `${editor} "$1"`, "editor", file], { stdio: "inherit" });
  // Ctrl-C belongs to the editor, which has the terminal.
  const wait = () => {};
  process.on("SIGINT", wait);
  return new Promise<number>((resolve) => {
    started.once("error", () => resolve(127));
    started.once("exit", (code) => resolve(code ?? 1));
  }).finally(() => process.off("SIGINT", wait));
}
