import type { Context } from "../../context";
import { near } from "../../core/text";
import { Failure, isFailure } from "../../errors";
import { checkName, findPerson, folderOf, keyOf, listPeople, type Person } from "../../store/people";
import { sessionFilesIn } from "../../store/session-draft";
import { mentorNotes, talkMinutes } from "../common/mentoring";
import { openReceived } from "../common/received";
import { personOf } from "../common/record";
import type { Outcome } from "../declaration";

interface SessionOptions {
  readonly with?: string;
  readonly fromShare?: boolean;
  readonly minutes?: string;
}

/** `session --with NAME`: a mentor and a mentee at one terminal (docs/method.md, "With a mentor"). */
export async function run(context: Context, options: SessionOptions): Promise<Outcome> {
  if (options.with === undefined)
    throw new Failure(
      "usage",
      "a session needs someone to hold it with",
      "headroom session --with NAME, where NAME is the mentee.",
    );
  const name = checkName(options.with);
  const minutes = talkMinutes(options.minutes);
  const mentor = personOf(context);
  const known = options.fromShare ? null : personNamed(context, name);
  if (known?.id === mentor.id)
    throw new Failure(
      "usage",
      `${mentor.name} is the mentor here, and a session needs two people`,
      "--with takes the mentee. headroom -p NAME session says who the mentor is.",
    );
  if (!context.interactive)
    throw new Failure(
      "no-terminal",
      "a session needs two people at a terminal, and there is none",
      "It cannot be scripted. For answers alone: headroom checkin --answers FILE -p NAME",
    );
  const { holdSession } = await import("./session");
  const mentee =
    known ?? (await elsewhere(context, name, mentor)) ?? (await meant(context, name, mentor, options));
  await holdSession(context, { mentor, mentee, minutes });
  return "done";
}

/** A mentee elsewhere who shares with the mentor or has talked with them, under the name known here. */
async function elsewhere(
  context: Context,
  name: string,
  mentor: Person,
): Promise<{ readonly remoteName: string } | null> {
  const { received, vault } = await openReceived(context, mentor);
  const { mentees } = await mentorNotes(context, mentor);
  const names = [
    ...received.shares.filter(({ apart }) => !apart).map(({ label }) => label),
    ...mentees.filter(({ person }) => person === null).map((one) => one.name),
    ...sessionFilesIn(folderOf(context.home, mentor.id), vault).flatMap(({ draft }) => draft.mentee ?? []),
  ];
  const remoteName = names.find((one) => keyOf(one) === keyOf(name));
  return remoteName === undefined ? null : { remoteName };
}

function personNamed({ home }: Context, name: string): Person | null {
  try {
    return findPerson(home, name);
  } catch (error) {
    if (isFailure(error) && error.kind === "not-found") return null;
    throw error;
  }
}

/** Resolves an unknown name: to a similar one, or to a new person. */
async function meant(
  context: Context,
  name: string,
  mentor: Person,
  { fromShare }: SessionOptions,
): Promise<Person | { readonly newName: string } | { readonly remoteName: string }> {
  if (fromShare)
    throw new Failure(
      "not-found",
      `${name} shares nothing with you here`,
      "headroom import FILE reads what someone shares.",
    );
  const { askUnknown } = await import("./session");
  const others = listPeople(context.home).filter(({ id }) => id !== mentor.id);
  const names = near(
    name,
    others.map((person) => person.name),
  );
  const chosen = await askUnknown(context, name, names);
  if (chosen === "elsewhere") return { remoteName: name };
  if (chosen === "new") return { newName: name };
  return others.find((person) => person.name === chosen.known) ?? { newName: name };
}
