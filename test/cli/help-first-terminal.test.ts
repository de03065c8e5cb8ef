import { describe, expect, onTestFinished, test } from "vitest";
import { done, headroom, journalIn, newFolder, now, program } from "../helpers/cli";
import { noTerminal } from "../helpers/programs";
import { openTerminal, type Terminal } from "../helpers/terminal";

/** A level, a band, a stage or points, anywhere on a screen. */
const verdict = /\b(low|medium|high|calm|raised)\b|\bstage\b|of 85 points/i;

async function begin(home: string, args: string): Promise<Terminal> {
  const terminal = await openTerminal(`'${process.execPath}' '${program}' ${args}`, {
    ...{ columns: 60, rows: 20 },
    env: { HEADROOM_HOME: home, HEADROOM_NOW: now, TZ: "UTC", HEADROOM_COUNTRY: "GB" },
  });
  onTestFinished(() => terminal.close());
  return terminal;
}

/** A record whose newest check-in answered these. */
async function recordOf(answers: object): Promise<string> {
  const home = newFolder();
  const input = JSON.stringify({ answers: { "phys.head-eyes": 1, ...answers } });
  await headroom(["checkin", "--date", "2026-11-15", "--answers", "-"], { home, input });
  return home;
}

const latest = (home: string) => JSON.parse((journalIn(home) ?? "").trimEnd().split("\n").at(-1) ?? "{}");

describe.skipIf(noTerminal)("help first, at 60x20", () => {
  test("the dashboard has the numbers in sight, and one key shows the rest", async () => {
    const home = await recordOf({ "crisis.life": true });
    const first = await begin(home, "");
    const page = await first.see("See the rest as well");
    expect(page).toContain("999, or go to an emergency department");
    expect(page).toContain("116 123");
    expect(page).not.toMatch(verdict);
    const left = await first.pressThen("Enter", "exit 0");
    for (const number of ["999", "116 123", "SHOUT to 85258", "111, option 2"])
      expect(left).toContain(number);
    expect(left).not.toMatch(verdict);
    const second = await begin(home, "");
    await second.see("See the rest as well");
    await second.pressThen("r", "exit 0");
    expect(await second.screen({ history: true })).toMatch(/999[\s\S]*headroom checkin, trend/);
  });

  test("the next check-in asks that question first; a no lets the result come first again", async () => {
    const home = await recordOf({ "crisis.life": true });
    const terminal = await begin(home, "checkin --only phys.head-eyes");
    const asked = await terminal.see("1/2");
    expect(asked).toMatch(/On Sun 15 Nov you said yes to this one, so it comes\s+first/);
    expect(asked).toMatch(/thought of ending\s+your\s+life/);
    await terminal.pressThen("n", "2/2");
    await terminal.pressThen("2", "nothing is stored yet");
    const result = await terminal.pressThen("Enter", "exit 0");
    expect(result).not.toContain("Please get help now");
    expect(latest(home).answers).toEqual({ "phys.head-eyes": 2, "crisis.life": false });
  });

  test("a yes stops with the numbers in sight; dashboard and resumed check-in show help first", async () => {
    const home = await recordOf({});
    const terminal = await begin(home, "checkin --only crisis.life");
    await terminal.see("1/1");
    const page = await terminal.pressThen("y", "Stop here");
    expect(page).toContain("999, or go to an emergency department");
    const left = await terminal.pressThen("Enter", "exit 130");
    expect(left).toContain("999, or go to an emergency department");
    expect(left).toContain("Kept: 1 of 1 answer");
    const { stdout } = await done([], { home, env: { HEADROOM_COUNTRY: "GB" } });
    expect(stdout).toMatch(/^Please get help now[\s\S]*999[\s\S]*is unfinished/);
    expect(stdout).not.toMatch(verdict);
    const resumed = await begin(home, "checkin");
    expect(await resumed.see("Go on with the review")).toContain("999, or go to an emergency department");
    await resumed.pressThen("Enter", "nothing is stored yet");
    expect(await resumed.pressThen("Enter", "See the rest as well")).toContain("999");
    expect(await resumed.pressThen("q", "exit 0")).toContain("999, or go to an emergency department");
    expect(latest(home).answers).toEqual({ "crisis.life": true });
  });

  test("a draft that calls for help is told of before anything else, with nothing recorded as well", async () => {
    const home = await recordOf({});
    const terminal = await begin(home, "checkin --only help.numb,help.stuck");
    await terminal.see("1/2");
    await terminal.pressThen("y", "2/2");
    await terminal.pressThen("q", "exit 130");
    const { stdout } = await done([], { home });
    expect(stdout).toMatch(/^Help first$/m);
    const resumed = await begin(home, "checkin");
    expect(await resumed.see("Go on with question 2")).toMatch(/^Help first$/m);
    await resumed.pressThen("q", "exit 130");
    const fresh = newFolder();
    const first = await begin(fresh, "checkin --only crisis.life");
    await first.see("1/1");
    await first.pressThen("y", "Stop here");
    await first.pressThen("Enter", "exit 130");
    expect((await done([], { home: fresh })).stdout).toMatch(/^Please get help now/);
  });

  test("an older call for help says its day, is answered with a key, and is a quiet line then", async () => {
    const home = await recordOf({ "help.hopeless": true });
    const { stdout } = await done([], { home });
    expect(stdout.replace(/\s+/g, " ")).toContain("Help first, from the help questions of Sun 15 Nov");
    const terminal = await begin(home, "checkin --only phys.head-eyes");
    await terminal.see("1/1");
    await terminal.pressThen("0", "nothing is stored yet");
    await terminal.pressThen("Enter", "I have an appointment");
    const left = await terminal.pressThen("a", "exit 0");
    expect(left).not.toContain("Where are you with getting help?");
    expect(latest(home)).toMatchObject({ type: "action", step: "help", state: "snoozed" });
    const after = await done([], { home });
    expect(after.stdout).not.toContain("Help first");
    expect(after.stdout).toContain("you have an appointment, as you said on Sun 22 Nov");
    expect((await done(["advice"], { home })).stdout).not.toMatch(/Help first|therapist/);
    const told = async (...flags: string[]) =>
      (await done(["export", "--format", "json", ...flags], { home })).stdout;
    expect(JSON.parse(await told()).actions).toEqual([]);
    expect(JSON.parse(await told("--include-safety")).actions).toHaveLength(1);
    const input = '{"answers":{"help.hopeless":true}}';
    const again = await done(["checkin", "--answers", "-"], { home, input });
    expect(again.stdout).toContain("Help first");
    await done(["advice", "drop", "help"], { home });
    const refused = await headroom(["advice", "done", "help"], { home });
    expect(refused.code).toBe(1);
  });
});
