import type { Context } from "../../context";
import { listPeople } from "../../journal/people";
import type { Case } from "./case";
import { fileCases, leftFolders } from "./files";
import { homeCases } from "./home";
import { journalCases } from "./journal";
import { modeCases } from "./modes";

/** Looks over everything that headroom keeps, without changing anything. */
export function lookOver(context: Context): Case[] {
  const people = listPeople(context.home);
  return [
    ...modeCases(context),
    ...homeCases(context),
    ...leftFolders(context),
    ...people.flatMap((person) => [...fileCases(context, person), ...journalCases(context, person)]),
  ];
}
