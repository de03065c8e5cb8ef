/**
 * Loaded into headroom before anything else (`node --require`): counts its operations on files of the home, and
 * at one of them stalls, kills or fails it. FAULT says what: {"root","at","how","mark","count"}.
 */
const fs = require("node:fs");

const fault = JSON.parse(process.env.FAULT ?? "{}");
const names = ["open", "read", "write", "fsync", "ftruncate", "rename", "unlink", "rm", "rmdir", "mkdir"];
const real = { ...fs };
const ours = new Set();
let done = 0;
let depth = 0;

function isOurs(target) {
  if (typeof target === "number") return ours.has(target);
  return typeof target === "string" && target.startsWith(fault.root) && !target.includes("/cache");
}

function meet(name) {
  done += 1;
  if (done !== fault.at) return;
  if (fault.how === "kill") process.kill(process.pid, "SIGKILL");
  if (fault.how === "stall") {
    // Whoever started this sees the mark, runs another command beside, and takes the mark away.
    real.writeFileSync(fault.mark, name);
    const until = Date.now() + fault.longest;
    while (real.existsSync(fault.mark) && Date.now() < until)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
  }
  if (fault.how === "fail")
    throw Object.assign(new Error("EIO: made up"), { code: "EIO", syscall: name, errno: -5 });
}

for (const name of [...names, "writeFile", "readFile", "readdir", "close"]) {
  const key = `${name}Sync`;
  const original = real[key];
  fs[key] = (...args) => {
    if (depth > 0 || !isOurs(args[0])) return original(...args);
    depth += 1;
    try {
      if (name === "close") ours.delete(args[0]);
      else meet(name);
      const result = original(...args);
      if (name === "open") ours.add(result);
      return result;
    } finally {
      depth -= 1;
    }
  };
}
process.on("exit", () => {
  if (fault.count) real.writeFileSync(fault.count, String(done));
});
