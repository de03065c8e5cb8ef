import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkInDraft, type Draft, openDraft, parseDraft } from "../../src/store/drafts";
import { newOwner } from "../../src/store/lock-owner";
import { tempFolder } from "./samples";

const draft: Draft = {
  v: 1,
  begun: "2026-11-22T21:40:00+01:00",
  date: "2026-11-22",
  routine: "weekly",
  only: null,
  metrics: [],
  active: ["plan.time.mail-cutoff"],
  at: "phys.chronic-fatigue",
  answers: { "phys.sleep-disruption": 3, "crisis.life": true, "phys.head-eyes": null },
  details: { "high.life-interference": ["sleep"] },
  load: { "m.hours": 47.5, "m.weekend-days": null },
  context: ["on-call"],
  boundaries: { "plan.time.mail-cutoff": "partly" },
  obstacles: { "plan.time.mail-cutoff": "release" },
  examples: {},
  views: {},
  note: "größer 夜",
  tags: ["release"],
  looked: false,
  look: null,
  into: null,
};
const draftsIn = (folder: string) => readdirSync(folder).filter((name) => /^draft.*\.json$/.test(name));

describe("a draft", () => {
  test("is on the disk when save returns, for the owner alone", async () => {
    const folder = join(tempFolder(), "me");
    const place = await openDraft(folder, checkInDraft, null);
    expect(place).toMatchObject({ draft: null, busy: false, setAside: [] });
    place.save(draft);
    const file = join(folder, "draft.json");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject(draft);
    await place.release();
    const again = await openDraft(folder, checkInDraft, null);
    expect(again.draft).toMatchObject(draft);
    await again.release();
  });

  test("leaves nothing behind when it is thrown away", async () => {
    const folder = tempFolder();
    const place = await openDraft(folder, checkInDraft, null);
    place.save(draft);
    place.discard();
    await place.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test("that is damaged is set aside with its bytes, and is never fatal", async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, "draft.json"), '{"v":1,"answers":{"phys.hea');
    const place = await openDraft(folder, checkInDraft, null);
    expect(place.draft).toBeNull();
    const [aside = ""] = place.setAside;
    expect(readFileSync(aside, "utf8")).toBe('{"v":1,"answers":{"phys.hea');
    place.save(draft);
    await place.release();
    const again = await openDraft(folder, checkInDraft, null);
    expect(again).toMatchObject({ draft, setAside: [] });
    await again.release();
  });

  test("whose last copy was cut off by a crash is still there as it was before", async () => {
    const folder = tempFolder();
    const place = await openDraft(folder, checkInDraft, null);
    place.save(draft);
    await place.release();
    writeFileSync(join(folder, ".draft.json.0123456789abcdef.tmp"), '{"v":1');
    const again = await openDraft(folder, checkInDraft, null);
    expect(again.draft).toMatchObject(draft);
    expect(readdirSync(folder)).not.toContain(".draft.json.0123456789abcdef.tmp");
    await again.release();
  });
});

describe("two check-ins at the same time", () => {
  test("have a draft each, and neither changes the other's", async () => {
    const folder = tempFolder();
    const first = await openDraft(folder, checkInDraft, null);
    first.save(draft);
    const second = await openDraft(folder, checkInDraft, null);
    expect(second).toMatchObject({ draft: null, busy: true });
    second.save({ ...draft, routine: "full" });
    expect(draftsIn(folder).sort()).toEqual(["draft-2.json", "draft.json"]);
    expect(JSON.parse(readFileSync(join(folder, "draft.json"), "utf8")).routine).toBe("weekly");
    await Promise.all([first.release(), second.release()]);
  });

  test("come one after the other when both were left; the newest first", async () => {
    const folder = tempFolder();
    const first = await openDraft(folder, checkInDraft, null);
    first.save(draft);
    const second = await openDraft(folder, checkInDraft, null);
    second.save({ ...draft, routine: "full" });
    await Promise.all([first.release(), second.release()]);
    utimesSync(join(folder, "draft.json"), 1, 1);
    const resumed = await openDraft(folder, checkInDraft, null);
    expect(resumed.draft?.routine).toBe("full");
    resumed.discard();
    await resumed.release();
    const other = await openDraft(folder, checkInDraft, null);
    expect(other.draft?.routine).toBe("weekly");
    await other.release();
  });

  test("are told apart from a check-in that was killed: its claim is taken at once", async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, "draft.json"), JSON.stringify(draft));
    const dead = { ...newOwner(), pid: 1 << 22, token: "dead" };
    writeFileSync(join(folder, "draft.json.lock"), JSON.stringify(dead));
    const place = await openDraft(folder, checkInDraft, null);
    expect(place).toMatchObject({ draft, busy: false });
    place.release();
  });

  test("never write over each other after another computer took one over", async () => {
    const folder = tempFolder();
    const asleep = await openDraft(folder, checkInDraft, null);
    asleep.save(draft);
    writeFileSync(join(folder, "draft.json.lock"), JSON.stringify({ ...newOwner(), host: "elsewhere" }));
    writeFileSync(join(folder, "draft.json"), JSON.stringify({ ...draft, note: "theirs" }));
    expect(() => asleep.save(draft)).toThrow(/taken over in another terminal/);
    expect(() => asleep.discard()).toThrow(/taken over in another terminal/);
    expect(JSON.parse(readFileSync(join(folder, "draft.json"), "utf8")).note).toBe("theirs");
    asleep.release();
  });
});

test.skipIf(process.getuid?.() === 0)(
  "a folder that cannot be written is told before any question",
  async () => {
    const folder = tempFolder();
    chmodSync(folder, 0o500);
    await expect(openDraft(folder, checkInDraft, null)).rejects.toMatchObject({ kind: "disk" });
  },
);

test("a lock is given back", async () => {
  const folder = tempFolder();
  const place = await openDraft(folder, checkInDraft, null);
  await place.release();
  expect(existsSync(join(folder, "draft.json.lock"))).toBe(false);
});

test("whatever stands in the file, reading gives a draft or null", () => {
  const anything = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .tuple(fc.constantFrom(...Object.keys(draft)), fc.jsonValue())
      .map(([key, value]) => ({ ...draft, [key]: value }))
      .map((one) => JSON.stringify(one)),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const read = parseDraft(text);
      if (read !== null) expect(parseDraft(JSON.stringify(read))).toEqual(read);
    }),
  );
  expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
});
