import { below, type Completion, type Offer } from "./shape";

/** Completion for fish: one declaration for each flag and place. */
export function fishCompletion({ commands, values }: Completion): string {
  const valueFlags = new Set(
    commands.flatMap(({ flags }) =>
      flags
        .filter(({ takesValue }) => takesValue)
        .flatMap(({ long, short }) => (short ? [long, short] : [long])),
    ),
  );
  const lines = commands.flatMap(({ path, flags }) => [
    ...below(commands, path).map(([name, says]) => `${at(path)} -a ${text(name)} -d ${text(says)}`),
    ...flags.map(({ long, short, says, takesValue }) => {
      const names = `-l ${long.slice(2)}${short ? ` -s ${short.slice(1)}` : ""}`;
      const offer = values[`${path}|${long}`] ?? values[`*|${long}`];
      return `${at(path)} ${names} -d ${text(says)}${takesValue ? flagValue(offer) : ""}`;
    }),
    ...(values[`${path}|`] === undefined ? [] : [`${at(path)}${offerOf(values[`${path}|`])}`]),
  ]);
  return `# headroom completion for fish, for instance:
#   headroom completion fish > ~/.config/fish/completions/headroom.fish

function __headroom_folder
    if set -q HEADROOM_HOME
        echo "$HEADROOM_HOME/people"
    else if test -d "$HOME/Library/Application Support/headroom"
        echo "$HOME/Library/Application Support/headroom/people"
    else if set -q XDG_DATA_HOME
        echo "$XDG_DATA_HOME/headroom/people"
    else
        echo "$HOME/.local/share/headroom/people"
    end
end

function __headroom_people
    echo me
    ls (__headroom_folder) 2>/dev/null | grep -vx me
end

function __headroom_dates
    printf '%s\\n' latest today yesterday
    set -l person me
    set -q HEADROOM_PERSON; and set person $HEADROOM_PERSON
    tail -n 60 (__headroom_folder)/$person/journal.jsonl 2>/dev/null | sed -n 's/.*"type":"checkin".*"date":"\\([0-9-]*\\)".*/\\1/p'
end

function __headroom_place
    set -l place
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
        else if contains -- $word ${[...valueFlags].join(" ")}
            set skip 1
        else if contains -- (string join ' ' $place $word) ${commands.flatMap(({ path }) => (path === "" ? [] : [text(path)])).join(" ")}
            set place $place $word
        end
    end
    string join ' ' $place
    true
end

function __headroom_at
    test "$(__headroom_place)" = "$argv[1]"
end

complete -c headroom -f
${lines.map((line) => `${line}\n`).join("")}`;
}

function at(path: string): string {
  return `complete -c headroom -n ${text(`__headroom_at ${text(path)}`)}`;
}

/** A flag's value: nothing but what is offered, unless it is a file. */
function flagValue(offer: Offer | undefined): string {
  return offer?.kind === "files" ? " -r -F" : ` -x${offerOf(offer)}`;
}

function offerOf(offer: Offer | undefined): string {
  if (offer === undefined) return "";
  if (offer.kind === "files") return " -F";
  return offer.kind === "words" ? ` -a ${text(offer.words.join(" "))}` : ` -a '(__headroom_${offer.kind})'`;
}

function text(value: string): string {
  return `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
