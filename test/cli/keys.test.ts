import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { built, done, headroom, newFolder } from "../helpers/cli";
import { hasProgram, noTerminal } from "../helpers/programs";
import { openTerminal } from "../helpers/terminal";

const run = promisify(execFile);

/** A file with a passphrase on its first line. */
function passphraseFile(text: string): string {
  const file = path.join(newFolder("passphrase"), "passphrase.txt");
  writeFileSync(file, `${text}\n`, { mode: 0o600 });
  return file;
}

async function recipientIn(home: string): Promise<string> {
  return JSON.parse((await done(["keys", "--json"], { home })).stdout).recipient;
}

describe("keys", () => {
  test("makes a key pair once, and shows the same public key after that", async () => {
    const first = await done(["keys"]);
    const [recipient = ""] = /age1[a-z0-9]{58}/.exec(first.stdout) ?? [];
    expect(first.stdout).toContain("A key pair was made for you.");
    const second = await done(["keys"], first);
    expect(second.stdout).not.toContain("was made");
    expect(second.stdout).toContain(recipient);
    expect(JSON.parse((await done(["keys", "--json"], first)).stdout)).toMatchObject({
      schema: "headroom/keys@1",
      recipient,
      protected: false,
      file: path.join(first.home, "keys", "identity.txt"),
      made: false,
    });
  });

  test("lies in a folder and a file that only their owner may read, in the format of age-keygen", async () => {
    const { home } = await done(["keys"]);
    const file = path.join(home, "keys", "identity.txt");
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, "utf8")).toMatch(
      /^# created: \S+\n# public key: age1\S{58}\nAGE-SECRET-KEY-1[A-Z0-9]{58}\n$/,
    );
  });

  test("made by several processes at once, they agree on one", async () => {
    const home = newFolder();
    const runs = await Promise.all(Array.from({ length: 4 }, () => done(["keys", "--json"], { home })));
    const keys = runs.map(({ stdout }) => JSON.parse(stdout));
    expect(new Set(keys.map(({ recipient }) => recipient)).size).toBe(1);
    expect(keys.filter(({ made }) => made)).toHaveLength(1);
  });

  test("a passphrase seals it and is asked for to take it away again", async () => {
    const { home } = await done(["keys"]);
    const before = readFileSync(path.join(home, "keys", "identity.txt"), "utf8");
    const recipient = await recipientIn(home);
    const secret = passphraseFile("correct horse");
    await done(["keys", "--protect", "--passphrase-file", secret], { home });
    expect(readdirSync(path.join(home, "keys")).toSorted()).toEqual(["identity.age", "recipient.txt"]);
    expect(statSync(path.join(home, "keys", "identity.age")).mode & 0o777).toBe(0o600);
    expect(await recipientIn(home)).toBe(recipient);

    const wrong = await headroom(["keys", "--unprotect", "--passphrase-file", passphraseFile("wrong")], {
      home,
    });
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain("the passphrase does not open your key");
    expect(existsSync(path.join(home, "keys", "identity.txt"))).toBe(false);

    await done(["keys", "--unprotect", "--passphrase-file", secret], { home });
    expect(readdirSync(path.join(home, "keys"))).toEqual(["identity.txt"]);
    expect(readFileSync(path.join(home, "keys", "identity.txt"), "utf8")).toBe(before);
  });

  test("without a terminal a passphrase has to come from a file", async () => {
    const { home } = await done(["keys"]);
    const refused = await headroom(["keys", "--protect"], { home });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("--passphrase-file FILE");
    expect(readdirSync(path.join(home, "keys"))).toEqual(["identity.txt"]);
  });

  test.each([
    ["a key that is none", "identity.txt", "nothing of use\n", "it holds no secret key"],
    ["a sealed key without its public half", "identity.age", "age-encryption.org/v1\n", "begins with age1"],
  ])("%s is told and never overwritten", async (_what, name, content, says) => {
    const home = newFolder();
    mkdirSync(path.join(home, "keys"));
    writeFileSync(path.join(home, "keys", name), content);
    const refused = await headroom(["keys"], { home });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain(says);
    expect(readdirSync(path.join(home, "keys"))).toEqual([name]);
    expect(readFileSync(path.join(home, "keys", name), "utf8")).toBe(content);
  });

  test("--protect never replaces the sealed file of another key", async () => {
    const { home } = await done(["keys"]);
    writeFileSync(path.join(home, "keys", "identity.age"), "another");
    const refused = await headroom(["keys", "--protect", "--passphrase-file", passphraseFile("secret")], {
      home,
    });
    expect(refused.code).toBe(1);
    expect(readFileSync(path.join(home, "keys", "identity.age"), "utf8")).toBe("another");
  });
});

const age = hasProgram("age");

describe.skipIf(!age)(
  `the age program knows these keys${age ? "" : " (skipped: age is not installed)"}`,
  () => {
    test("a readable key opens what was sealed for it", async () => {
      const { home } = await done(["keys"]);
      writeFileSync(path.join(home, "text"), "for Mira");
      await run("age", ["-r", await recipientIn(home), "-o", "text.age", "text"], { cwd: home });
      const { stdout } = await run("age", ["-d", "-i", path.join("keys", "identity.txt"), "text.age"], {
        cwd: home,
      });
      expect(stdout).toBe("for Mira");
    });

    test.skipIf(noTerminal)("a protected one does after its passphrase", async () => {
      const { home } = await done(["keys"]);
      writeFileSync(path.join(home, "text"), "for Mira");
      await run("age", ["-r", await recipientIn(home), "-o", "text.age", "text"], { cwd: home });
      await built(["keys", "--protect", "--passphrase-file", passphraseFile("correct horse")], { home });
      const terminal = await openTerminal(`age -d -i ${home}/keys/identity.age ${home}/text.age`);
      try {
        await terminal.see("passphrase");
        await terminal.type("correct horse");
        expect(await terminal.pressThen("Enter", "exit 0")).toContain("for Mira");
      } finally {
        await terminal.close();
      }
    });
  },
);
