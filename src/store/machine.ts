/** All that is asked of the machine itself; nothing else imports `node:os`. */
export { homedir, platform, tmpdir, userInfo } from "node:os";
