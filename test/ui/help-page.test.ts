import { describe, expect, test } from "vitest";
import { contacts, countries } from "../../src/core/contacts/contacts";
import { renderHelpPage } from "../../src/ui/help-page";
import { labelled, wrap } from "../../src/ui/layout";

const at80 = { width: 80, purpose: "asked" } as const;
const at60 = { width: 60, purpose: "asked" } as const;

const everywhere = [null, "TH", ...Object.keys(countries)].flatMap((country) =>
  (["asked", "crisis"] as const).map((purpose) => ({ country, purpose })),
);

describe("help page at 80 columns", () => {
  test("no country: the directories, and no number but 112 from a mobile phone", () => {
    expect(renderHelpPage({ ...at80, country: null })).toBe(`\
Help now

  in danger     call your local emergency number, or go to an emergency
                department; 112 often works from mobile phones
  to talk       https://findahelpline.com   free helplines, country by country
                https://befrienders.org   volunteers who listen
  near you      call or go to a person you trust, and stay with them

  Not urgent, but too much: a doctor or a licensed therapist. Asking is not a
  defeat; for many it was a turning point.

No country is set, so no number is guessed: headroom help-now --country IE
Compared with public pages on 22 Nov 2026, not dialled. Numbers change: if one
fails, try the next.
This page works offline and stores nothing. Your own plan: help-now plan.
If an answer of yours put help first: your next check-in asks it again, first.
`);
  });

  test("Ireland: two crisis lines, so one directory; the information line stands apart", () => {
    expect(renderHelpPage({ ...at80, country: "IE" })).toBe(`\
Help now                                                               Ireland

  in danger     112 or 999, or go to an emergency department
  to talk       116 123   Samaritans, free, day and night
                text 50808   crisis text line, free, day and night
                https://findahelpline.com   free helplines, country by country
  near you      call or go to a person you trust, and stay with them
  to find care  1800 111 888
                  HSE YourMentalHealth, says which services exist, free, day
                  and night

  Not urgent, but too much: a doctor or a licensed therapist. Asking is not a
  defeat; for many it was a turning point.

Compared with public pages on 22 Nov 2026, not dialled. Numbers change: if one
fails, try the next.
This page works offline and stores nothing. Your own plan: help-now plan.
If an answer of yours put help first: your next check-in asks it again, first.
`);
  });

  test("United Kingdom", () => {
    expect(renderHelpPage({ ...at80, country: "GB" })).toBe(`\
Help now                                                        United Kingdom

  in danger     999, or go to an emergency department
  to talk       116 123   Samaritans, free, day and night; samaritans.org
                text SHOUT to 85258
                  Shout, any age, free, day and night; giveusashout.org
                111, option 2
                  NHS 111 mental health, England and Wales, all ages, day and
                  night
                0800 1111   Childline, under 19, by phone
                https://findahelpline.com   free helplines, country by country
  near you      call or go to a person you trust, and stay with them

  Not urgent, but too much: a doctor or a licensed therapist. Asking is not a
  defeat; for many it was a turning point.

Compared with public pages on 22 Nov 2026, not dialled. Numbers change: if one
fails, try the next.
This page works offline and stores nothing. Your own plan: help-now plan.
If an answer of yours put help first: your next check-in asks it again, first.
`);
  });

  test("Japan, after a crisis answer: nothing about settings, nothing about storing", () => {
    expect(renderHelpPage({ ...at80, country: "JP", purpose: "crisis" })).toBe(`\
Please get help now                                                      Japan

  in danger     119 (ambulance, fire) or 110 (police), or go to an emergency
                department
  to talk       0120-279-338 (Iwate, Miyagi, Fukushima: 0120-279-226)
                  Yorisoi Hotline, free, day and night, foreign languages too
                0120-783-556   Inochi no Denwa, daily from 16:00 to 21:00
                0120-061-338   Inochi SOS, by Lifelink
                0570-064-556
                  public service of your prefecture, hours differ, not from
                  internet or prepaid phones or from abroad
                https://findahelpline.com   free helplines, country by country
  near you      call or go to a person you trust, and stay with them

  Such thoughts can come with severe burnout or with depression. Both can be
  treated, and people recover. You do not have to carry this alone.

Compared with public pages on 22 Nov 2026, not dialled. Numbers change: if one
fails, try the next.
This page again, also offline: headroom help-now
If an answer of yours put help first: your next check-in asks it again, first.
`);
  });
});

describe("help page at 60 columns", () => {
  test("no country", () => {
    expect(renderHelpPage({ ...at60, country: null })).toBe(`\
Help now

  in danger
    call your local emergency number, or go to an
    emergency department; 112 often works from mobile
    phones
  to talk
    https://findahelpline.com
      free helplines, country by country
    https://befrienders.org   volunteers who listen
  near you
    call or go to a person you trust, and stay with them

  Not urgent, but too much: a doctor or a licensed
  therapist. Asking is not a defeat; for many it was a
  turning point.

No country is set, so no number is guessed: headroom
help-now --country IE
Compared with public pages on 22 Nov 2026, not dialled.
Numbers change: if one fails, try the next.
This page works offline and stores nothing. Your own plan:
help-now plan.
If an answer of yours put help first: your next check-in
asks it again, first.
`);
  });

  test("Ireland, after a crisis answer", () => {
    expect(renderHelpPage({ ...at60, country: "IE", purpose: "crisis" })).toBe(`\
Please get help now                                Ireland

  in danger
    112 or 999, or go to an emergency department
  to talk
    116 123   Samaritans, free, day and night
    text 50808   crisis text line, free, day and night
    https://findahelpline.com
      free helplines, country by country
  near you
    call or go to a person you trust, and stay with them

  Such thoughts can come with severe burnout or with
  depression. Both can be treated, and people recover. You
  do not have to carry this alone.

Compared with public pages on 22 Nov 2026, not dialled.
Numbers change: if one fails, try the next.
This page again, also offline: headroom help-now
If an answer of yours put help first: your next check-in
asks it again, first.
`);
  });

  test.each(["GB", "JP"])("%s keeps every number whole and first on its line", (country) => {
    const lines = renderHelpPage({ ...at60, country }).split("\n");
    const routes = contacts.filter((contact) => contact.country === country && contact.kind !== "emergency");
    for (const { reach } of routes) {
      expect(
        lines.some((line) => line.startsWith(`    ${reach}`)),
        reach,
      ).toBe(true);
    }
  });
});

describe("help page everywhere", () => {
  test.each(everywhere)(
    "$country, $purpose: fits, two routes, ASCII, no stray spaces",
    ({ country, purpose }) => {
      for (const width of [40, 60, 71, 72, 80, 200]) {
        const page = renderHelpPage({ country, purpose, width });
        const lines = page.trimEnd().split("\n");
        if (width >= 80) expect(lines.length).toBeLessThanOrEqual(21);
        if (width >= 60)
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(Math.min(width, 80) - 2);
        expect(page).toMatch(/^[\x20-\x7e\n]+$/);
        expect(page).not.toMatch(/ \n|\n\n\n|!/);
        expect(page).toContain("https://findahelpline.com");
        expect(page).toMatch(/emergency\s+department/);
      }
    },
  );

  test.each(everywhere)(
    "$country, $purpose: never an emergency number of another country",
    ({ country, purpose }) => {
      const page = renderHelpPage({ country, purpose, width: 80 });
      const own = contacts.some((contact) => contact.country === country && contact.kind === "emergency");
      expect(page.includes("your local emergency number")).toBe(!own);
      expect(page.includes("112 often works")).toBe(country === null || country === "TH");
    },
  );

  test.each(everywhere.filter(({ purpose }) => purpose === "crisis"))(
    "$country after a crisis answer: no settings, no level, no score",
    ({ country, purpose }) => {
      const page = renderHelpPage({ country, purpose, width: 80 });
      expect(page).toMatch(/^Please get help now/);
      expect(page).not.toMatch(
        /config set|country is set|level|stage|score|stores nothing|of 100|low|calm|good/i,
      );
    },
  );

  test("a country without entries gets the international page, which says why", () => {
    const page = renderHelpPage({ ...at80, country: "TH" });
    expect(page).toContain("No number could be checked for Thailand.");
    expect(page).not.toContain("config set");
  });

  test.each(["", "constructor", "__proto__", "\u001b[31m", "ireland"])("%j is no country", (country) => {
    expect(renderHelpPage({ ...at80, country })).toBe(renderHelpPage({ ...at80, country: null }));
  });

  test("the case of the code does not matter", () => {
    expect(renderHelpPage({ ...at80, country: " ie" })).toBe(renderHelpPage({ ...at80, country: "IE" }));
  });

  test.each(everywhere)("$country, $purpose: on a terminal of 60x20 no number scrolls away", (wanted) => {
    const whole = renderHelpPage({ ...at60, ...wanted });
    const page = renderHelpPage({ ...at60, ...wanted, rows: 20 });
    expect(page.trimEnd().split("\n").length).toBeLessThanOrEqual(18);
    const routes = whole.split("\n").filter((line) => line.startsWith("    "));
    for (const line of routes) expect(page).toContain(line);
    const lowest = renderHelpPage({ ...at60, ...wanted, rows: 16 });
    expect(lowest.trimEnd().split("\n").length).toBeLessThanOrEqual(14);
    for (const { reach, country } of contacts)
      if (country === wanted.country && whole.includes(reach)) expect(lowest).toContain(reach);
    expect(renderHelpPage({ ...at60, ...wanted, rows: 200 })).toBe(whole);
  });

  test("contacts that were not rechecked for 6 months are marked", () => {
    const page = (today: string) => renderHelpPage({ ...at80, country: "IE", today });
    expect(page("2027-05-24")).toContain("public pages on 22 Nov 2026, not dialled. Numbers change");
    expect(page("2027-05-25")).toContain("not dialled; that is over 6 months");
  });
});

describe("lines and labels", () => {
  test("wrap breaks at spaces, keeps indents and gaps, and leaves long words whole", () => {
    expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrap("  one two three", 9)).toEqual(["  one two", "  three"]);
    expect(wrap("116   Samaritans", 20)).toEqual(["116   Samaritans"]);
    expect(wrap("see https://example.org now", 8)).toEqual(["see", "https://example.org", "now"]);
    expect(wrap("one\ntwo ", 20)).toEqual(["one two"]);
    expect(wrap("", 10)).toEqual([""]);
    expect(wrap("日本語です", 6)).toEqual(["日本語です"]);
    expect(wrap("日本語です", 6, { hard: true })).toEqual(["日本語", "です"]);
  });

  test("a label stands beside its values, or above them under 72 columns", () => {
    expect(labelled("to talk", ["116 123", "  Samaritans"], 72)).toEqual([
      "  to talk       116 123",
      "                  Samaritans",
    ]);
    expect(labelled("to talk", ["116 123", "  Samaritans"], 71)).toEqual([
      "  to talk",
      "    116 123",
      "      Samaritans",
    ]);
  });
});
