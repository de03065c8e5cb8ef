import type { CalendarDate } from "../../core/calendar";
import { append } from "../../store/append";
import { addPerson } from "../../store/change-people";
import { checkInEntry } from "../../store/entry";
import { type Home, journalOf, type Person } from "../../store/people";
import { demoPlan, demoWeeks } from "./robin";

export const demoName = "Robin";

/** Writes Robin's record into an empty home, as if it had been kept week by week. */
export async function storeDemo(home: Home, today: CalendarDate): Promise<Person> {
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
