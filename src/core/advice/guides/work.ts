import type { Guides } from "./guide";

/** Why and how, for what people change in their own work. */
export const workGuides: Guides = {
  "resp.write-duties": {
    why: "Duties that are not written down grow without anyone deciding it.",
    how: "Put what you were hired for next to what you do. Show your manager the difference, and ask which of it is yours.",
  },
  "resp.scope-line": {
    why: "With a sentence ready, you do not have to invent a no under pressure.",
    how: "Say what you cannot take on, who can, and what you can offer instead. Keep it the same each time, and friendly.",
  },
  "resp.choose": {
    why: "Joy in your work lasts longer when it is not spread over everything.",
    how: "Accept one offer in three, and answer the others with a date when you will look again.",
  },
  "resp.share-knowledge": {
    why: "What only you know keeps you on the phone, even on holiday.",
    how: "Take one thing at a time: let someone do it while you watch, and let them write the page. You keep the respect and get fewer calls.",
  },
  "comm.windows": {
    why: "Answering at once teaches everyone to expect it.",
    how: "Three windows a day, with messages closed in between and one channel open for emergencies. Say so once, so that no one is left guessing.",
  },
  "comm.tiers": {
    why: "When no one knows how long an answer may take, everything is urgent.",
    how: "Four kinds are enough, from 'down for all' to 'good to know', each with a time. Put the table where people write to you.",
  },
  "comm.emergency-text": {
    why: "If everyone defines emergencies alone, an emergency is whatever they need most.",
    how: "Agree on a few lines with your team: what it is, who calls whom, and what waits until morning. Review it after the next three calls.",
  },
  "comm.silent-times": {
    why: "Those you live with notice the phone before you do.",
    how: "Start with one time: a meal, the children's bedtime, the last hour. Keep the phone in another room until it is over.",
  },
  "comm.announce": {
    why: "People respect hours they know about more often than we fear.",
    how: "One message to the team, one line in your status. No excuse is needed; name who helps outside them.",
  },
  "comm.focus-hours": {
    why: "Hard thinking takes fifteen minutes to get going, and every interruption resets it.",
    how: "Block your best two hours on three days a week. Set your status, and move meetings rather than the block.",
  },
  "comm.holiday-rule": {
    why: "One look at email brings the whole office with it.",
    how: "None at all is best. If you must, look once a day at a fixed time, for ten minutes. Name someone else in your absence note.",
  },
  "load.max-hours": {
    why: "Beyond a certain number of hours, more time brings more mistakes, and fixing them takes more time.",
    how: "Set a number, write down your hours each day, and if you reach it on Thursday, talk about Friday's tasks with whoever gave them to you.",
  },
  "load.decline-process": {
    why: "What you decide beforehand, you need not decide when you are tired and someone is waiting.",
    how: "Four questions before any yes: is it my role, does it serve my aims, what must wait, whom do I ask. Answer tomorrow.",
  },
  "load.duty-review": {
    why: "Jobs drift, and no one raises pay or headcount for drift.",
    how: "List a normal week and mark what is not in your description. Go over the list with your manager once a year.",
  },
  "load.exit-criteria": {
    why: "A line drawn in calm is clearer than one drawn in anger, and it makes staying a choice.",
    how: "Two or three sentences with dates: if this has not changed by then, I will look elsewhere. Keep them, and reread them each quarter.",
  },
  "load.decline-misaligned": {
    why: "Each project that serves no aim of yours takes time from one that does.",
    how: "Check the request against your two aims for the year. If it serves neither, say so and name someone it would suit.",
  },
  "load.no-excess-overtime": {
    why: "Overtime that you always give becomes part of the plan.",
    how: "Ask what happens if it waits until morning. If nothing is burning, offer the morning; if something is, stay and ask for the time back.",
  },
  "load.quality-over-count": {
    why: "Doing it well once is less work than doing it fast three times.",
    how: "Each morning choose one thing that matters and finish it before opening the next. Openly move something else to another day.",
  },
  "load.ask-priorities": {
    why: "If everything comes first, whoever calls last decides the order. Setting priorities is a manager's job.",
    how: "Bring the list and ask to put it in order together. Write down what you agreed can wait, and send it back in two lines.",
  },
  "load.push-back": {
    why: "A date you object to early can be changed; one you miss cannot.",
    how: "Name the date you can keep, or the smaller thing you can finish by the one asked for. Put it in writing, the day you notice.",
  },
  "load.count-the-no": {
    why: "Each yes is a no to something else; said aloud, the choice is shared.",
    how: "Answer requests with: I can, and then this has to wait. Is that all right? Let the other person choose.",
  },
  "load.reallocate": {
    why: "Tasks only move when someone says there are too many.",
    how: "Choose two that others could take, say what you keep, and ask for a decision by a day. If you are ill, let someone else pass this on.",
  },
  "load.no-compensating": {
    why: "Tired work takes longer, and longer work makes you more tired. The way out is shorter days, not longer ones.",
    how: "Stop at the hour you set, whatever is still open. Tell those waiting what to expect when. Do this for two weeks before you judge it.",
  },
  "load.best-value": {
    why: "Being able to do everything hides what only you do well.",
    how: "Mark the two tasks of the week that gained most from you. Protect time for these, and offer to share the others.",
  },
  "load.go-deep": {
    why: "No one can keep up with every platform; trying to wears you out.",
    how: "Choose one field for this year, say so in your next review, and leave new tools outside it to someone else.",
  },
  "load.fit-style": {
    why: "The same work can fit one person's day and break another's.",
    how: "Note when you last worked well: alone or paired, early or late, building or repairing. Look for roles with more of that, here or elsewhere.",
  },
  "load.learn-what-draws": {
    why: "Curiosity makes learning lighter; duty alone makes it heavier.",
    how: "Spend one hour a week on something you would look into unasked. Let one course pass that you only feel you should take.",
  },
  "career.portable-skills": {
    why: "Skills that any employer can use keep you free to go, and free to stay.",
    how: "Prefer principles to products: networking, scripting, diagnosis, explaining. An hour a week, on something you can show.",
  },
  "career.personal-interest": {
    why: "Growth you want gives energy; growth others demand takes it.",
    how: "Pick one subject that still makes you curious, and follow it without a goal for a few weeks.",
  },
  "career.network": {
    why: "Most ways out go through someone you know.",
    how: "One message a month to a former colleague, asking how they are. Offer help before you need it.",
  },
  "career.resume": {
    why: "An up-to-date CV reminds you that you have a choice, even if you never send it.",
    how: "Twice a year, add what you finished and what came of it. Ask one person outside to read it.",
  },
  "career.redefine-success": {
    why: "Hours are easy to count and say little; problems that stay solved say more.",
    how: "Once a week write down one problem that stayed solved and one thing someone else can do now. Bring the list to your review.",
  },
  "career.lateral": {
    why: "The same work is bearable in one place and unbearable in another.",
    how: "Look for firms where people stay and look well. Talk to one person from there before you apply, with the questions of headroom advice show choose.",
  },
  "career.alternatives": {
    why: "Leaving a job and leaving the trade are two decisions; there are ways in between.",
    how: "Consulting gives freedom and uneven income; remote work saves the commute and blurs the edges; teaching uses what you know at other hours; part time costs pay and gives you days. Write down the limits each would need, and talk to one person who works that way.",
  },
  "career.leave-well": {
    why: "Leaving is not a failure, and it does not fix everything. A calm decision more often turns out well.",
    how: "Check four points first: savings for some months, what exactly happened here, whether the work itself still draws you, and what your health says. If you can, rest before you decide, and think it through with a professional. Then give proper notice, hand over, and leave without settling scores.",
  },
  "career.environment-as-care": {
    why: "If the place makes people ill, changing or leaving it does more for you than anything you do at home.",
    how: "Write down what would have to change for you to be glad to stay, ask for it once, with a date, and look around in the meantime.",
  },
  "money.reserve": {
    why: "A few months of savings make a no at work affordable.",
    how: "Work out one month's costs, set up a standing order, and let it grow to six or twelve. Tell yourself what it is for, so that it is not only for escape.",
  },
  "money.no-inflation": {
    why: "A life that only this salary can pay for ties you to this job.",
    how: "With each pay rise, keep half of it out of your spending. Once a month, look for one payment you would not miss.",
  },
  "money.total-package": {
    why: "Pay is the easiest part to compare, but not the part you live in.",
    how: "List what counts: hours, on-call, commute, learning, people, leave. Weigh the offers against the list.",
  },
  "money.plan-lower": {
    why: "Knowing the number ends the fear of it, one way or the other.",
    how: "Add up what you really need, and compare with what calmer jobs pay where you live. You need not act on it.",
  },
  "choose.investigate": {
    why: "People, not the job advert, tell you what a place says about balance and what it does.",
    how: "Put the four questions of headroom advice show choose to two people who work there, ideally without a manager in the room. Listen for examples.",
  },
  "choose.flags": {
    why: "We learn to overlook what we see daily; counting makes it visible again.",
    how: "Go through the five warning flags in headroom advice show choose. One is common; three are a reason to talk, or to look around.",
  },
  "sys.automate": {
    why: "A job done by hand every week needs you every week.",
    how: "Choose the most frequent one, write down its steps, and script the dull half first. Block the two hours, or they will not happen.",
  },
  "sys.document": {
    why: "What is written down can be done by someone who has slept.",
    how: "One page a week: what it is, what breaks, what to do then. Let someone else follow it once, and correct it.",
  },
  "sys.redundancy": {
    why: "If a part can fail without harm, no one has to be woken for it.",
    how: "Name the part that would wake you, and what one outage of it costs. Put the price of a second one next to that.",
  },
  "sys.rotate": {
    why: "A rota that rests on a few people wears those few out first, and then there are fewer.",
    how: "Bring three numbers: weeks on call, calls outside hours, how many were real. Ask for more people on it, the right to swap, and rest after nights.",
  },
  "sys.monitor-early": {
    why: "A fault seen at three in the afternoon does not page you at three in the morning.",
    how: "Take the last five faults and monitor, for each, the one reading that announced it. Delete an alert for every one you add.",
  },
  "desk.scripts": {
    why: "Making the same decision forty times a day is more tiring than the calls.",
    how: "Write down your three most frequent answers, share them with the desk, and improve them when one fails.",
  },
  "desk.pause": {
    why: "Anger that is not yours stays in your body and follows you into the next call.",
    how: "Three minutes after a difficult contact: stand up, breathe out slowly, write one line about it. Agree on a status for it, so that no one has to ask.",
  },
  "desk.rapport": {
    why: "People are kinder to someone they know.",
    how: "Call one regular caller when nothing is wrong, and ask what annoys them most. Fix one small thing.",
  },
  "desk.expectations": {
    why: "Most anger is about not knowing when.",
    how: "Say at the start what you can do today, what takes longer, and when you will call back. Promise a little less than you hope for.",
  },
  "desk.celebrate": {
    why: "Closed tickets reopen; what stays solved is what counts.",
    how: "Write down one a day. Once a week, tell the team one of them, and who helped.",
  },
  "lead.model": {
    why: "Your team does what you do, not what you allow.",
    how: "Leave visibly and on time twice a week, take your leave, and say so. When you make an exception, explain it.",
  },
  "lead.shield": {
    why: "Pressure that is passed on doubles; it has to stop with someone.",
    how: "Let requests from outside come to you first for two weeks. Answer with dates, and let the team see only what has been decided.",
  },
  "lead.advocate": {
    why: "No one above you knows what a plan costs unless you say so in numbers.",
    how: "People, open tasks, hours over plan, what was dropped. Offer two realistic plans and let them choose.",
  },
  "lead.cross-train": {
    why: "Whoever is the only one can never be off duty.",
    how: "Make a table of what must be known and who knows it. Fill one gap a month, by pairing, during working hours.",
  },
  "lead.sustainable": {
    why: "What gets praised grows: rescues or quiet weeks.",
    how: "In each meeting, name one thing that did not break and who saw to that. After a rescue, ask how to avoid the next one.",
  },
  "lead.no-late-mail": {
    why: "A message from you at ten at night is an order, whatever it says.",
    how: "Use send-later, and say once that you expect no answers outside hours. Call if something is really urgent.",
  },
};
