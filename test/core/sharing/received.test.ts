import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fingerprintWords } from "../../../src/core/sharing/fingerprint";
import {
  keptOf,
  meantFor,
  nothingReceived,
  type Received,
  senderOf,
  withoutExpired,
  withoutShares,
  withSender,
  withShare,
  withTrusted,
  withWaiting,
} from "../../../src/core/sharing/received";
import type { Share } from "../../../src/core/sharing/share";

const today = "2026-11-22";
const share = (change: Partial<Share> = {}): Share => ({
  ...{ sharer: "a", key: "key-a", name: "Ada", for: "Mira", recipients: [], number: 1 },
  ...{ sharedAt: "2026-11-20T10:00:00+01:00", expiresOn: null, since: null, until: "2026-11-20" },
  ...{ fields: ["notes"], safety: false },
  checkins: [{ id: "1", date: "2026-11-20", noted: { note: "a note", tags: [] } }],
  ...change,
});
const mira = { name: "Mira", isNamed: true, recipient: null };
const known = withSender(nothingReceived, share());
const take = (received: Received, file: Share, label = "Ada") =>
  withShare(received, file, { label, apart: false, today });

describe("whom a file is meant for", () => {
  test.each([
    [share(), mira, [], "self"],
    [share({ for: " mira " }), mira, [], "self"],
    [share({ for: "Jun" }), mira, [], "other"],
    [share({ for: "Jun" }), mira, ["Jun"], "self"],
    [share(), { ...mira, name: "me", isNamed: false }, [], "unnamed"],
    [share({ for: "me" }), { ...mira, name: "me", isNamed: false }, [], "unnamed"],
    [share({ for: "Jun" }), { ...mira, name: "me", isNamed: false }, ["Mira"], "other"],
    [share({ for: "Jun", recipients: ["age1m"] }), { ...mira, recipient: "age1m" }, [], "self"],
    [share({ recipients: ["age1x"] }), { ...mira, recipient: "age1m" }, ["Mira"], "other"],
    [share({ recipients: ["age1x"] }), mira, [], "other"],
  ] as const)("%#", (file, self, knownAs, whom) => {
    expect(meantFor(file, { ...nothingReceived, knownAs }, self)).toBe(whom);
  });
});

describe("who has signed it", () => {
  test("is new, then known, whatever a later file calls them; the label stays", () => {
    expect(senderOf(nothingReceived, share())).toEqual({ kind: "new", label: "Ada" });
    expect(senderOf(known, share({ name: "Ada Weber" }))).toEqual({ kind: "known", label: "Ada" });
  });

  test("under another key is refused until that is trusted, and the earlier key from then on", () => {
    const other = share({ key: "key-b", name: "ada" });
    expect(senderOf(known, other)).toEqual({ kind: "other-key", label: "Ada" });
    const waiting = { label: "Ada", key: "key-b", refusedAt: "2026-11-22T10:00:00+01:00" };
    const trusted = withTrusted(withWaiting(known, waiting), waiting);
    expect(trusted.waiting).toEqual([]);
    expect(senderOf(trusted, other)).toEqual({ kind: "known", label: "Ada" });
    expect(senderOf(trusted, share())).toEqual({ kind: "retired", label: "Ada" });
  });

  test("of two with one name each keeps the label they were given", () => {
    const both = withSender(known, share({ key: "key-b" }));
    expect(both.senders.map(({ label }) => label)).toEqual(["Ada", "Ada 2"]);
    expect(senderOf(both, share({ key: "key-b" })).label).toBe("Ada 2");
    expect(senderOf(withoutShares(take(both, share()), "Ada"), share({ key: "key-b" })).label).toBe("Ada 2");
  });
});

describe("what is kept", () => {
  const back = share({ fields: [], checkins: [], number: 2 });

  test("a file replaces nothing but the share of the same sender with the same recipient", () => {
    const jun = share({ for: "Jun", checkins: [] });
    const two = withSender(known, share({ key: "key-b" }));
    const other = share({ key: "key-b", checkins: [] });
    const all = take(take(take(two, share()), jun), other, "Ada 2");
    expect(all.shares).toHaveLength(3);
    expect(keptOf(all, "Ada", "Mira")?.share).toEqual(share());
    expect(keptOf(all, "Ada", "jun")?.share).toEqual(jun);
    expect(keptOf(all, "Ada 2", "Mira")?.share).toEqual(other);
  });

  test("in every order of two senders of one name, two recipients and two versions is the same", () => {
    const files = ["key-a", "key-b"].flatMap((key) =>
      ["Mira", "Jun"].flatMap((reader) =>
        [1, 2].map((number) =>
          share({ key, for: reader, number, since: null, checkins: [{ id: `${number}`, date: today }] }),
        ),
      ),
    );
    const both = withSender(known, share({ key: "key-b" }));
    const last = files.filter(({ number }) => number === 2);
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (order) => {
        let received = both;
        for (const file of order) received = take(received, file, file.key === "key-a" ? "Ada" : "Ada 2");
        expect(received.shares.map((one) => one.share.number)).toEqual([2, 2, 2, 2]);
        for (const file of last)
          expect(keptOf(received, file.key === "key-a" ? "Ada" : "Ada 2", file.for)?.share.key).toBe(
            file.key,
          );
      }),
    );
  });

  test("what was taken back does not come again, also after it was removed here", () => {
    const taken = take(take(known, share()), back);
    expect(taken.shares[0]?.share.checkins).toEqual([]);
    expect(senderOf(taken, share()).kind).toBe("taken-back");
    const removed = withoutShares(taken, "Ada");
    expect(removed.shares).toEqual([]);
    expect(senderOf(removed, share()).kind).toBe("taken-back");
    expect(senderOf(removed, share({ number: 3 })).kind).toBe("known");
    expect(senderOf(removed, share({ for: "Jun" })).kind).toBe("known");
    expect(senderOf(removed, back).kind).toBe("known");
  });

  test("a file that is not newer changes nothing", () => {
    const received = take(known, share({ number: 2 }));
    expect(take(received, share())).toBe(received);
  });

  test("nothing of an expired one stays", () => {
    const received = take(known, share({ expiresOn: "2026-11-22" }));
    expect(withoutExpired(received, "2026-11-22")).toBe(received);
    expect(JSON.stringify(withoutExpired(received, "2026-11-23"))).not.toContain("a note");
  });
});

test("each byte of a fingerprint has a word of its own", () => {
  const all = fingerprintWords(Uint8Array.from({ length: 256 }, (_, byte) => byte)).split(" ");
  expect(new Set(all).size).toBe(256);
  expect(all.every((word) => /^[a-z]{3,9}$/.test(word))).toBe(true);
});
