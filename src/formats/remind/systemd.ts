import { mark, type Reminder } from "./reminder";

const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** The name of the units of a person, without `.timer` and `.service`. */
export function unitName(person: string): string {
  return `headroom-remind-${person}`;
}

/** The unit that runs the reminder once (systemd.service(5)). */
export function serviceUnit({ command, env }: Reminder): string {
  const variables = Object.entries(env).map(([name, value]) => `Environment=${quoted(`${name}=${value}`)}`);
  return [
    `# ${mark}`,
    "[Unit]",
    "Description=Says when a headroom check-in is due",
    "",
    "[Service]",
    "Type=oneshot",
    ...variables,
    `ExecStart=${command.map((word) => quoted(word).replaceAll("$", "$$$$")).join(" ")}`,
    "",
  ].join("\n");
}

/** The unit that says when (systemd.timer(5)); a computer that slept then makes up for it. */
export function timerUnit({ at, day }: Reminder): string {
  const prefix = day === null ? "" : `${days[day - 1] ?? ""} `;
  return [
    `# ${mark}`,
    "[Unit]",
    "Description=When headroom looks whether a check-in is due",
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

/** A word of a unit file: in double quotes, and a percent sign as itself. */
function quoted(word: string): string {
  return `"${word.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("%", "%%")}"`;
}
