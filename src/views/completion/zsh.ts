import { posixFunctions } from "./posix";
import type { Completion } from "./shape";

/** Completion for zsh, for `eval` in ~/.zshrc or as a file _headroom on the fpath. */
export function zshCompletion(completion: Completion): string {
  return `#compdef headroom
# headroom completion for zsh, for instance in ~/.zshrc after compinit:
#   eval "$(headroom completion zsh)"

${posixFunctions(completion)}
_headroom() {
  local cur="\${words[CURRENT]}" place="" flag="" word="" i
  local -a found
  for ((i = 2; i < CURRENT; i++)); do
    word="\${words[i]}"
    if [[ -n "$flag" ]]; then flag=""; continue; fi
    if [[ "$word" == -* ]]; then
      if _headroom_takes "$word"; then flag="$word"; fi
    elif _headroom_is "\${place:+$place }$word"; then
      place="\${place:+$place }$word"
    fi
  done
  if [[ -n "$flag" ]]; then found=("\${(@f)$(_headroom_values "$place|$flag")}")
  elif [[ "$cur" == -* ]]; then found=("\${(@f)$(_headroom_flags "$place")}")
  else found=("\${(@f)$(_headroom_commands "$place"; _headroom_values "$place|")}")
  fi
  if [[ "\${found[1]}" == "@files" ]]; then _files; return; fi
  compadd -S '' -- \${(M)found:#*=}
  compadd -- \${found:#*=}
}

if [[ "\${funcstack[1]}" == "_headroom" ]]; then _headroom "$@"; else compdef _headroom headroom; fi
`;
}
