import type { Guides } from "./guide";

/** Why and how, for what somebody changes in their own work. */
export const workGuides: Guides = {
  "resp.write-duties": {
    why: "Duties that are written nowhere grow without anybody deciding it.",
    how: "Put what you were hired for beside what you do. Show the difference to your manager, and ask which of it is yours.",
  },
  "resp.scope-line": {
    why: "With a sentence at hand, a no need not be invented under pressure.",
    how: "Say what you cannot take, who can, and what you can give instead. Keep it the same each time, and friendly.",
  },
  "resp.choose": {
    why: "Joy in the work lasts longer when it is not spread over everything.",
    how: "Take one of three offers, and answer the others with a date on which you will look again.",
  },
  "resp.share-knowledge": {
    why: "What only you know keeps you on the phone, on holiday as well.",
    how: "Take one thing at a time: let somebody do it while you watch, and let them write the page. The respect stays; the calls get fewer.",
  },
  "comm.windows": {
    why: "Answering at once teaches everybody to expect it.",
    how: "Three windows a day, with messages closed in between and one way open for emergencies. Say so once, so that nobody waits in doubt.",
  },
  "comm.tiers": {
    why: "Where nobody knows how long an answer may take, everything counts as now.",
    how: "Four kinds are enough, from 'down for all' to 'good to know', each with a time. Put the table where people write to you.",
  },
  "comm.emergency-text": {
    why: "An emergency that each person defines alone is whatever they need most.",
    how: "Agree on a few lines with your team: what it is, who calls whom, and what waits until morning. Review it after the next three calls.",
  },
  "comm.silent-times": {
    why: "Those you live with notice the phone before you do.",
    how: "Begin with one time: a meal, the children's bedtime, the last hour. The phone lies in another room until it is over.",
  },
  "comm.announce": {
    why: "People respect hours they know of more often than we fear.",
    how: "One message to the team, one line in your status. No excuse is needed; name who helps in between.",
  },
  "comm.focus-hours": {
    why: "Hard thinking takes a quarter of an hour to begin, and each interruption starts it again.",
    how: "Block your best two hours on three days a week. Set the status, and move meetings instead of the block.",
  },
  "comm.holiday-rule": {
    why: "One look at mail brings the whole office along.",
    how: "Best is none at all. If you must, one look a day at a fixed hour, for ten minutes. The absence note names somebody else.",
  },
  "load.max-hours": {
    why: "Past some hours a week more time brings more mistakes, and repairing them takes more time.",
    how: "Set a number, write your hours down each day, and when it is reached on Thursday, talk about Friday's tasks with whoever gave them.",
  },
  "load.decline-process": {
    why: "What is decided beforehand need not be decided when you are tired and somebody is waiting.",
    how: "Four questions before any yes: is it my role, does it serve my aims, what must wait, whom do I ask. Answer tomorrow.",
  },
  "load.duty-review": {
    why: "Jobs change by drift; nobody raises pay or headcount for drift.",
    how: "List a normal week and mark what is not in your description. Talk it over with your manager once a year, with the list.",
  },
  "load.exit-criteria": {
    why: "A line drawn in calm is clearer than one drawn in anger, and it makes staying a choice.",
    how: "Two or three sentences with dates: if this has not changed by then, I look elsewhere. Keep them, and reread them each quarter.",
  },
  "load.decline-misaligned": {
    why: "Each project that serves no aim of yours takes time from one that does.",
    how: "Hold the request against your two aims for the year. If it serves neither, say so and name somebody it would suit.",
  },
  "load.no-excess-overtime": {
    why: "Overtime that is always given becomes part of the plan.",
    how: "Ask what happens if it waits until morning. If nothing burns, offer the morning; if it does, stay and ask for the time back.",
  },
  "load.quality-over-count": {
    why: "Done well once is less work than done fast three times.",
    how: "Each morning choose one thing that matters and finish it before opening the next. Move something else, openly, to another day.",
  },
  "load.ask-priorities": {
    why: "If everything comes first, the order is decided by whoever calls last. Ordering work is a manager's job.",
    how: "Bring the list and ask to put it in order together. Write down what was agreed to wait, and send it back in two lines.",
  },
  "load.push-back": {
    why: "A date you object to early can be changed; one you miss cannot.",
    how: "Name the date you can keep, or the smaller thing you can finish by the one asked for. Do it in writing, on the day you see it.",
  },
  "load.count-the-no": {
    why: "Each yes is a no to something else; said aloud, the choice is shared.",
    how: "Answer requests with: I can, and then this waits. Is that right? Let the other person choose.",
  },
  "load.reallocate": {
    why: "Tasks move only when somebody says that they are too many.",
    how: "Choose two that others could take, say what you keep, and ask for a decision by a day. If you are ill, let somebody else pass this on.",
  },
  "load.no-compensating": {
    why: "Tired work takes longer, and longer work makes more tired. The way out is shorter, not longer.",
    how: "Stop at the hour you set, whatever is open. Tell whoever waits what will come when. Do this for two weeks before you judge it.",
  },
  "load.best-value": {
    why: "Being able to do everything hides what you alone do well.",
    how: "Mark the two tasks of a week that gained most from you. Protect time for these, and offer the others to be shared.",
  },
  "load.go-deep": {
    why: "Nobody can keep up with every platform; trying to wears out.",
    how: "Choose one field for this year, say so in your next review, and let new tools outside it be somebody else's.",
  },
  "load.fit-style": {
    why: "The same work can fit one person's day and break another's.",
    how: "Note when you last worked well: alone or paired, early or late, building or repairing. Look for roles with more of it, here or elsewhere.",
  },
  "load.learn-what-draws": {
    why: "Curiosity makes learning lighter; duty alone makes it heavier.",
    how: "Give one hour a week to what you would look into unasked. Let one course pass that you only feel you should take.",
  },
  "career.portable-skills": {
    why: "What any employer can use keeps you free to go, and free to stay.",
    how: "Prefer principles to products: networking, scripting, diagnosis, explaining. An hour a week, on something you can show.",
  },
  "career.personal-interest": {
    why: "Growth that is wanted gives energy; growth that is demanded takes it.",
    how: "Pick one subject that still makes you curious, and follow it without a goal for a few weeks.",
  },
  "career.network": {
    why: "Most ways out go through somebody you know.",
    how: "One message a month to a former colleague, asking how they are. Offer help before you need it.",
  },
  "career.resume": {
    why: "An up-to-date CV reminds you that you have a choice, even if you never send it.",
    how: "Twice a year, add what you finished and what came of it. Ask one person outside to read it.",
  },
  "career.redefine-success": {
    why: "Hours are easy to count and say little; what stays solved says more.",
    how: "Once a week write down one problem that stayed solved and one thing somebody else can do now. Bring the list to your review.",
  },
  "career.lateral": {
    why: "The same work is bearable in one place and not in another.",
    how: "Look for firms where people stay and look well. Talk to one person from there before you apply, with the questions of headroom advice show choose.",
  },
  "career.alternatives": {
    why: "Leaving a job and leaving the trade are two decisions; there are ways in between.",
    how: "Consulting gives freedom and uneven income; remote work spares the way and blurs the edges; teaching uses what you know with other hours; part time costs pay and gives days. Write down the limits each would need, and talk to one person who lives that way.",
  },
  "career.leave-well": {
    why: "Leaving is no failure, and it does not mend everything. Decided in calm it more often turns out well.",
    how: "Check four points first: savings for some months, what exactly happened here, whether the work itself still draws you, and what your health says. If you can, rest before you decide, and let a professional think along. Then give notice in time, hand over, and part without a settling of accounts.",
  },
  "career.environment-as-care": {
    why: "If the place makes people ill, changing it or leaving it looks after you more than anything done at home.",
    how: "Write down what would have to change for you to stay gladly, ask for it once, with a date, and look around meanwhile.",
  },
  "money.reserve": {
    why: "Some months of costs put by make a no at work affordable.",
    how: "Work out one month, set up a standing order, and let it grow to six or twelve. Say to yourself what it is for, so that it is not only for escape.",
  },
  "money.no-inflation": {
    why: "A life that only this salary can pay for holds you in this job.",
    how: "With each rise keep half of it out of your spending. Once a month look for one payment you would not miss.",
  },
  "money.total-package": {
    why: "Pay is the part that is easiest to compare, and not the part you live in.",
    how: "List what counts: hours, on-call, way to work, learning, people, leave. Weigh the offers by the list.",
  },
  "money.plan-lower": {
    why: "Knowing the number ends the fear of it, one way or the other.",
    how: "Add up what you really need, and compare with what calmer jobs pay where you live. You need not act on it.",
  },
  "choose.investigate": {
    why: "What a place says about balance and what it does are found out from the people, not the advert.",
    how: "Put the four questions of headroom advice show choose to two people who work there, best without a manager in the room. Listen for examples.",
  },
  "choose.flags": {
    why: "One learns to overlook what one sees daily; counting makes it visible again.",
    how: "Go through the five warning flags in headroom advice show choose. One is common; three are a reason to talk, or to look around.",
  },
  "sys.automate": {
    why: "A job done by hand each week asks for you each week.",
    how: "Choose the most frequent one, write its steps down, and script the dull half first. Block the two hours, or they will not come.",
  },
  "sys.document": {
    why: "What is written down can be done by somebody who slept.",
    how: "One page a week: what it is, what breaks, what to do then. Let somebody else follow it once, and correct it.",
  },
  "sys.redundancy": {
    why: "Where one part may fail without harm, nobody has to be woken for it.",
    how: "Name the part that would wake you, and what one outage of it costs. Put the price of a second one beside that.",
  },
  "sys.rotate": {
    why: "A rota that rests on few wears out those few first, and then there are fewer.",
    how: "Bring three numbers: weeks on call, calls outside hours, how many were real. Ask for more people on it, swaps that are allowed, and rest after nights.",
  },
  "sys.monitor-early": {
    why: "A fault seen at three in the afternoon does not call at three in the morning.",
    how: "Take the last five faults and add, for each, the one reading that announced it. Delete an alert for every one you add.",
  },
  "desk.scripts": {
    why: "Deciding the same thing anew forty times a day tires more than the calls.",
    how: "Write your three most frequent answers down, share them with the desk, and improve them when one fails.",
  },
  "desk.pause": {
    why: "Anger that is not yours stays in the body and goes into the next call.",
    how: "Three minutes after a hard contact: stand up, breathe out slowly, write one line on what happened. Agree on a status for it, so that nobody has to ask.",
  },
  "desk.rapport": {
    why: "People are kinder to somebody they know.",
    how: "Call one regular caller when nothing is wrong, and ask what annoys them most. Fix one small thing.",
  },
  "desk.expectations": {
    why: "Most anger is about not knowing when.",
    how: "Say at the start what you can do today, what takes longer, and when you call back. Promise a little less than you hope for.",
  },
  "desk.celebrate": {
    why: "Closed tickets open again; what stays solved is what you are good for.",
    how: "Write down one a day. Once a week tell the team one of them, and who helped.",
  },
  "lead.model": {
    why: "Your team does what you do, not what you allow.",
    how: "Leave visibly and on time twice a week, take your leave, and say so. Explain an exception when you make one.",
  },
  "lead.shield": {
    why: "Pressure that is passed on doubles; somebody has to be where it stops.",
    how: "Let requests from outside come to you first for two weeks. Answer with dates, and let the team see only what is decided.",
  },
  "lead.advocate": {
    why: "Nobody above you knows what a plan costs unless you say it in numbers.",
    how: "People, open tasks, hours over plan, what was dropped. Offer two plans that can be kept and let them choose.",
  },
  "lead.cross-train": {
    why: "Whoever is the only one can never be off.",
    how: "A table of what must be known and who knows it. Fill one gap a month, by pairing, in working hours.",
  },
  "lead.sustainable": {
    why: "What is praised is what grows: rescues or quiet weeks.",
    how: "In each meeting name one thing that did not break and who saw to it. After a rescue ask how the next one can be spared.",
  },
  "lead.no-late-mail": {
    why: "A message from you at ten at night is an order, whatever it says.",
    how: "Use send-later, and say once that you expect no answers outside hours. Call if something is really urgent.",
  },
};
