/**
 * `npm run pictures`: takes pictures of real screens anew, on invented data, and writes them
 * beside this file.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { hasProgram } from "../../test/helpers/programs";
import { pictures } from "./pictures";
import { pictureOf } from "./screens";

async function make(folder: string): Promise<void> {
  for (const picture of pictures) {
    const file = path.join(import.meta.dirname, `${picture.name}.svg`);
    if (picture.talk !== undefined && !hasProgram("tmux")) {
      process.exitCode = 1;
      process.stderr.write(`${file} was left as it is: its screen needs tmux, which is not installed here\n`);
      continue;
    }
    writeFileSync(file, await pictureOf(picture, path.join(folder, picture.name)));
    process.stdout.write(`${file}\n`);
  }
}

const folder = mkdtempSync(path.join(tmpdir(), "headroom-pictures-"));
make(folder).finally(() => rmSync(folder, { recursive: true, force: true }));
