import type { Context } from "../../context";
import { clip } from "../../core/text";
import { Failure, isFailure } from "../../errors";
import type { Whose } from "../../formats/import-candidate";
import { checkName, idOf, isPersonId, keyOf, listPeople, type Person } from "../../store/people";
import { personOf } from "../common/record";

/** Whose record imported entries go into. */
export interface ImportTarget {
  readonly person: Person;
  /** What the file says about this person, when they have no record here yet. */
  readonly told: { readonly name: string; readonly role: string | null } | null;
}

/** Finds the record for each entry; one answer for each person of the file. */
export class ImportTargets {
  readonly #context: Context;
  readonly #current: Person;
  readonly #people: Person[];
  readonly #found = new Map<string, ImportTarget>();

  constructor(context: Context) {
    this.#context = context;
    this.#current = personOf(context);
    this.#people = listPeople(context.home);
  }

  /**
   * @param whose as the file says; `null` for the record in use
   * @returns the target, or why there is none
   * @throws Failure `refused` when a file of one other person would be mixed into the record in use
   */
  of(whose: Whose | null): ImportTarget | { readonly why: string } {
    const key = whose === null ? "" : `${whose.own} ${whose.id}`;
    const found = this.#found.get(key);
    if (found !== undefined) return found;
    const target =
      whose === null ? inUse(this.#current) : whose.own ? this.#ownOf(whose) : this.#oneOf(whose);
    if ("person" in target) this.#found.set(key, target);
    return target;
  }

  /** A file of one person goes into the record in use, when that is the same person or was named. */
  #oneOf(whose: Whose): ImportTarget {
    const current = this.#current;
    const { flags, env } = this.#context;
    if (whose.id === current.id) return { person: current, told: toldOf(whose) };
    const named = flags.person !== undefined || Boolean(env.HEADROOM_PERSON);
    if (named || (whose.name !== null && keyOf(whose.name) === keyOf(current.name))) return inUse(current);
    throw new Failure(
      "refused",
      `this is the record of ${clip(whose.name ?? whose.id, 80)}, and the one in use is that of ${current.name}`,
      "Nothing was stored. Add -p NAME to say whose record it goes into.",
    );
  }

  /** An export of several people: goes to the same person here, or to a new one. */
  #ownOf(whose: Whose): ImportTarget | { readonly why: string } {
    const name = whose.name === null ? null : nameOrNull(whose.name);
    const known =
      this.#people.find(({ id }) => id === whose.id) ??
      this.#people.find((person) => name !== null && keyOf(person.name) === keyOf(name));
    if (known !== undefined) return { person: known, told: known.id === whose.id ? toldOf(whose) : null };
    if (name === null)
      return { why: `of ${clip(whose.id, 80)}, who is not here; headroom people add NAME adds a person` };
    const person = {
      id: isPersonId(whose.id) ? whose.id : idOf(name),
      name,
      role: whose.role,
      country: null,
    };
    this.#people.push(person);
    return { person, told: toldOf(whose) };
  }
}

function toldOf({ name, role }: Whose): ImportTarget["told"] {
  const clean = name === null ? null : nameOrNull(name);
  return clean === null ? null : { name: clean, role };
}

function inUse(person: Person): ImportTarget {
  return { person, told: null };
}

function nameOrNull(name: string): string | null {
  try {
    return checkName(name);
  } catch (error) {
    if (isFailure(error)) return null;
    throw error;
  }
}
