import type { Guides } from "./guide";

/** Why and how, for what needs others: colleagues, mentors, professionals, the place. */
export const othersGuides: Guides = {
  "peer.formal": {
    why: "A scheme spares you the asking, and both sides have time set aside for it.",
    how: "Ask HR or a senior colleague whether there is one. Say in a line what you would like to talk about.",
  },
  "peer.informal": {
    why: "Most people with years in this work have been tired by it, and will tell what helped if asked.",
    how: "Choose somebody outside your own line, a former colleague for instance. One question is enough: how did you deal with it?",
  },
  "peer.mentor-balanced": {
    why: "It is hard to live in a way one has never seen lived.",
    how: "Look for somebody who is respected and goes home on time. Ask for one talk first. headroom talk mentor helps with the words.",
  },
  "peer.coffee": {
    why: "Saying it once to somebody who knows the work takes some of the weight off.",
    how: "Half an hour with one person you trust, away from the desks. You need not have a plan, and need not solve theirs.",
  },
  "peer.ask-help": {
    why: "We take others for too busy without having asked.",
    how: "Ask for something small and clear: half an hour on this, by Thursday. Make it easy to say no.",
  },
  "peer.pair": {
    why: "With two heads at one screen an empty one is less of a danger.",
    how: "An hour, one problem, one of you types. Say beforehand that you are tired; nobody does worse for knowing.",
  },
  "peer.tell-lead": {
    why: "A lead who does not know cannot change anything, and many would like to.",
    how: "Bring three facts about the load, one wish and a date. Your health is yours; you need not speak of it. headroom talk manager helps.",
  },
  "peer.community": {
    why: "Among people of the same work, nobody needs to be told why a pager wears out.",
    how: "Read for an evening before you write. Choose one where people speak frankly and are not sold to.",
  },
  "peer.association": {
    why: "What one firm does not offer, a profession sometimes does: advice, contacts, standards.",
    how: "Ask a colleague which one they know, and go to one meeting before you join.",
  },
  "peer.like-minded": {
    why: "Limits are easier to keep beside people who have some.",
    how: "Have lunch once a week with somebody who goes home on time. Agree on one line you both keep.",
  },
  "peer.give-back": {
    why: "Telling a newcomer early is help you may have missed, and it reminds you of what you know.",
    how: "An hour a month with one person. Listen more than you advise, and stop when it becomes a burden.",
  },
  "pro.therapist": {
    why: "Some strain does not lift with rest and limits alone. Therapists work with it every day, and coming early makes it easier.",
    how: "Ask your doctor, your health insurance or the public service of your country for names. Call two or three, since there are waiting lists. In the first talk ask how they work; changing later is allowed. If it cannot wait: headroom help-now.",
  },
  "pro.doctor": {
    why: "What a doctor looks at early is mostly small, and knowing takes a weight off.",
    how: "Call in the morning and take the first date they offer. Bring your notes, and say that work has been hard. If it gets worse before then, do not wait: headroom help-now has the emergency number.",
  },
  "pro.coach": {
    why: "Questions about work, time and the next step go faster with somebody who asks well.",
    how: "A first talk is often free. Ask about training and experience, and agree on one aim and an end. Where health is touched, therapy comes first.",
  },
  "pro.both": {
    why: "Health and work questions overlap, and one person need not answer both.",
    how: "Sort your questions into two lists. Begin with therapy where sleep, mood or body suffer; a coach can follow.",
  },
  "pro.tech-aware": {
    why: "It helps not to have to explain on-call duty first.",
    how: "Ask in the first call whether they have worked with shift or on-call workers. A good one without that knowledge is still better than none.",
  },
  "pro.exit-guidance": {
    why: "Whether to stay or go is hard to see from inside, and harder when tired.",
    how: "Take two lists to a coach, or to a therapist if your health is touched: what would make you stay, what would make you go. Decide nothing large in the worst week.",
  },
  "team.oncall-cap": {
    why: "Nights on call wear people down even when nothing happens; a week in a month is a common ceiling.",
    how: "Count the weeks of the last quarter for everybody. Propose a cap, say what it needs (people, swaps, fewer services with night duty), and offer a trial of three months.",
  },
  "team.oncall-pay": {
    why: "What costs nothing is used without measure; time or money repays the one and limits the other.",
    how: "Look up your contract and what the law says on standby. Ask for time off after calls first, since it rests people as well.",
  },
  "team.off-rota": {
    why: "Nobody recovers while any night may be broken. A few weeks off the rota are a small price for keeping somebody.",
    how: "Ask for a number of weeks, and name who could cover which. You need give no more reason than that you need the nights. With a doctor's note it can become binding; ask them.",
  },
  "team.rest-after-call": {
    why: "A broken night followed by a full day is two days' strain. The European working time rules ask for eleven hours of rest a day.",
    how: "Propose one sentence for the rota: after a call between 22:00 and 6:00 the next day begins eleven hours later, or at noon. Begin with your own team.",
  },
  "team.alert-hygiene": {
    why: "Each false alarm teaches people to ignore the next, and wakes them for it.",
    how: "List the alerts of a month, and mark those that needed nobody. Delete, delay or merge these first; look at the list again each month.",
  },
  "team.capacity-share": {
    why: "What is never repaired is paid for in nights. A fixed share keeps repairs from losing to features every week.",
    how: "Ask for 10 to 20 % of each week, in the plan, for debt, scripts and documents. Report after a month what it spared.",
  },
  "team.improve-sprint": {
    why: "Friction in tools is paid for dozens of times a day by everybody.",
    how: "Collect extra steps for a week, vote on three, and give two weeks to removing them.",
  },
  "team.lattice": {
    why: "If the only way up is management, experts stop or leave.",
    how: "Describe the role you would like: architecture, automation, security, teaching. Ask what it would need here.",
  },
  "team.ic-parity": {
    why: "Experience that prevents trouble is invisible unless somebody prices it.",
    how: "Bring two things your experience spared the firm, with numbers, and ask how they count in pay and title.",
  },
  "team.blameless": {
    why: "Where blame falls, faults are hidden until they are large.",
    how: "After the next incident ask what made it possible, what made it visible, what would make it less likely. Write names of parts, not of people.",
  },
  "team.limits-talk": {
    why: "Once one person has said that it is too much, others can.",
    how: "Ask for ten minutes in a team meeting, and begin with a limit of your own that you are fine with everybody knowing.",
  },
  "team.managed-services": {
    why: "Routine that needs no knowledge of your systems need not wake those who have it.",
    how: "List such jobs with hours a month. Compare with an offer, and count the handover.",
  },
  "team.signals": {
    why: "What is not counted is not there when resources are shared out.",
    how: "Three numbers a week, for the team as a whole: unplanned hours, growth of the backlog, departures. Nobody is named.",
  },
  "team.survey": {
    why: "People say on paper, unnamed, what they do not say aloud.",
    how: "Five questions each quarter, the same each time. Publish results and one thing that changes because of them, or leave it.",
  },
  "team.predict": {
    why: "Most outages announce themselves; hearing them early turns nights into afternoons.",
    how: "Take the faults of a year and look for their signs. Begin with the most frequent one, and let a script do the first repair.",
  },
  "team.cross-domain": {
    why: "Faults land on whoever can be reached, not on whoever can mend the cause.",
    how: "Draw up a RACI chart for your services: who is responsible, accountable, consulted, informed. Then share on-call among those who can change the code as well as those who run it.",
  },
  "team.error-budget": {
    why: "An error budget says how much failure is acceptable. As long as it is not spent, nobody need be woken.",
    how: "Agree on a target for one service, such as 99.5 % a month, which leaves three and a half hours. Page only when it is burning fast; when it is spent, repairs go before features.",
  },
  "team.postmortem-invest": {
    why: "The same outage twice is the cheapest one to prevent.",
    how: "Look for repeating patterns: settings, missing alerts, lack of capacity. Choose one and give it an owner and a date.",
  },
  "team.honour-leave": {
    why: "Leave that may be interrupted is standby.",
    how: "Agree who decides on calling somebody in their time off, and that it is written down each time. Look at the list each quarter.",
  },
  "team.praise-prevention": {
    why: "Quiet weeks are somebody's work, and nobody sees it.",
    how: "In each meeting name one thing that did not happen and who saw to it, before the rescues.",
  },
  "team.guardrails": {
    why: "Systems have limits, alarms and maintenance windows; the people who run them should, too.",
    how: "Write three rules as for a server: maximum load, rest after peaks, an alarm when it is too much. Agree what happens when one is broken.",
  },
  "team.observability": {
    why: "Searching in the dark is what makes a fault long and a night longer.",
    how: "Fewer dashboards, alerts that can be trusted, logs a tired person can read. Ask for it as a protection of people, with the hours of the last search.",
  },
  "team.equip": {
    why: "Training does not mend a tool that is in the way.",
    how: "Name the worst tool, its hours a month for the team, and an alternative with a price.",
  },
  "team.shared-ownership": {
    why: "Between departments with separate goals, faults are passed on instead of mended.",
    how: "Begin with one service and one person on the other side. Agree on one number that both are measured by.",
  },
  "team.redistribute": {
    why: "Hard contacts wear people down by their number, and mostly they fall on the same few.",
    how: "Count them for a week. Propose a turn: so many each, and after a very hard one somebody else takes the next.",
  },
};
