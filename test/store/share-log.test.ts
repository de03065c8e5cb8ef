import { expect, test } from "vitest";
import { addGiven, type GivenShare, readShareLog } from "../../src/store/share-log";
import { tempFolder } from "./samples";

const given = (name: string): GivenShare => ({
  ...{ for: name, recipients: [], sharedAt: "2026-11-22T09:00:00Z", fields: ["levels"], since: null },
  ...{ until: "2026-11-22", expiresOn: null, safety: false, file: `/${name}.json`, sealed: "no" },
});

test("what two terminals give at once is all in the list, each with a number of its own", async () => {
  const root = tempFolder();
  const context = { home: { people: root, keys: root, config: root } };
  const me = { id: "me", name: "me", role: null, country: null };
  const names = ["Ada", "Bob", "Cy", "Dora"];
  const numbers = await Promise.all(names.map((name) => addGiven(context, me, given(name), null)));
  expect(numbers.toSorted()).toEqual([1, 2, 3, 4]);
  const { shares } = await readShareLog(context, me, null);
  expect(shares.map((one) => one.for).toSorted()).toEqual(names);
});
