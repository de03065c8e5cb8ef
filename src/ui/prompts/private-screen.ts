import { onExit } from "signal-exit";
import type { PromptStreams } from "./drawn";

/** A separate screen for what only one person may read. */
export interface PrivateScreen {
  /** Erases everything on it, including the scrollback. */
  close(): void;
}

const alternate = { on: "\u001b[?1049h", off: "\u001b[?1049l" };
const clearAll = "\u001b[H\u001b[2J\u001b[3J";

/**
 * Opens a screen whose content does not stay: most terminals keep no history of the alternate screen, and
 * those that do are told to clear it.
 * @param steers false for a terminal without such commands, where empty lines are all that can be done
 */
export function openPrivateScreen({ output }: PromptStreams, steers: boolean): PrivateScreen {
  let open = true;
  const close = () => {
    if (!open) return;
    open = false;
    if (steers) output.write(`${clearAll}${alternate.off}${clearAll}`);
    else output.write("\n".repeat((output.rows || 24) * 2));
    forget();
  };
  // Also when the program is killed in the middle of it.
  const forget = onExit(close);
  if (steers) output.write(`${alternate.on}${clearAll}`);
  return { close };
}
