/** Everything headroom asks the machine; no other file imports `node:os`. */
export { homedir, hostname, platform, tmpdir, uptime, userInfo } from "node:os";

/** The effective user id of this process; `null` on systems without user ids. */
export function userId(): number | null {
  return process.geteuid?.() ?? null;
}
