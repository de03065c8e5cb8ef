/**
 * Words that people who know other programs type, and hints that lead them to the right command. The nearest
 * command by its letters ("share" for "chart") would mislead.
 */
export const guesses: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      ["log logs list ls all entries journal diary view", "headroom history lists the check-ins"],
      [
        "stats statistics stat graph graphs chart charts plot",
        "headroom trend draws the line over the weeks",
      ],
      ["summary score scores result results standing overview", "headroom alone shows how you are doing"],
      ["today now dashboard home info", "headroom alone shows how you are doing, and what is due"],
      [
        "week weekly",
        "headroom checkin --routine weekly asks about the week; headroom trend shows the weeks",
      ],
      ["month monthly", "headroom checkin --routine monthly asks about the month"],
      ["year", "headroom trend --year shows a year at a glance"],
      ["start begin init new add answer quiz test run check survey", "headroom checkin asks the questions"],
      ["note notes comment tag tags", 'headroom edit latest --note "..." adds a note to the latest check-in'],
      ["sos crisis emergency urgent hotline suicide", "headroom help-now says where to get help at once"],
      ["user users who whoami profile person", "headroom people shows whose records there are"],
      [
        "set get settings setting preferences prefs configure",
        "headroom config lists and changes the settings",
      ],
      ["backup dump save download", "headroom export -o FILE writes a copy"],
      ["load restore merge sync", "headroom import FILE reads a copy"],
      ["rm del remove erase", "headroom delete hides a check-in; headroom forget erases a whole record"],
      ["revert back", "headroom undo takes back the newest change"],
      ["tip tips step steps suggest recommend todo", "headroom advice names what fits"],
      ["boundary boundaries limits", "headroom plan shows your boundaries"],
      [
        "remember reminder reminders notify cron schedule",
        "headroom remind install lets the system remind you",
      ],
      ["encrypt password passphrase", "headroom lock seals the record"],
      ["decrypt", "headroom unlock unseals a locked record"],
      ["snooze holiday vacation", "headroom pause 2w: nothing is due for two weeks"],
      ["mentee mentees", "headroom session --with NAME starts a session"],
      ["fix repair", "headroom doctor --fix fixes what is safe to fix"],
      ["man manual usage docs", "headroom help shows all commands; man headroom has the details"],
      ["install uninstall update upgrade", "npm install -g headroom-cli does that"],
      ["quit exit", "headroom has ended already; there is nothing to leave"],
    ] as const
  ).flatMap(([words, says]) => words.split(" ").map((word) => [word, says] as const)),
);
