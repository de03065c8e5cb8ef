import { hourAndMinute, mark, type Reminder } from "./reminder";

/** The line of a crontab (crontab(5)), without its end. */
export function cronLine({ person, command, env, at, day }: Reminder): string {
  const [hour, minute] = hourAndMinute(at);
  const words = [
    ...Object.entries(env).map(([name, value]) => `${name}=${quoted(value)}`),
    ...command.map(quoted),
  ];
  // To cron a percent sign ends the command, quoted or not.
  const line = words.join(" ").replaceAll("%", "\\%");
  return `${minute} ${hour} * * ${day === null ? "*" : day % 7} ${line} ${ending(person)}`;
}

/** A crontab with this line, in place of an earlier one of the same person; all others as they are. */
export function withLine(crontab: string, person: string, line: string): string {
  const rest = withoutLine(crontab, person);
  return `${rest === "" || rest.endsWith("\n") ? rest : `${rest}\n`}${line}\n`;
}

/** A crontab without the line of this person. */
export function withoutLine(crontab: string, person: string): string {
  return crontab
    .split(/(?<=\n)/)
    .filter((line) => !line.trimEnd().endsWith(ending(person)))
    .join("");
}

/** The line of a person in a crontab. */
export function lineIn(crontab: string, person: string): string | null {
  return crontab.split("\n").find((line) => line.trimEnd().endsWith(ending(person))) ?? null;
}

/** The shell that cron starts takes it for a remark. */
function ending(person: string): string {
  return `# ${mark}: ${person}`;
}

function quoted(word: string): string {
  return /^[\w/.,:=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
