/** All that is asked of the machine itself; nothing else imports `node:os`. */
export { homedir, hostname, platform, tmpdir, uptime, userInfo } from "node:os";

/** The number of the user whose rights this process has; `null` where users have none. */
export function userId(): number | null {
  return process.geteuid?.() ?? null;
}
