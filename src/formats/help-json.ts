import { type Contact, contacts, countries, type Directory, international } from "../core/contacts/contacts";

/** Contacts as data, to be shown elsewhere. */
export interface HelpDocument {
  readonly schema: "headroom/help-now@1";
  readonly country: string | null;
  readonly contacts: readonly Contact[];
  readonly international: readonly Directory[];
}

/**
 * `help-now --json` (`headroom/help-now@1`): the contacts of one country and the international directories.
 * Every number comes with its country.
 * @param country ISO 3166-1 alpha-2 in any case, or `null`
 */
export function helpDocument(country: string | null): HelpDocument {
  const code = country?.trim().toUpperCase() ?? "";
  const known = Object.hasOwn(countries, code) ? code : null;
  return {
    schema: "headroom/help-now@1",
    country: known,
    contacts: contacts.filter((contact) => contact.country === known),
    international,
  };
}
