import { generateKeyPairSync } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { sharerOf, signText } from "../../src/store/signing-key";
import { weeklyIds } from "./answers";
import { newFolder } from "./cli";

/** Words that stand in exactly one of the parts that can be shared, as a file would bear them. */
export const traces = {
  levels: ['"level"', '"checklist":'],
  strain: ['"strain"', '"band"'],
  trend: ['"trend"', '"onset"'],
  answers: ['"answered"', "high.long-hours", "phys.head-eyes", "m.hours", "on-call"],
  notes: ['"noted"', "quietly-noted", "pager-at-night", "tag-of-the-week"],
  plan: ['"plan"', "plan.time.mail-cutoff", '"boundaries"'],
} as const;

/** What may be in no file unless it is asked for by name. */
export const safetyTraces = ["help.", "crisis.", "s4.panic-anxiety", "therapy"];

/** A check-in of the first of two weeks, with something of everything. */
export const everything = {
  answers: {
    "high.long-hours": true,
    ...Object.fromEntries(weeklyIds.map((id) => [id, 3])),
    "crisis.life": true,
    "help.hopeless": true,
    "s4.panic-anxiety": true,
  },
  load: { "m.hours": 52 },
  context: ["on-call"],
  boundaries: { "plan.time.mail-cutoff": "partly" },
  obstacles: { "plan.time.mail-cutoff": "pager-at-night" },
  note: "quietly-noted",
  tags: ["tag-of-the-week"],
};

/** A shared file after a change, signed anew by somebody else so that only the content can be refused. */
export function signedAnew(text: string, change: (text: string) => string): string {
  const { signature: _, ...document } = JSON.parse(change(text));
  const { x = "", d = "" } = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  const signed = { ...document, key: x, sharer: sharerOf(x) };
  const signature = signText(JSON.stringify(signed), { publicKey: x, secretKey: d });
  return JSON.stringify({ ...signed, signature }, null, 2);
}

/** All text that lies anywhere below a folder. */
export function textBelow(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => `${file}\n${readFileSync(file, "utf8")}`)
    .join("\n");
}

/** A file with a passphrase on its first line. */
export function passphraseFile(text: string): string {
  const file = path.join(newFolder("passphrase"), "passphrase.txt");
  writeFileSync(file, `${text}\n`, { mode: 0o600 });
  return file;
}
