import { shellWord } from "../../core/text";

/** What a hook has to know; it goes into the snippet as text. */
export interface HookFacts {
  /** The folder of the person in use, absolute. */
  readonly folder: string;
  /** How to start the check-in: `headroom checkin`, with `-p` for anyone but the first person. */
  readonly command: string;
}

/** The comment above a snippet: where it goes, so no new shell has to start node for it. */
function hookIntro(shell: string, setup: string): string {
  return `# headroom hook for ${shell}: one line at the first prompt of a day on which a check-in is due.
# It reads two small files and starts no program. Keep it in a file of its own:
${setup
  .split("\n")
  .map((line) => `#   ${line}`)
  .join("\n")}
# Made for the person in use; make it again after headroom people use.`;
}

const bashSetup = `headroom hook bash > ~/.headroom-hook.bash
. ~/.headroom-hook.bash        # this line goes into ~/.bashrc`;

/**
 * The reminder for bash 4.2 and later; bash 3.2 does not know the date itself and asks `date`. It runs
 * after anything else in PROMPT_COMMAND, which thus finds \`$?\` as it was.
 */
export function bashHook({ folder, command }: HookFacts): string {
  return `${hookIntro("bash", bashSetup)}

__headroom_remind() {
  local today="" due="" seen="" kind="" folder=${shellWord(folder)}
  # HEADROOM_NOW stands in for the clock, as it does for headroom itself.
  if [[ -n "\${HEADROOM_NOW-}" ]]; then today="\${HEADROOM_NOW:0:10}"
  elif ((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 402)); then printf -v today '%(%F)T' -1
  else today="$(date +%F)" || return 0
  fi
  if [[ "\${__headroom_day-}" == "$today" ]]; then return 0; fi
  __headroom_day="$today"
  if [[ -n "\${HEADROOM_DEMO-}" || ! -f "$folder/due" || ! -r "$folder/due" ]]; then return 0; fi
  { IFS= read -r -n 10 due && IFS= read -r && IFS= read -r -n 10 kind; } < "$folder/due" 2> /dev/null || :
  if [[ "$due" != [0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] || "$due" > "$today" ]]; then return 0; fi
  if [[ -f "$folder/reminded" ]]; then IFS= read -r -n 10 seen < "$folder/reminded" 2> /dev/null || :; fi
  if [[ "$seen" == "$today" ]]; then return 0; fi
  # Written over, not emptied first: a file system may wait for the disk then.
  { printf '%s\\n' "$today" 1<> "$folder/reminded"; } 2> /dev/null || :
  if [[ "$kind" != weekly && "$kind" != monthly ]]; then kind=""; fi
  printf 'A %scheck-in is due: %s\\n' "\${kind:+$kind }" ${shellWord(command)} >&2
  return 0
}

if [[ -z "\${PROMPT_COMMAND[*]-}" ]]; then PROMPT_COMMAND=__headroom_remind
elif [[ "\${PROMPT_COMMAND[*]}" != *__headroom_remind* ]]; then
  PROMPT_COMMAND="\${PROMPT_COMMAND-}"$'\\n'__headroom_remind
fi
`;
}

const zshSetup = `headroom hook zsh > ~/.headroom-hook.zsh
. ~/.headroom-hook.zsh         # this line goes into ~/.zshrc`;

/** The reminder for zsh: one more function before each prompt. */
export function zshHook({ folder, command }: HookFacts): string {
  return `${hookIntro("zsh", zshSetup)}

_headroom_remind() {
  emulate -L zsh
  local today="" due="" seen="" kind="" folder=${shellWord(folder)}
  # HEADROOM_NOW stands in for the clock, as it does for headroom itself.
  if [[ -n "\${HEADROOM_NOW-}" ]]; then today="\${HEADROOM_NOW[1,10]}"
  elif zmodload zsh/datetime 2> /dev/null; then strftime -s today %F "$EPOCHSECONDS"
  else return 0
  fi
  if [[ "\${_headroom_day-}" == "$today" ]]; then return 0; fi
  typeset -g _headroom_day="$today"
  if [[ -n "\${HEADROOM_DEMO-}" || ! -f "$folder/due" || ! -r "$folder/due" ]]; then return 0; fi
  { IFS= read -r -k 10 -u 0 due && IFS= read -r -u 0 && IFS= read -r -u 0 kind } < "$folder/due" 2> /dev/null || :
  if [[ "$due" != [0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] || "$due" > "$today" ]]; then return 0; fi
  if [[ -f "$folder/reminded" ]]; then IFS= read -r -k 10 -u 0 seen < "$folder/reminded" 2> /dev/null || :; fi
  if [[ "$seen" == "$today" ]]; then return 0; fi
  # Written over, not emptied first: a file system may wait for the disk then.
  { print -r -- "$today" 1<> "$folder/reminded" } 2> /dev/null || :
  if [[ "$kind" != (weekly|monthly) ]]; then kind=""; fi
  print -r -u 2 -- "A \${kind:+$kind }check-in is due: "${shellWord(command)}
  return 0
}

typeset -ga precmd_functions
if (( ! \${precmd_functions[(Ie)_headroom_remind]} )); then precmd_functions+=(_headroom_remind); fi
`;
}

const fishSetup = "headroom hook fish > ~/.config/fish/conf.d/headroom-hook.fish";

/** The reminder for fish 3.2 and later, which does not know the date itself and asks `date`. */
export function fishHook({ folder, command }: HookFacts): string {
  return `${hookIntro("fish", fishSetup).replace("starts no program", "starts no program but date")}

function __headroom_remind --on-event fish_prompt
    set -l folder ${fishQuoted(folder)}
    test -f $folder/due -a -r $folder/due; or return 0
    test -z "$HEADROOM_DEMO"; or return 0
    # HEADROOM_NOW stands in for the clock, as it does for headroom itself.
    set -l today
    if test -n "$HEADROOM_NOW"
        set today (string sub -l 10 -- $HEADROOM_NOW)
    else
        set today (command date +%F)
    end
    test "$__headroom_day" != "$today"; or return 0
    set -g __headroom_day $today
    set -l lines (string sub -l 10 < $folder/due 2> /dev/null)
    string match -qr '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' -- "$lines[1]"; or return 0
    string match -qr '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' -- "$today"; or return 0
    test (string replace -a - '' -- $lines[1]) -le (string replace -a - '' -- $today); or return 0
    set -l seen
    test -f $folder/reminded; and read seen < $folder/reminded 2> /dev/null
    test "$seen" != "$today"; or return 0
    test -w $folder -a ! -d $folder/reminded; and echo $today > $folder/reminded
    set -l kind ''
    contains -- "$lines[2]" weekly monthly; and set kind "$lines[2] "
    echo "A "$kind"check-in is due: "${fishQuoted(command)} >&2
end
`;
}

function fishQuoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
