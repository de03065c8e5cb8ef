import { writeSync } from "node:fs";
import { isFailure } from "../../src/errors";
import { append } from "../../src/store/append";
import { checkInEntry } from "../../src/store/entry";
import { withLock } from "../../src/store/lock";
import { rewrite } from "../../src/store/rewrite";
import { content, stamp } from "./content";

/** A process of its own for `processes.test.ts`: `worker COMMAND FILE COUNT SIZE`, a line on stdout a result. */

const [command, file = "", count = "1", size = "10"] = process.argv.slice(2);

// Straight to the pipe: what stands there was acknowledged, even when the process dies at once.
const say = (line: string) => writeSync(1, `${line}\n`);

async function add(note: string): Promise<void> {
  const { id } = await append(file, (id) => checkInEntry(id, stamp, { ...content, note }), Date.now());
  say(id);
}

const commands: Record<string, () => Promise<void>> = {
  append: async () => {
    for (let n = 0; n < Number(count); n++) await add(`${process.pid} ${n} ${"x".repeat(Number(size))}`);
  },
  erase: async () => {
    for (let n = 0; n < Number(count); n++) {
      await add("kept");
      await append(
        file,
        (id) => checkInEntry(id, stamp, { ...content, note: `secret ${"x".repeat(Number(size))}` }),
        Date.now(),
      );
      await rewrite(file, (entry) => entry.type !== "checkin" || entry.note?.startsWith("secret") !== true);
    }
  },
  hold: async () =>
    withLock(file, () => {
      say("held");
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    }),
};

try {
  await commands[command ?? ""]?.();
} catch (error) {
  if (!isFailure(error)) throw error;
  say(JSON.stringify({ kind: error.kind, message: error.message, hint: error.hint }));
}
