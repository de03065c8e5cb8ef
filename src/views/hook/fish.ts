import { type HookFacts, hookIntro } from "./facts";

const setup = "headroom hook fish > ~/.config/fish/conf.d/headroom-hook.fish";

/** The reminder for fish 3.2 and later, which cannot tell the day itself and asks `date`. */
export function fishHook({ folder, command }: HookFacts): string {
  return `${hookIntro("fish", setup).replace("starts no program", "starts no program but date")}

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
