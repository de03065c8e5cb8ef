import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { addDays, isCalendarDate } from "../../../src/core/calendar";
import { contacts, countries, international } from "../../../src/core/contacts/contacts";

/**
 * Numbers that served once and still stand in many lists (docs/method.md, "Help"). They live here, not in the program, so that the program holds none of them.
 * Without trunk or country prefix, so that every way of writing them is found.
 */
const superseded = [
  { country: "US", digits: "8002738255" },
  { country: "CA", digits: "8334564566" },
  { country: "CA", digits: "45645" },
  { country: "IT", digits: "199284284" },
  { country: "SG", digits: "18002214444" },
  { country: "BR", digits: "141" },
  { country: "NL", digits: "9000113" },
  { country: "IE", digits: "1850609090" },
  { country: "GB", digits: "8457909090" },
];

/** Graded below "medium, strong", or planned only: not to be printed (docs/method.md, "Help"). */
const notQualified = [
  ["US", "741741"],
  ["CA", "18006686868"],
  ["GB", "08000684141"],
  ["AU", "1300659467"],
  ["AU", "1300224636"],
  ["NZ", "0800543354"],
  ["DE", "113"],
  ["SE", "90101"],
  ["DK", "70201201"],
  ["FI", "0925250113"],
  ["PL", "800702222"],
  ["ZA", "0800567567"],
] as const;

const emergencyNumbers: Record<string, string[]> = {
  AT: ["112"],
  AU: ["000"],
  BR: ["192"],
  CA: ["911"],
  CH: ["112", "144"],
  DE: ["112"],
  FI: ["112"],
  FR: ["112"],
  GB: ["999"],
  IE: ["112 or 999"],
  IN: ["112"],
  JP: ["119", "110"],
  MX: ["911"],
  NO: ["113", "116 117"],
  NZ: ["111"],
  SG: ["995", "999"],
  US: ["911"],
  ZA: ["112", "10177", "10111"],
};

const euMembers = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(
  " ",
);

const codes = Object.keys(countries);
const of = (country: string) => contacts.filter((contact) => contact.country === country);

/** The numbers in a text, each as bare digits. */
const numbersIn = (text: string) =>
  (text.match(/\d(?:[ -]?\d)*/g) ?? []).map((found) => found.replace(/\D/g, ""));

/** Finds the digits however they are grouped. Short numbers need a boundary on both sides. */
function occurs(digits: string, text: string): boolean {
  const grouped = [...digits].join("[\\s.()-]*");
  return new RegExp(digits.length < 7 ? `(?<!\\w)${digits}(?!\\w)` : grouped).test(text);
}

function shippedTexts(): [name: string, text: string][] {
  const inside = ["src", "docs"]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
    )
    .filter((name) => /\.(ts|md|json|txt)$/.test(name));
  const atTop = ["README.md", "CHANGELOG.md"].filter((name) => existsSync(name));
  return [...inside, ...atTop].map((name) => [name, readFileSync(name, "utf8")]);
}

describe("contacts", () => {
  test("each has a known country, something to reach, a source, a date and a grade that may ship", () => {
    for (const contact of contacts) {
      expect(codes, contact.service).toContain(contact.country);
      expect(contact.country).toMatch(/^[A-Z]{2}$/);
      expect(contact.reach, contact.service).toMatch(/\d/);
      expect(contact.says).not.toBe("");
      expect(contact.source).toMatch(/\.\w{2,}|Citizens Information/);
      expect(isCalendarDate(contact.checked)).toBe(true);
      // Emergency numbers are decades old and taught in schools; lines for talking need better evidence.
      const enough = ["high", "medium, strong", ...(contact.kind === "emergency" ? ["medium"] : [])];
      expect(enough, contact.service).toContain(contact.grade);
    }
  });

  test("every named country has an entry, and none is listed twice", () => {
    for (const code of codes) expect(of(code), code).not.toEqual([]);
    const keys = contacts.map(({ country, reach }) => `${country} ${reach}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("is printable on every terminal", () => {
    for (const { source: _, ...printed } of [...contacts, ...international]) {
      expect(Object.values(printed).join(" ")).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  test("every country has two routes besides its emergency number", () => {
    for (const code of codes) {
      const crisis = of(code).filter(({ kind }) => kind === "crisis");
      expect(crisis.length + international.length, code).toBeGreaterThanOrEqual(2);
    }
  });

  test("directories have an address and no number", () => {
    expect(international.map(({ web }) => web)).toEqual([
      "https://findahelpline.com",
      "https://befrienders.org",
    ]);
    for (const { service, says } of international) expect(service + says).not.toMatch(/\d/);
  });

  test.each(Object.entries(emergencyNumbers))("emergency in %s is %j", (country, numbers) => {
    const found = of(country).filter(({ kind }) => kind === "emergency");
    expect(found.map(({ reach }) => reach)).toEqual(numbers);
  });

  test("112 is given for all 27 members of the EU, and nowhere else unless a row says so", () => {
    const with112 = contacts.filter(
      ({ kind, reach }) => kind === "emergency" && numbersIn(reach).includes("112"),
    );
    expect(with112.map(({ country }) => country).sort()).toEqual([...euMembers, "CH", "IN", "ZA"].sort());
  });

  test.each(notQualified)("%s does not show %s, whose evidence is too thin", (country, digits) => {
    expect(of(country).flatMap(({ reach, says }) => numbersIn(`${reach}; ${says}`))).not.toContain(digits);
  });

  test("NHS 111 says where it has the mental health option", () => {
    const nhs = of("GB").find(({ reach }) => reach.startsWith("111"));
    expect(nhs?.says).toContain("England and Wales");
  });

  test("none was checked more than 12 months ago", () => {
    // The one place that reads the real clock, on purpose: it fails when numbers must be rechecked.
    const today = new Date().toISOString().slice(0, 10);
    const stale = [...contacts, ...international].filter(({ checked }) => addDays(checked, 365) < today);
    expect(stale.map(({ service }) => service)).toEqual([]);
  });
});

describe("superseded numbers", () => {
  test.each(superseded)("$digits ($country) is no contact", ({ digits }) => {
    const shown = contacts.flatMap(({ reach, says }) => numbersIn(`${reach}; ${says}`));
    expect(shown.filter((number) => number.endsWith(digits) && number.length - digits.length < 3)).toEqual(
      [],
    );
  });

  test("stand in no file that ships", () => {
    // Three digits are also a line reference or a score, so they are only looked for in contacts, above.
    const long = superseded.filter(({ digits }) => digits.length > 3);
    const found = shippedTexts().flatMap(([name, text]) =>
      long.filter(({ digits }) => occurs(digits, text)).map(({ digits }) => `${name}: ${digits}`),
    );
    expect(found).toEqual([]);
  });

  test("the search finds a planted one, however it is written", () => {
    for (const text of ["1-800-273-8255", "(800) 273 8255", "+18002738255"]) {
      expect(occurs("8002738255", text), text).toBe(true);
    }
    expect(occurs("8457909090", "08457 90 90 90")).toBe(true);
    expect(occurs("45645", "text 45645.")).toBe(true);
    expect(occurs("45645", "3145645")).toBe(false);
    expect(shippedTexts().map(([name]) => name)).toContain(join("src", "core", "contacts", "contacts.ts"));
  });
});
