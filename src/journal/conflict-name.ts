const syncthing = /^(?<name>.+)\.sync-conflict-\d{8}-\d{6}-[A-Z0-9]{7}(?<ending>\.[a-z]+)?$/;
/** Dropbox, Nextcloud and ownCloud: `journal (Ann's conflicted copy 2026-11-22).jsonl`. */
const inBrackets = /^(?<name>.+?) ?\([^()]*conflict[^()]*\)(?<ending>\.[a-z]+)?$/i;

/**
 * Of which file this one is the copy that a program which syncs has put aside, since two computers
 * had changed it; `null` for any other name.
 */
export function conflictOf(name: string): string | null {
  const groups = (syncthing.exec(name) ?? inBrackets.exec(name))?.groups;
  return groups === undefined ? null : `${groups.name ?? ""}${groups.ending ?? ""}`;
}
