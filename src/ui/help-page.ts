/**
 * The help page: the same contacts after a crisis answer and in `help-now`. Pure and without libraries, so
 * that it can be printed even when everything else is broken.
 */

import { type CalendarDate, daysBetween } from "../core/calendar";
import { type Contact, contacts, countries, international } from "../core/contacts/contacts";
import { countryName, isCountry } from "../core/contacts/countries";
import { type HelpPurpose, helpPage } from "../core/contacts/help-page";
import { plainDay } from "./dates";
import { labelled, page, textWidth, titleLine, valueWidth, wrap } from "./layout";

interface HelpPageOptions {
  /** ISO 3166-1 alpha-2 or `null`; an unknown code is never guessed at. */
  readonly country: string | null;
  /** Columns of the terminal. */
  readonly width: number;
  readonly purpose: HelpPurpose;
  /** If given, the page says when its contacts are more than 6 months old. */
  readonly today?: CalendarDate;
  /** Lines available on a terminal: the least important parts give way, so that no number scrolls away. */
  readonly rows?: number | null;
}

/** A helpline may be busy or gone, so the page names at least two (docs/method.md, "Help"). */
const fewestRoutes = 2;
const halfYear = 183;

/**
 * Renders the help page: title, contacts with the most urgent first, one kind sentence, and how recent it is.
 * At most 21 lines at 80 columns.
 * @returns the page, ending with a line break
 */
export function renderHelpPage(options: HelpPageOptions): string {
  const { width, purpose } = options;
  const code = options.country?.trim().toUpperCase() ?? "";
  const known = Object.hasOwn(countries, code) ? code : null;
  const local = contacts.filter(({ country }) => country === known);
  const title = titleLine(helpPage.titles[purpose], known === null ? "" : (countries[known] ?? ""), width);
  const routes = doors(local, known !== null, options);
  const says = wrap(`  ${purpose === "crisis" ? helpPage.thoughts : helpPage.notUrgent}`, textWidth(width));
  const closes = closing(local, code, options).flatMap((line) => wrap(line, textWidth(width)));
  const least = purpose === "crisis" ? [helpPage.again] : missing(local, code);
  const short = least.flatMap((line) => wrap(line, textWidth(width)));
  const pages = [
    [title, routes, says, closes],
    [title, routes, says, short],
    [title, routes, short],
    [[...title, ...routes]],
    [[...title, ...doors(local, known !== null, options, true)]],
  ].map(page);
  // The command line above and the prompt below take a line each.
  const fits = (text: string) => options.rows == null || text.split("\n").length <= options.rows - 1;
  return pages.find(fits) ?? pages.at(-1) ?? "";
}

/** @param bare only what to dial and which service it is */
function doors(
  local: readonly Contact[],
  known: boolean,
  { width, purpose }: HelpPageOptions,
  bare = false,
): string[] {
  const { labels } = helpPage;
  const of = (kind: Contact["kind"]) => local.filter((contact) => contact.kind === kind);
  const rows = (list: readonly Contact[]) =>
    list.flatMap((one) => route(one.reach, bare ? one.service : details(one), width));
  // Helplines for the young are shown, but do not count: they are no use to an adult.
  const directories = of("crisis").length < fewestRoutes ? international : international.slice(0, 1);
  const care = purpose === "asked" ? of("information") : [];
  return [
    ...labelled(labels.danger, [danger(of("emergency"), known)], width),
    ...labelled(
      labels.talk,
      [
        ...rows([...of("crisis"), ...of("young")]),
        ...directories.flatMap(({ web, says }) => route(web, bare ? "" : says, width)),
      ],
      width,
    ),
    ...labelled(labels.near, [helpPage.near], width),
    ...(care.length > 0 ? labelled(labels.care, rows(care), width) : []),
  ].map(unglue);
}

/** The emergency numbers first, ready to dial; what each is for only if there are several. */
function danger(numbers: readonly Contact[], known: boolean): string {
  const named = numbers.map(({ reach, says }) => (numbers.length > 1 ? `${reach} (${says})` : reach));
  const last = named.pop();
  const call =
    last === undefined ? helpPage.localEmergency : [named.join(", "), last].filter(Boolean).join(" or ");
  return glue(`${call}, ${helpPage.department}${known ? "" : `; ${helpPage.mobile}`}`);
}

/** What to dial comes first on its line; what it is goes beside it, or below if it is long. */
function route(reach: string, says: string, width: number): string[] {
  const line = `${reach}   ${says}`.trimEnd();
  return line.length <= valueWidth(width) ? [glue(line)] : [glue(reach), `  ${says}`];
}

function details({ service, audience, says, language, web }: Contact): string {
  const facts = [service, audience, says, language].filter((fact) => fact !== undefined).join(", ");
  return web === undefined ? facts : `${facts}; ${web}`;
}

function closing(local: readonly Contact[], code: string, { purpose, today }: HelpPageOptions): string[] {
  const checked = [...local, ...international].map((entry) => entry.checked).sort()[0] ?? "";
  const old = today !== undefined && daysBetween(checked, today) > halfYear ? helpPage.comparedLongAgo : "";
  // Without a day to compare with, the year is always shown.
  const fresh = `${helpPage.compared} ${plainDay(checked, "")}${helpPage.notDialled}${old}. ${helpPage.numbersChange}`;
  // After a stored answer, "stores nothing" would be no help and half a lie.
  if (purpose === "crisis") return [fresh, helpPage.again, helpPage.answerAgain];
  return [...missing(local, code), fresh, helpPage.offline, helpPage.answerAgain];
}

/** Says which numbers are missing, and why. Names only real countries. */
function missing(local: readonly Contact[], code: string): string[] {
  if (!isCountry(code)) return [helpPage.noCountry];
  if (local.some(({ kind }) => kind === "crisis")) return [];
  return [`${local.length > 0 ? helpPage.noLine : helpPage.noEntry} ${countryName(code)}.`];
}

/** Keeps the groups of a phone number on one line: half a number cannot be dialled. */
function glue(text: string): string {
  return text.replace(/(?<=\d) (?=\d)/g, "\u00a0");
}

function unglue(text: string): string {
  return text.replaceAll("\u00a0", " ");
}
