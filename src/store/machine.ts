/** All that is asked of the machine itself; nothing else imports `node:os`. */
export { homedir, hostname, platform, tmpdir, uptime, userInfo } from "node:os";
