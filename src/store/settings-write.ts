import { chmodSync, renameSync } from "node:fs";
import path from "node:path";
import Conf from "conf";
import { Failure, isFailure } from "../errors";
import { checkOwner, ensureFolder, keepOwner } from "./files";
import type { Home } from "./home";
import { readSettings } from "./settings";

/**
 * Changes one setting. The file is readable by its owner only; a damaged one is set aside first, since the
 * library would reject or discard it.
 * @param value `null` unsets it
 * @returns where a damaged file was moved to, `null` when it was fine
 * @throws Failure `disk` when the folder cannot be written
 */
export function writeSetting(
  home: Home,
  key: string,
  value: string | readonly string[] | null,
): string | null {
  const folder = path.dirname(home.config);
  try {
    ensureFolder(folder);
    checkOwner(home.config);
    const aside = setAside(home.config);
    const conf = new Conf({
      cwd: folder,
      configName: "config",
      configFileMode: 0o600,
      projectName: "headroom",
    });
    if (value === null) conf.delete(key);
    else conf.set(key, value);
    chmodSync(home.config, 0o600);
    keepOwner(home.config);
    return aside;
  } catch (error) {
    if (isFailure(error)) throw error;
    const reason = error instanceof Error && "code" in error ? String(error.code) : "it cannot be written";
    throw new Failure(
      "disk",
      `the settings cannot be written: ${home.config}: ${reason}`,
      "Nothing was changed.",
    );
  }
}

function setAside(file: string): string | null {
  if (readSettings(file).damaged === null) return null;
  const aside = `${file}.damaged`;
  renameSync(file, aside);
  return aside;
}
