import type { Context } from "../../context";
import { near } from "../../core/text";
import { Failure, isFailure } from "../../errors";
import { checkName, findPerson, listPeople, type Person } from "../../store/people";
import { personOf } from "../common/record";
import type { Outcome } from "../declaration";

interface SessionOptions {
  readonly with?: string;
}

/** `session --with NAME`: a mentor and a mentee at one terminal (docs/method.md, "With a mentor"). */
export async function run(context: Context, options: SessionOptions): Promise<Outcome> {
  if (options.with === undefined)
    throw new Failure(
      "usage",
      "a session needs somebody to hold it with",
      "headroom session --with NAME, where NAME is the mentee.",
    );
  const name = checkName(options.with);
  const mentor = personOf(context);
  const known = personNamed(context, name);
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
      "Nothing stands in for it. Answers alone: headroom checkin --answers FILE -p NAME",
    );
  const { holdSession } = await import("./session");
  const mentee = known ?? (await meant(context, name, mentor));
  await holdSession(context, { mentor, mentee });
  return "done";
}

function personNamed({ home }: Context, name: string): Person | null {
  try {
    return findPerson(home, name);
  } catch (error) {
    if (isFailure(error) && error.kind === "not-found") return null;
    throw error;
  }
}

/** A name that nobody has: one of the near ones, or somebody new. */
async function meant(
  context: Context,
  name: string,
  mentor: Person,
): Promise<Person | { readonly newName: string }> {
  const { askUnknown } = await import("./session");
  const others = listPeople(context.home).filter(({ id }) => id !== mentor.id);
  const names = near(
    name,
    others.map((person) => person.name),
  );
  const chosen = await askUnknown(context, name, names);
  return others.find((person) => person.name === chosen) ?? { newName: name };
}
