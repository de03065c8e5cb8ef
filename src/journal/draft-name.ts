/** True for a file that holds an unfinished check-in. */
export function isDraftName(name: string): boolean {
  return /^draft(-\d{1,2})?\.json$/.test(name);
}

/** True for a file that holds an unfinished session. */
export function isSessionDraftName(name: string): boolean {
  return /^session-draft(-\d{1,2})?\.json$/.test(name);
}
