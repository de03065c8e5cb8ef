import path from "node:path";
import envPaths from "env-paths";

/** Where everything lies (docs/record.md). All paths are absolute. */
export interface Home {
  /** The settings file, `config.json`. */
  readonly config: string;
  /** The folder with one folder for each person. */
  readonly people: string;
  /** The folder with the own key pair. */
  readonly keys: string;
}

/** `HEADROOM_HOME` puts everything in one folder; without it the platform's own folders are used. */
export function homeOf(env: Readonly<Record<string, string | undefined>>): Home {
  if (env.HEADROOM_HOME) {
    const root = path.resolve(env.HEADROOM_HOME);
    return { config: path.join(root, "config.json"), ...foldersIn(root) };
  }
  const folders = envPaths("headroom", { suffix: "" });
  return { config: path.join(folders.config, "config.json"), ...foldersIn(folders.data) };
}

function foldersIn(root: string): Omit<Home, "config"> {
  return {
    people: path.join(root, "people"),
    keys: path.join(root, "keys"),
  };
}
