import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import type { Context } from "../../context";
import type { CalendarDate } from "../../core/calendar";
import { clip, shellWord } from "../../core/text";
import { Failure } from "../../errors";
import { changeDocument } from "../../formats/change-json";
import { append } from "../../store/append";
import { addPerson } from "../../store/change-people";
import { checkInEntry } from "../../store/entry";
import { homeOf } from "../../store/home";
import { tmpdir } from "../../store/machine";
import { type Home, journalOf, type Person } from "../../store/people";
import { writeSetting } from "../../store/settings-write";
import type { Outcome } from "../declaration";
import { demoPlan, demoWeeks } from "./robin";
import { openDemoShell } from "./shell";

const demoName = "Robin";

const welcome = `Demo: Robin is invented. Your own record is not touched, and not shown here.

  Forty weeks are there: a slow decline, a warning, a boundary, a recovery, a
  week on call, leave, and a gap. Every command works.

  headroom              how Robin is doing
  headroom trend        the line, and where it turned
  headroom advice       two steps
  headroom recovery     how far Robin has come

  Leave with exit; the demo is then deleted.

`;

interface DemoOptions {
  readonly to?: string;
}

/** `demo`: an invented person's record to try every command on. */
export async function run(context: Context, { to }: DemoOptions): Promise<Outcome> {
  if (to !== undefined) {
    const folder = path.resolve(to);
    if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0))
      throw new Failure(
        "refused",
        `${clip(folder, 200)} is not empty`,
        "Nothing was written. Name a new or empty folder, so that the invented person stays apart.",
      );
    const robin = await storeIn(context, folder);
    if (context.flags.json) context.json(changeDocument(robin, "written", { folder }));
    else if (!context.flags.quiet)
      context.out.write(
        `Robin's record is in ${folder}. To use it: HEADROOM_HOME=${shellWord(folder)} headroom\n`,
      );
    return "done";
  }
  if (!context.interactive)
    throw new Failure(
      "no-terminal",
      "the demo opens a shell, and there is no terminal to open it on",
      "Add --to FOLDER to have the invented record written there.",
    );
  const folder = mkdtempSync(path.join(tmpdir(), "headroom-demo-"));
  try {
    await storeIn(context, path.join(folder, "home"));
    context.err.write(welcome);
    openDemoShell(folder, context.self, context.env);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  context.err.write("The demo is over, and Robin's record is deleted.\n");
  return "done";
}

async function storeIn(context: Context, root: string): Promise<Person> {
  const home = homeOf({ HEADROOM_HOME: root });
  const robin = await storeDemo(home, context.clock.today);
  writeSetting(home, "person", demoName);
  return robin;
}

/** Writes Robin's record into an empty home, as if it had been kept week by week. */
async function storeDemo(home: Home, today: CalendarDate): Promise<Person> {
  const person = addPerson(home, demoName, { role: "sysadmin", country: null }, today);
  const file = journalOf(home, person);
  for (const { content, began } of demoWeeks(today)) {
    const recordedAt = `${content.date}T20:30:00+00:00`;
    const moment = Date.parse(recordedAt);
    await append(file, (id) => checkInEntry(id, recordedAt, content), moment);
    if (began === null) continue;
    const { date } = content;
    await append(file, (id) => ({ v: 1, id, type: "plan", recordedAt, date, ...demoPlan }), moment);
    await append(
      file,
      (id) => ({ v: 1, id, type: "action", recordedAt, date, step: "recovery.start", state: "done" }),
      moment,
    );
  }
  return person;
}
