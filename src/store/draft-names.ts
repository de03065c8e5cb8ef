import { readdirSync } from "node:fs";

/** True for a file that holds an unfinished check-in. */
export function isDraftName(name: string): boolean {
  return /^draft(-\d{1,2})?\.json$/.test(name);
}

/** True for a file that holds an unfinished session. */
export function isSessionDraftName(name: string): boolean {
  return /^session-draft(-\d{1,2})?\.json$/.test(name);
}

/** True for a file that holds an unfinished session with someone who keeps their record elsewhere. */
export function isRemoteDraftName(name: string): boolean {
  return /^remote-session-[a-z0-9-]+(?:\.\d{1,2})?\.json$/.test(name);
}

/** True for a file that holds conversations in preparation. */
export function isTalkDraftName(name: string): boolean {
  return /^talk-draft(-\d{1,2})?\.json$/.test(name);
}

/** True when this folder has an unfinished check-in; never throws. */
export function hasDraft(folder: string): boolean {
  try {
    return readdirSync(folder).some(isDraftName);
  } catch {
    return false;
  }
}
