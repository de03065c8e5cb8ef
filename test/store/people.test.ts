import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { addPerson, removePerson, renamePerson, updatePerson } from "../../src/store/change-people";
import { findPerson, folderOf, journalOf, listPeople } from "../../src/store/people";
import { tempFolder } from "./samples";

// Patient with a computer that has other things to do.
vi.setConfig({ testTimeout: 40_000 });

const none = { role: null, country: null };
const day = "2026-11-22";
const homeIn = (root: string) => ({ people: join(root, "people") });
const names = (home: { people: string }) => listPeople(home).map(({ name }) => name);

it("me is there before anybody else, without a file", () => {
  const home = homeIn(tempFolder());
  expect(listPeople(home)).toEqual([{ id: "me", name: "me", ...none }]);
  expect(findPerson(home, "ME").id).toBe("me");
  expect(existsSync(home.people)).toBe(false);
});

it("adds people with a folder of their own, for the owner alone", () => {
  const home = homeIn(tempFolder());
  const jo = addPerson(home, "  Jo Weber ", { role: "helpdesk", country: "DE" }, day);
  expect(jo).toEqual({ id: "jo-weber", name: "Jo Weber", role: "helpdesk", country: "DE" });
  expect(JSON.parse(readFileSync(join(folderOf(home, jo.id), "person.json"), "utf8"))).toEqual({
    v: 1,
    name: "Jo Weber",
    role: "helpdesk",
    country: "DE",
    addedOn: day,
  });
  expect(statSync(home.people).mode & 0o777).toBe(0o700);
  expect(statSync(folderOf(home, jo.id)).mode & 0o777).toBe(0o700);
  expect(statSync(join(folderOf(home, jo.id), "person.json")).mode & 0o777).toBe(0o600);
  expect(readdirSync(home.people)).toEqual(["jo-weber"]);
  expect(listPeople(home)[1]).toEqual(jo);
  expect(journalOf(home, jo)).toBe(join(home.people, "jo-weber", "journal.jsonl"));
});

it("refuses a name that somebody has, whatever its case, width or spacing", () => {
  const home = homeIn(tempFolder());
  addPerson(home, "Jörg Müller", none, day);
  for (const name of [
    "jörg müller",
    "JÖRG  MÜLLER",
    "Jo\u0308rg Mu\u0308ller",
    "Ｊörg Müller",
    "J\u200Börg Müller",
    "Me",
    "me",
  ])
    expect(() => addPerson(home, name, none, day), name).toThrow(
      expect.objectContaining({ kind: "refused" }),
    );
  expect(names(home)).toEqual(["me", "Jörg Müller"]);
});

it("lists me first and the others by name", () => {
  const home = homeIn(tempFolder());
  for (const name of ["zoe", "Ann", "Émile", "bob"]) addPerson(home, name, none, day);
  expect(names(home)).toEqual(["me", "Ann", "bob", "zoe", "Émile"]);
});

describe("finding", () => {
  it("suggests near names", () => {
    const home = homeIn(tempFolder());
    for (const name of ["Martha", "Martin", "Zoe"]) addPerson(home, name, none, day);
    expect(() => findPerson(home, "marta")).toThrow(
      expect.objectContaining({
        kind: "not-found",
        message: "there is no one called marta",
        hint: expect.stringMatching(/^Did you mean Martha or Martin\? /),
      }),
    );
    expect(() => findPerson(home, "Bartholomew")).toThrow(
      expect.objectContaining({ hint: expect.not.stringContaining("Did you mean") }),
    );
  });

  it("takes an id as well, but names come first", () => {
    const home = homeIn(tempFolder());
    const bob = renamePerson(home, addPerson(home, "Ann", none, day), "Bob");
    expect(findPerson(home, "ann")).toEqual(bob);
    const ann = addPerson(home, "Ann", none, day);
    expect(ann.id).toMatch(/^ann-[0-9a-f]{8}$/);
    expect(findPerson(home, "ann")).toEqual(ann);
    expect(findPerson(home, "bob").id).toBe("ann");
  });

  it("refuses what cannot be a name, so that no path comes of it", () => {
    const home = homeIn(tempFolder());
    for (const name of ["../me", "..", "/etc", "a\0b", "", "x".repeat(300), "a\\b"])
      expect(() => findPerson(home, name), name).toThrow(expect.objectContaining({ kind: "usage" }));
  });
});

it("renaming keeps the id, and changing keeps the rest", () => {
  const home = homeIn(tempFolder());
  const ann = addPerson(home, "Ann", { role: "admin", country: null }, day);
  addPerson(home, "Bob", none, day);
  expect(renamePerson(home, ann, "ANN").name).toBe("ANN");
  expect(() => renamePerson(home, ann, "bob")).toThrow(expect.objectContaining({ kind: "refused" }));
  expect(() => renamePerson(home, ann, "me")).toThrow(expect.objectContaining({ kind: "refused" }));
  const anna = renamePerson(home, ann, "Anna");
  expect(updatePerson(home, anna, { country: "AT" })).toEqual({
    id: "ann",
    name: "Anna",
    role: "admin",
    country: "AT",
  });
  expect(findPerson(home, "anna")).toMatchObject({ role: "admin", country: "AT" });
  expect(readFileSync(join(home.people, "ann", "person.json"), "utf8")).toContain(day);
  expect(updatePerson(home, findPerson(home, "me"), { role: "lead" })).toMatchObject({
    id: "me",
    name: "me",
  });
  expect(findPerson(home, "me").role).toBe("lead");
});

describe("removing", () => {
  it("erases what headroom put into the folder, and nothing else", () => {
    const home = homeIn(tempFolder());
    const ann = addPerson(home, "Ann", none, day);
    const bob = addPerson(home, "Bob", none, day);
    writeFileSync(journalOf(home, ann), "x\n");
    mkdirSync(`${journalOf(home, ann)}.lock`);
    mkdirSync(join(folderOf(home, ann.id), "drafts"));
    for (const name of ["due", "draft-2.json", ".journal.jsonl.0123456789abcdef.tmp", "set-aside/x"]) {
      mkdirSync(dirname(join(folderOf(home, ann.id), name)), { recursive: true });
      writeFileSync(join(folderOf(home, ann.id), name), "{}");
    }
    writeFileSync(join(folderOf(home, ann.id), "journal (conflicted copy 2026-11-22).jsonl"), "");
    removePerson(home, ann);
    expect(readdirSync(home.people)).toEqual(["bob"]);
    expect(readdirSync(folderOf(home, bob.id))).toEqual(["person.json"]);
    removePerson(home, ann);
  });

  it("follows no link, and leaves and names what is not headroom's", () => {
    const root = tempFolder();
    const home = homeIn(root);
    const [ann, bob] = [addPerson(home, "Ann", none, day), addPerson(home, "Bob", none, day)];
    const inAnn = (name: string) => join(folderOf(home, ann.id), name);
    mkdirSync(join(root, "other"));
    writeFileSync(join(root, "other", "journal.jsonl"), "x");
    symlinkSync(folderOf(home, bob.id), join(home.people, "carl"));
    symlinkSync(join(root, "other"), inAnn("more"));
    symlinkSync(join(root, "other", "journal.jsonl"), journalOf(home, ann));
    writeFileSync(inAnn("letter.txt"), "x");
    linkSync(join(root, "other", "journal.jsonl"), inAnn("draft.json"));
    writeFileSync(inAnn("shares.json"), "{}");
    expect(() => removePerson(home, ann)).toThrow(
      expect.objectContaining({
        kind: "refused",
        message: [
          `not everything of Ann was erased: ${inAnn("draft.json")} had another hard link, which still holds its content`,
          `${inAnn("journal.jsonl")} is a link`,
          `${inAnn("letter.txt")} was not put there by headroom and 1 more`,
        ].join("; "),
      }),
    );
    expect(readdirSync(folderOf(home, ann.id))).toEqual(["journal.jsonl", "letter.txt", "more"]);
    expect(() => removePerson(home, findPerson(home, "carl"))).toThrow(
      expect.objectContaining({ message: expect.stringContaining(`${join(home.people, "carl")} is a link`) }),
    );
    expect(readdirSync(join(root, "other"))).toEqual(["journal.jsonl"]);
    expect(readdirSync(folderOf(home, bob.id))).toEqual(["person.json"]);
  });

  it("me is empty afterwards, and still there", () => {
    const home = homeIn(tempFolder());
    const me = findPerson(home, "me");
    updatePerson(home, me, { role: "x" });
    removePerson(home, me);
    expect(listPeople(home)).toEqual([me]);
  });
});

it("a folder without a readable person.json goes by its own name and stops nobody", () => {
  const home = homeIn(tempFolder());
  const files: Record<string, string | null> = {
    empty: null,
    damaged: "{",
    list: "[]",
    nameless: '{"v":1,"name":7}',
    hostile: '{"v":1,"name":"a\\u0000\\u202e/b"}',
    odd: '{"v":1,"name":"Odd","role":7,"country":null,"more":1}',
    "Ann (conflict copy)": null,
    "$(touch x)": null,
    "a\nb": null,
    UPPER: null,
    "con-": null,
  };
  for (const [folder, text] of Object.entries(files)) {
    mkdirSync(join(home.people, folder), { recursive: true });
    if (text !== null) writeFileSync(join(home.people, folder, "person.json"), text);
  }
  mkdirSync(join(home.people, ".stfolder"));
  mkdirSync(join(home.people, "place", "person.json"), { recursive: true });
  writeFileSync(join(home.people, "file"), "");
  symlinkSync("loop", join(home.people, "loop"));
  symlinkSync("nowhere", join(home.people, "nothing"));
  expect(names(home).toSorted()).toEqual(
    ["Odd", "damaged", "empty", "hostile", "list", "me", "nameless", "place"].toSorted(),
  );
  expect(findPerson(home, "odd")).toEqual({ id: "odd", name: "Odd", role: null, country: null });
});

it("leaves nothing half made when a person cannot be added", () => {
  const root = tempFolder();
  writeFileSync(join(root, "people"), "");
  expect(() => addPerson(homeIn(root), "Ann", none, day)).toThrow(expect.objectContaining({ kind: "disk" }));
  expect(() => listPeople(homeIn(root))).toThrow(expect.objectContaining({ kind: "disk" }));
});

it("keeps apart any people whose names differ", () => {
  const home = homeIn(tempFolder());
  const added = new Map<string, string>();
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }), (name) => {
      let person: { id: string; name: string };
      try {
        person = addPerson(home, name, none, day);
      } catch (error) {
        expect(error).toMatchObject({ kind: expect.stringMatching(/^(usage|refused)$/) });
        return;
      }
      expect(added.has(person.id)).toBe(false);
      added.set(person.id, person.name);
      expect(findPerson(home, name)).toMatchObject({ id: person.id, name: person.name });
    }),
    { numRuns: 60 },
  );
  expect(listPeople(home)).toHaveLength(added.size + 1);
});
