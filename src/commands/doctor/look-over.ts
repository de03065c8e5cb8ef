import type { Context } from "../../context";
import { listPeople } from "../../store/people";
import type { Case } from "./cases";
import { fileCases, leftFolders, strangers } from "./files";
import { homeCases } from "./home";
import { journalCases } from "./journal";
import type { Keys } from "./locked";
import { modeCases, writeCases } from "./modes";

/** Checks everything that headroom keeps, without changing anything. */
export async function lookOver(context: Context, keys: Keys): Promise<Case[]> {
  const people = listPeople(context.home);
  const ofPeople: Case[] = [];
  for (const person of people)
    ofPeople.push(
      ...(await fileCases(context, person, keys)),
      ...(await journalCases(context, person, keys)),
    );
  return [
    ...writeCases(context, people),
    ...modeCases(context),
    ...homeCases(context),
    ...leftFolders(context),
    ...strangers(context),
    ...ofPeople,
  ];
}
