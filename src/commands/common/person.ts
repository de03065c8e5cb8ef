import type { Context } from "../../context";
import { shellWord } from "../../core/text";
import { listPeople, type Person } from "../../store/people";
import { textWidth, wrap } from "../../ui/layout";

/** The person's name when several people share this computer, so it is in every heading. */
export function nameIfMany(context: Context, person: Person): string {
  return listPeople(context.home).length > 1 ? person.name : "";
}

/** A sentence of a command without a heading, after the name when there are several people. */
export function ofPerson(context: Context, person: Person, sentence: string): string {
  const name = nameIfMany(context, person);
  return name === "" ? sentence : `${name}: ${sentence}`;
}

/** Says what a command did, after the name when there are several people. */
export function tell(context: Context, person: Person, says: string): void {
  const { out } = context;
  const lines = ofPerson(context, person, says).split("\n");
  out.write(`${lines.flatMap((line) => wrap(line, textWidth(out.look.width))).join("\n")}\n`);
}

/** A command to type: it names the person when there are several, so that it means the same one. */
export function commandFor(context: Context, person: Person, command: string): string {
  const name = nameIfMany(context, person);
  return name === "" ? `headroom ${command}` : `headroom -p ${shellWord(name)} ${command}`;
}

/** The country for contacts: the environment's, the person's own, then the settings'; never a guess. */
export function countryOf(context: Context, person: Person): string | null {
  return context.env.HEADROOM_COUNTRY || (person.country ?? context.settings.country);
}
