/** Two letters that the tables of the language know, but that are no country of ISO 3166-1. */
const noCountries: ReadonlySet<string> = new Set([
  "EU",
  "EZ",
  "UN",
  "QO",
  "XA",
  "XB",
  "ZZ",
  "AC",
  "CP",
  "CQ",
  "DG",
  "EA",
  "IC",
  "TA",
  "XK",
]);

const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** True for a code of ISO 3166-1 alpha-2, in capitals; Kosovo's XK is in use although it is none yet. */
export function isCountry(code: string): boolean {
  return code === "XK" || (/^[A-Z]{2}$/.test(code) && !noCountries.has(code) && names.of(code) !== undefined);
}

/** The code of a country that was written out, such as IE for Ireland; `null` when there is none. */
export function countryNamed(name: string): string | null {
  const wanted = name.trim().toLowerCase();
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter(isCountry);
  return codes.find((code) => names.of(code)?.toLowerCase() === wanted) ?? null;
}
