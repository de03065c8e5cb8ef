import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { newKeyPair, open, seal, withArmor } from "../../src/store/age";
import { newFolder } from "../helpers/cli";

const text = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString("utf8"));
const secret = Buffer.from('{"note":"a long week"}\n');
const hasAge = spawnSync("age", ["--version"]).status === 0;

describe("sealing in the age format", () => {
  it("opens with the key it was sealed for, and with no other", async () => {
    const [mine, other] = [await newKeyPair(), await newKeyPair()];
    const sealed = await seal(secret, { recipients: [mine.recipient] });
    expect(Buffer.from(sealed).includes("long week")).toBe(false);
    expect(text(await open(sealed, { identities: [mine.identity] }))).toBe(secret.toString());
    expect(await open(sealed, { identities: [other.identity] })).toBeNull();
  });

  it("opens with its passphrase, and with no other", { timeout: 30_000 }, async () => {
    const sealed = await seal(secret, { passphrase: "four quiet words here" });
    expect(text(await open(sealed, { passphrase: "four quiet words here" }))).toBe(secret.toString());
    expect(await open(sealed, { passphrase: "four quiet words" })).toBeNull();
  });

  it("opens what travelled as text", async () => {
    const { identity, recipient } = await newKeyPair();
    const armored = withArmor(await seal(secret, { recipients: [recipient] }));
    expect(armored).toMatch(
      /^-----BEGIN AGE ENCRYPTED FILE-----\n[\s\S]+-----END AGE ENCRYPTED FILE-----\n$/,
    );
    expect(text(await open(Buffer.from(armored), { identities: [identity] }))).toBe(secret.toString());
  });

  it("says so when a file is damaged or no age file", async () => {
    const { identity, recipient } = await newKeyPair();
    const sealed = Buffer.from(await seal(secret, { recipients: [recipient] }));
    const changed = Buffer.from(sealed);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    for (const wrong of [changed, sealed.subarray(0, 40), Buffer.from("hello"), Buffer.alloc(0)])
      await expect(open(wrong, { identities: [identity] })).rejects.toMatchObject({ kind: "refused" });
  });

  it("refuses what is not a public key", async () => {
    for (const recipient of ["age1nothing", "", "ssh-ed25519 AAAA"])
      await expect(seal(secret, { recipients: [recipient] })).rejects.toMatchObject({ kind: "usage" });
  });

  it.skipIf(!hasAge)("understands the age program both ways (skipped where there is none)", async () => {
    const folder = newFolder("age");
    const { identity, recipient } = await newKeyPair();
    const key = path.join(folder, "key.txt");
    const sealed = path.join(folder, "sealed.age");
    writeFileSync(key, `${identity}\n`, { mode: 0o600 });
    writeFileSync(sealed, await seal(secret, { recipients: [recipient] }));
    expect(execFileSync("age", ["-d", "-i", key, sealed]).toString()).toBe(secret.toString());
    const theirs = execFileSync("age", ["-r", recipient], { input: secret });
    expect(text(await open(theirs, { identities: [identity] }))).toBe(secret.toString());
  });
});
