import { clip } from "../clip";
import { Failure } from "../errors";
import { countryNamed } from "../settings/countries";
import { settingKeys } from "../settings/keys";

/**
 * The country of `--country`, in capitals.
 * @throws Failure `usage` for what is no country
 */
export function countryFlag(text: string): string {
  const parsed = settingKeys.country.schema.safeParse(text);
  if (parsed.success) return parsed.data;
  const code = countryNamed(text);
  const meant = code === null ? "" : `Did you mean ${code}? `;
  throw new Failure(
    "usage",
    `--country is "${clip(text)}"`,
    `${meant}It takes ${settingKeys.country.takes}.`,
  );
}
