/** Two-letter codes in the language's tables that are not ISO 3166-1 countries. */
const noCountries: ReadonlySet<string> = new Set("EU EZ UN QO XA XB ZZ AC CP CQ DG EA IC TA".split(" "));

/** How people write countries, besides the English names in the standard. */
const otherNames: Readonly<Record<string, string>> = {
  uk: "GB",
  britain: "GB",
  "great britain": "GB",
  england: "GB",
  scotland: "GB",
  wales: "GB",
  "northern ireland": "GB",
  usa: "US",
  america: "US",
  "united states of america": "US",
  holland: "NL",
  "the netherlands": "NL",
  "czech republic": "CZ",
  turkey: "TR",
};

/** Created on first use, because that takes as long as a whole screen. */
let made: Intl.DisplayNames | undefined;

function nameOf(code: string): string | undefined {
  made ??= new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  return made.of(code);
}

/**
 * True for an ISO 3166-1 alpha-2 code in use today, in capitals; Kosovo's XK counts. The language also knows
 * codes of former countries (DD, YU), but maps them to others.
 */
export function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || noCountries.has(code)) return false;
  return nameOf(code) !== undefined && new Intl.Locale(`und-${code}`).region === code;
}

/** The code of a country, given as a code in any case or by name; `null` when there is none. */
export function countryCode(text: string): string | null {
  const wanted = text.trim().toLowerCase();
  const code = otherNames[wanted] ?? wanted.toUpperCase();
  if (isCountry(code)) return code;
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter(isCountry);
  return codes.find((one) => nameOf(one)?.toLowerCase() === wanted) ?? null;
}

/** The English name of a country, or its code if the language has none. */
export function countryName(code: string): string {
  return nameOf(code) ?? code;
}
