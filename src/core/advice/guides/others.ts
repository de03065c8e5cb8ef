import type { Guides } from "./guide";

/** Why and how, for steps that involve others: colleagues, mentors, professionals, the workplace. */
export const othersGuides: Guides = {
  "peer.formal": {
    why: "A scheme saves you from having to ask, and both sides have time set aside for it.",
    how: "Ask HR or a senior colleague whether there is one. Say in a line what you would like to talk about.",
  },
  "peer.informal": {
    why: "Most people with years in this work have been worn down by it, and will say what helped if asked.",
    how: "Choose someone outside your own line of management, such as a former colleague. One question is enough: how did you deal with it?",
  },
  "peer.mentor-balanced": {
    why: "It is hard to live in a way you have never seen anyone live.",
    how: "Look for someone who is respected and goes home on time. Ask for one conversation first. headroom talk mentor helps with the words.",
  },
  "peer.coffee": {
    why: "Saying it once to someone who knows the work takes some of the weight off.",
    how: "Half an hour with one person you trust, away from the desks. You do not need a plan, and you do not have to solve their problems.",
  },
  "peer.ask-help": {
    why: "We assume that others are too busy without asking.",
    how: "Ask for something small and clear: half an hour on this, by Thursday. Make it easy to say no.",
  },
  "peer.pair": {
    why: "With two heads at one screen, one empty head matters less.",
    how: "An hour, one problem, one of you types. Say beforehand that you are tired; it is better that they know.",
  },
  "peer.tell-lead": {
    why: "A lead who does not know cannot change anything, and many would like to.",
    how: "Bring three facts about the load, one wish and a date. Your health is your own business; you need not mention it. headroom talk manager helps.",
  },
  "peer.community": {
    why: "Among people who do the same work, no one needs to be told why a pager wears you down.",
    how: "Read for an evening before you write. Choose one where people speak frankly and no one is selling.",
  },
  "peer.association": {
    why: "What one firm does not offer, a profession sometimes does: advice, contacts, standards.",
    how: "Ask a colleague which one they know, and go to one meeting before you join.",
  },
  "peer.like-minded": {
    why: "Limits are easier to keep among people who have some.",
    how: "Have lunch once a week with someone who goes home on time. Agree on one limit you both keep.",
  },
  "peer.give-back": {
    why: "Telling a newcomer early is help you may have missed yourself, and it reminds you of what you know.",
    how: "An hour a month with one person. Listen more than you advise, and stop when it becomes a burden.",
  },
  "pro.therapist": {
    why: "Some strain does not lift with rest and limits alone. Therapists work with it every day, and coming early makes it easier.",
    how: "Ask your doctor, your health insurance or the public service of your country for names. Call two or three, since there are waiting lists. In the first session, ask how they work; you can change later. If it cannot wait: headroom help-now.",
  },
  "pro.doctor": {
    why: "What a doctor sees early is usually minor, and knowing takes a weight off.",
    how: "Call in the morning and take the first date they offer. Bring your notes, and say that work has been hard. If it gets worse before then, do not wait: headroom help-now has the emergency number.",
  },
  "pro.coach": {
    why: "Questions about work, time and the next step go faster with someone who asks good questions.",
    how: "A first session is often free. Ask about training and experience, and agree on one aim and an end date. Where health is affected, therapy comes first.",
  },
  "pro.both": {
    why: "Health and work questions overlap, and one person does not have to answer both.",
    how: "Sort your questions into two lists. Start with therapy if your sleep, mood or body is suffering; a coach can follow.",
  },
  "pro.tech-aware": {
    why: "It helps not to have to explain on-call duty first.",
    how: "Ask in the first call whether they have worked with shift or on-call workers. A good one without that experience is still better than none.",
  },
  "pro.exit-guidance": {
    why: "Whether to stay or go is hard to see from the inside, and harder when you are tired.",
    how: "Take two lists to a coach, or to a therapist if your health is affected: what would make you stay, what would make you go. Make no big decisions in your worst week.",
  },
  "team.oncall-cap": {
    why: "Nights on call wear people down even when nothing happens; one week per month is a common ceiling.",
    how: "Count everyone's weeks in the last quarter. Propose a cap, say what it needs (people, swaps, fewer services with night duty), and offer a three-month trial.",
  },
  "team.oncall-pay": {
    why: "What costs nothing gets overused; time off or money repays the work and limits it.",
    how: "Look up your contract and what the law says about standby. Ask for time off after calls first, since that also gives people rest.",
  },
  "team.off-rota": {
    why: "No one recovers while any night may be broken. A few weeks off the rota are a small price for keeping someone.",
    how: "Ask for a number of weeks, and name who could cover which. You need give no reason beyond needing the nights. A doctor's note can make it binding; ask your doctor.",
  },
  "team.rest-after-call": {
    why: "A broken night followed by a full day is two days' strain. The European working time rules ask for eleven hours of rest a day.",
    how: "Propose one sentence for the rota: after a call between 22:00 and 6:00 the next day starts eleven hours later, or at noon. Start with your own team.",
  },
  "team.alert-hygiene": {
    why: "Each false alarm teaches people to ignore the next one, and still wakes them.",
    how: "List a month's alerts, and mark those that needed no one. Delete, delay or merge these first; review the list each month.",
  },
  "team.capacity-share": {
    why: "What is never fixed is paid for in nights. A fixed share keeps repairs from losing to features every week.",
    how: "Ask for 10 to 20 % of each week, in the plan, for debt, scripts and documents. After a month, report what it saved.",
  },
  "team.improve-sprint": {
    why: "Everyone pays for friction in tools, dozens of times a day.",
    how: "Collect extra steps for a week, vote on three, and spend two weeks removing them.",
  },
  "team.lattice": {
    why: "If the only way up is management, experts stop or leave.",
    how: "Describe the role you would like: architecture, automation, security, teaching. Ask what it would take here.",
  },
  "team.ic-parity": {
    why: "Experience that prevents trouble is invisible unless someone puts a price on it.",
    how: "Bring two examples of what your experience saved the firm, with numbers, and ask how they count towards pay and title.",
  },
  "team.blameless": {
    why: "Where people are blamed, faults stay hidden until they are large.",
    how: "After the next incident ask what made it possible, what made it visible, what would make it less likely. Write down names of parts, not of people.",
  },
  "team.limits-talk": {
    why: "Once one person has said that it is too much, others can too.",
    how: "Ask for ten minutes in a team meeting, and start with a limit of your own that you do not mind everyone knowing.",
  },
  "team.managed-services": {
    why: "Routine work that needs no knowledge of your systems should not wake those who have it.",
    how: "List such jobs with their hours per month. Compare that with an offer, and count the handover.",
  },
  "team.signals": {
    why: "What is not counted does not exist when resources are shared out.",
    how: "Three numbers a week, for the team as a whole: unplanned hours, growth of the backlog, departures. No one is named.",
  },
  "team.survey": {
    why: "People say anonymously on paper what they would not say aloud.",
    how: "Five questions each quarter, the same each time. Publish the results and one thing that changes because of them, or do not ask.",
  },
  "team.predict": {
    why: "Most outages announce themselves; hearing them early turns nights into afternoons.",
    how: "Take a year's faults and look for their early signs. Start with the most frequent one, and let a script attempt the first repair.",
  },
  "team.cross-domain": {
    why: "Faults land on whoever can be reached, not on whoever can fix the cause.",
    how: "Draw up a RACI chart for your services: who is responsible, accountable, consulted, informed. Then share on-call among those who can change the code as well as those who run it.",
  },
  "team.error-budget": {
    why: "An error budget says how much failure is acceptable. As long as it is not spent, no one needs to be woken.",
    how: "Agree on a target for one service, such as 99.5 % a month, which leaves three and a half hours. Page only when it is burning fast; once it is spent, repairs go before features.",
  },
  "team.postmortem-invest": {
    why: "The same outage twice is the cheapest one to prevent.",
    how: "Look for recurring patterns: configuration, missing alerts, lack of capacity. Choose one and give it an owner and a date.",
  },
  "team.honour-leave": {
    why: "Leave that can be interrupted is standby.",
    how: "Agree who may decide to call someone in their time off, and write it down each time. Review the list each quarter.",
  },
  "team.praise-prevention": {
    why: "Quiet weeks are someone's work, and no one sees it.",
    how: "In each meeting, before the rescues, name one thing that did not happen and who saw to that.",
  },
  "team.guardrails": {
    why: "Systems have limits, alarms and maintenance windows; the people who run them should, too.",
    how: "Write three rules as you would for a server: maximum load, rest after peaks, an alarm when it is too much. Agree what happens when one is broken.",
  },
  "team.observability": {
    why: "Searching in the dark is what makes a fault long and a night longer.",
    how: "Fewer dashboards, alerts that can be trusted, logs a tired person can read. Ask for it to protect people, and cite the hours the last search took.",
  },
  "team.equip": {
    why: "Training does not fix a tool that is in the way.",
    how: "Name the worst tool, the hours it costs the team each month, and an alternative with a price.",
  },
  "team.shared-ownership": {
    why: "Between departments with separate goals, faults are passed on instead of fixed.",
    how: "Start with one service and one person on the other side. Agree on one number that both are measured by.",
  },
  "team.redistribute": {
    why: "Difficult contacts wear people down by sheer number, and they mostly fall on the same few.",
    how: "Count them for a week. Propose taking turns: so many each, and after a very hard one someone else takes the next.",
  },
};
