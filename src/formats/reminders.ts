import { shellWord } from "../core/text";

/** A reminder, independent of the system that runs it. */
export interface Reminder {
  /** Id of the person; letters, digits and hyphens. */
  readonly person: string;
  /** The command to run: node, the script and its arguments. */
  readonly command: readonly string[];
  /** Variables that say where the record is; a system timer does not have them. */
  readonly env: Readonly<Record<string, string>>;
  /** Time of day, `18:00`. */
  readonly at: string;
  /** 1 = Monday ... 7 = Sunday; `null` for every day. */
  readonly day: number | null;
}

/** Marks everything that `remind` writes; anything without it is not ours to change. */
const mark = "written by headroom remind";

/** True for a text written by `remind`. */
export function isOurs(text: string): boolean {
  return text.includes(mark);
}

/** Hour and minute of a time of day. */
function hourAndMinute(at: string): readonly [hour: number, minute: number] {
  const [hour = "0", minute = "0"] = at.split(":");
  return [Number(hour), Number(minute)];
}

/** A crontab line (crontab(5)), without a line break. */
export function cronLine({ person, command, env, at, day }: Reminder): string {
  const [hour, minute] = hourAndMinute(at);
  const words = [
    ...Object.entries(env).map(([name, value]) => `${name}=${shellWord(value)}`),
    ...command.map(shellWord),
  ];
  // For cron a percent sign ends the command, even when quoted.
  const line = words.join(" ").replaceAll("%", "\\%");
  return `${minute} ${hour} * * ${day === null ? "*" : day % 7} ${line} ${ending(person)}`;
}

/** A crontab with this line in place of an earlier one of the same person; all others unchanged. */
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

/** The end of a person's line; a comment for the shell that cron starts. */
function ending(person: string): string {
  return `# ${mark}: ${person}`;
}

/** The label of a person's agent, also the name of its file. */
export function agentLabel(person: string): string {
  return `headroom.remind.${person}`;
}

/** A property list for launchd (launchd.plist(5)). */
export function agentPlist({ person, command, env, at, day }: Reminder): string {
  const [hour, minute] = hourAndMinute(at);
  const variables = Object.entries(env).map(([name, value]) => `    ${key(name)}${text(value)}`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    `<!-- ${mark} -->`,
    '<plist version="1.0">',
    "<dict>",
    `  ${key("Label")}${text(agentLabel(person))}`,
    `  ${key("ProgramArguments")}`,
    "  <array>",
    ...command.map((word) => `    ${text(word)}`),
    "  </array>",
    ...(variables.length === 0
      ? []
      : [`  ${key("EnvironmentVariables")}`, "  <dict>", ...variables, "  </dict>"]),
    `  ${key("StartCalendarInterval")}`,
    "  <dict>",
    `    ${key("Hour")}<integer>${hour}</integer>`,
    `    ${key("Minute")}<integer>${minute}</integer>`,
    ...(day === null ? [] : [`    ${key("Weekday")}<integer>${day}</integer>`]),
    "  </dict>",
    "</dict>",
    "</plist>",
    "",
  ].join("\n");
}

function key(name: string): string {
  return `<key>${escaped(name)}</key>`;
}

function text(value: string): string {
  return `<string>${escaped(value)}</string>`;
}

function escaped(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** The name of the units of a person, without `.timer` and `.service`. */
export function unitName(person: string): string {
  return `headroom-remind-${person}`;
}

/** The unit that runs the reminder once (systemd.service(5)). */
export function serviceUnit({ command, env }: Reminder): string {
  const variables = Object.entries(env).map(
    ([name, value]) => `Environment=${systemdQuoted(`${name}=${value}`)}`,
  );
  return [
    `# ${mark}`,
    "[Unit]",
    "Description=Says when a headroom check-in is due",
    "",
    "[Service]",
    "Type=oneshot",
    ...variables,
    `ExecStart=${command.map((word) => systemdQuoted(word).replaceAll("$", "$$$$")).join(" ")}`,
    "",
  ].join("\n");
}

/** The unit that says when (systemd.timer(5)); a computer that was asleep then catches up. */
export function timerUnit({ at, day }: Reminder): string {
  const prefix = day === null ? "" : `${days[day - 1] ?? ""} `;
  return [
    `# ${mark}`,
    "[Unit]",
    "Description=When headroom checks whether a check-in is due",
    "",
    "[Timer]",
    `OnCalendar=${prefix}*-*-* ${at}:00`,
    "Persistent=true",
    "",
    "[Install]",
    "WantedBy=timers.target",
    "",
  ].join("\n");
}

/** A word of a unit file, in double quotes and with literal percent signs. */
function systemdQuoted(word: string): string {
  return `"${word.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("%", "%%")}"`;
}
