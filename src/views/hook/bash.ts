import { type HookFacts, hookIntro, shellQuoted } from "./facts";

const setup = `headroom hook bash > ~/.headroom-hook.bash
. ~/.headroom-hook.bash        # this line goes into ~/.bashrc`;

/**
 * The reminder for bash 4.2 and later; bash 3.2 cannot tell the day itself and asks `date`. It runs
 * after whatever else stands in PROMPT_COMMAND, which so finds \`$?\` as it was.
 */
export function bashHook({ folder, command }: HookFacts): string {
  return `${hookIntro("bash", setup)}

__headroom_remind() {
  local today="" due="" seen="" kind="" folder=${shellQuoted(folder)}
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
  printf 'A %scheck-in is due: %s\\n' "\${kind:+$kind }" ${shellQuoted(command)} >&2
  return 0
}

if [[ -z "\${PROMPT_COMMAND[*]-}" ]]; then PROMPT_COMMAND=__headroom_remind
elif [[ "\${PROMPT_COMMAND[*]}" != *__headroom_remind* ]]; then
  PROMPT_COMMAND="\${PROMPT_COMMAND-}"$'\\n'__headroom_remind
fi
`;
}
