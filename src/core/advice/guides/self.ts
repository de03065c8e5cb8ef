import type { Guides } from "./guide";

/** Why and how, for what somebody does with their own time, body and thoughts. */
export const selfGuides: Guides = {
  "time.hours": {
    why: "As long as nobody knows your hours, every hour looks open to the others.",
    how: "Choose hours you can keep on a bad day as well. Tell your team once, put them into your calendar and signature, and answer outside them only what you call an emergency.",
  },
  "time.define-emergency": {
    why: "What is urgent to somebody else becomes yours as long as no line is drawn beforehand.",
    how: "Three or four lines are enough: what is down, for whom, and what happens if it waits until morning. Hold the next calls against them, and change the lines if they do not fit.",
  },
  "time.separate-accounts": {
    why: "One device for everything brings work into every glance at the phone.",
    how: "Move work mail and chat to the work phone or a profile of their own. If you have only one phone, use a work profile that can be switched off with one tap.",
  },
  "time.lunch": {
    why: "At the desk a meal is one more thing done while working; away from it the middle of the day is a break.",
    how: "Leave at a fixed time, without a screen. A bench, a canteen or a colleague's table will do. On a full day go for ten minutes rather than not at all.",
  },
  "time.mail-cutoff": {
    why: "A message read at ten at night goes to bed with you, whether you answer it or not.",
    how: "Choose an hour that fits your dinner. Close mail and chat on every device at that hour, and leave one channel open for emergencies. Expect the first evenings to feel odd.",
  },
  "time.weekend-emergency-only": {
    why: "Two days with small interruptions rest you less than one day with none.",
    how: "Tell your team that at weekends you react to one channel only. Whatever comes in another way waits until Monday, and you say so there, kindly.",
  },
  "time.free-weekday": {
    why: "A day that is surely free is easier to rest on than time that may be taken back.",
    how: "Choose the same day each week, and tell those who might call. If duty takes the day once, put another day in its place before the week ends.",
  },
  "time.firm-stop": {
    why: "Work fills the time it is given; an hour that is fixed makes you choose what matters before it.",
    how: "Twenty minutes before, write down what comes first tomorrow, and close one thing at a time. Begin with two days a week if five are too many.",
  },
  "time.rest-after-stretch": {
    why: "A long stretch is paid for afterwards, with mistakes and short tempers, if nothing follows it.",
    how: "Ask while the stretch is still remembered, with the dates of the days worked and one concrete day off. Many contracts and laws grant rest after such work.",
  },
  "time.realistic-deadlines": {
    why: "A date nobody believes in makes everyone late and guilty, every week anew.",
    how: "Name the date that would hold, and what would have to be left out for the earlier one. Leave the choice between the two to whoever asks.",
  },
  "time.guiltless-off": {
    why: "Guilt turns time off into waiting for work to go on.",
    how: "When the thought comes, read your sentence and go on with what you were doing. The feeling lessens with each day on which nothing broke.",
  },
  "tech.split": {
    why: "Where work and life share a device, neither is ever fully off.",
    how: "Keep work accounts on the work devices and private ones on yours. Begin with chat, then mail, then the password manager.",
  },
  "tech.blocklist": {
    why: "Apps are built to be opened without a decision; a list is the decision, made once.",
    how: "Write down the three that pull you back into work. Sign out of them, or let the phone block them after hours.",
  },
  "tech.detox": {
    why: "Eyes, neck and attention recover from screens only without screens.",
    how: "Half a day is enough. Tell somebody where you are, leave the devices at home, and plan something for hands or feet.",
  },
  "tech.stow": {
    why: "What lies in sight keeps asking; a drawer is a small step that has to be taken first.",
    how: "Choose one place for laptop and work phone, and put them there at the end of each workday. While on call, only the phone stays out.",
  },
  "tech.dnd": {
    why: "Each sound costs attention, even when it turns out to be nothing.",
    how: "Set do-not-disturb by schedule, from your stop to your start. Let through the emergency number and the people you live with.",
  },
  "daily.bookends": {
    why: "If work is the first and the last thing of a day, the day seems to be made of it.",
    how: "Ten minutes each: tea at a window, a page of a book, a few steps outside. The phone stays where it is until they are over.",
  },
  "daily.breaks": {
    why: "Attention falls long before you notice it; short pauses bring it back at little cost.",
    how: "Once an hour get up, look far away, and drink something. Five minutes without a screen count; five with one do not.",
  },
  "daily.calm": {
    why: "A slow breath out slows the pulse; that is something a tense body understands.",
    how: "Once a day, at the same time, breathe in for four and out for six, for five minutes. Stop if it makes you uneasy, and try walking slowly instead.",
  },
  "daily.contacts": {
    why: "People outside the trade know you as more than what you keep running.",
    how: "One message a day, no more than two lines, to somebody who has nothing to do with work. Not every one needs to lead to a meeting.",
  },
  "weekly.free-day": {
    why: "Thoughts of work go on working; a day without them is when the body catches up.",
    how: "Plan the day with somebody or with something that needs both hands. When a thought of work comes, write it on paper and leave it there.",
  },
  "weekly.move": {
    why: "Movement eases tension and helps sleep, also in small amounts.",
    how: "An hour a week to begin with, in one piece or in three. Choose what you would do without being told to, away from screens.",
  },
  "weekly.other-skills": {
    why: "Something you are a beginner at lets you be somebody else than the expert for an hour.",
    how: "Take what uses hands, voice or feet: cooking, singing, a garden, a ball. An hour in the same place each week needs the least deciding.",
  },
  "weekly.review": {
    why: "Lines drift unnoticed; a quarter of an hour a week shows it while it is still small.",
    how: "Note what held, what did not, and what got in the way. Change the line if it was wrong for your week, not only yourself.",
  },
  "monthly.assess": {
    why: "Worse comes in small steps; two numbers a month make it visible.",
    how: "Rate stress and contentment from 0 to 10, with a line on why. Look at the last three months together, not at one number.",
  },
  "monthly.vacation": {
    why: "Only time without work shows whether work goes on without you, and it mostly does.",
    how: "Ask for the dates early, name who stands in for you, and write a handover of one page. Leave work devices at home.",
  },
  "monthly.align": {
    why: "It is easy to be busy for years with something one no longer wants.",
    how: "Write down what you want more of, and what most of your month went to. Choose one thing to shift, and say it to somebody.",
  },
  "monthly.outside-view": {
    why: "We hardly see our own change; those who know us often do.",
    how: "Ask somebody who knew you well a year ago, and let them finish. You need not agree; note what surprised you.",
  },
  "rest.block": {
    why: "What stands in no calendar is given away to whatever does.",
    how: "Enter breaks, two evenings and your next leave like appointments. Move one if you must; do not delete it.",
  },
  "rest.alternate": {
    why: "Heavy weeks can be borne as long as light ones follow; it is the lack of these that wears out.",
    how: "When a release or a rota week is fixed, keep the days after it free of meetings and new tasks, in the same plan.",
  },
  "rest.micro": {
    why: "Pauses of a minute or two lift energy and lower tiredness; studies of such breaks agree on that.",
    how: "Between two tasks stand up, breathe, drink, look out. Tie it to something that happens anyway, such as a build or a call that ends.",
  },
  "rest.daily-recovery": {
    why: "Energy comes back from what you like to do, not only from doing nothing.",
    how: "Keep a list of five things that cost little. Choose one each morning, and do it before the evening is gone.",
  },
  "rest.reframe": {
    why: "Who believes that rest must be earned never has quite enough to be allowed it.",
    how: "Write one sentence such as: rest is part of the work I do tomorrow. Read it when guilt comes, and rest on.",
  },
  "rest.long-weekend": {
    why: "Some tiredness does not go in one night; it takes several days in a row.",
    how: "Three days are a beginning, a week is better. Hand over, switch off the work devices, and plan little for the first day.",
  },
  "rest.sabbatical": {
    why: "After a long time under strain the first weeks only stop the fall; recovery comes after.",
    how: "Ask about unpaid leave, saved hours or medical leave; a doctor can say what is called for. Settle money and handover first, the rest later.",
  },
  "rest.nature": {
    why: "Green and daylight calm, and there is nothing out there to answer.",
    how: "Half an hour twice a week, without headphones and phone. A park or a row of trees will do.",
  },
  "pomo.basic": {
    why: "A short, certain end makes it easier to begin, and the pause keeps the next round fresh.",
    how: "One task, 25 minutes, then 5 away from the screen. After four rounds take 20 to 30 minutes off. Note what interrupts you and go back to the task.",
  },
  "pomo.long-break": {
    why: "Short pauses keep you going; only a long one lets you recover from four rounds.",
    how: "After four rounds stop for 20 to 30 minutes: food, air, a talk, no screen. Two such blocks are a good morning.",
  },
  "pomo.single-task": {
    why: "Each switch between tasks costs minutes and some of the thread.",
    how: "Close everything the task does not need. Write intruding thoughts on paper for later. Count finished rounds, not finished tasks.",
  },
  "pomo.shrink": {
    why: "When small things look huge, the step has to become smaller, not the will stronger.",
    how: "Ten minutes, then a pause as long. If that was too much as well, take five. Stopping on time is the exercise.",
  },
  "pomo.visible-timer": {
    why: "What others can see, they need not interrupt to find out.",
    how: "Set a clock on the desk or a status with the time you are back. Answer when it rings, so that people learn to wait for it.",
  },
  "pomo.start-stuck": {
    why: "What we avoid is mostly worst before the first minute.",
    how: "One round, only to look: open it, write down the smallest part, do that part if there is time. You may stop after it.",
  },
  "pomo.baby-steps": {
    why: "Interest comes back sooner when nothing depends on it.",
    how: "Ten minutes with something small that nobody waits for. Stop while it is still pleasant, and leave days between.",
  },
  "mind.daily": {
    why: "Noticing where attention goes is the first step to choosing it.",
    how: "Five minutes sitting, counting breaths from one to ten. Wandering off is normal; begin again at one. Leave it if it makes you uneasy.",
  },
  "mind.senses": {
    why: "Taste, light and sound are here and now; worries are not.",
    how: "In one break a day attend to one of them only: the cup, the window, the street. Two minutes are enough.",
  },
  "mind.body-practice": {
    why: "Slow movement loosens what a day at a desk has tightened.",
    how: "Try one class or one beginner's video of yoga or tai chi. Leave out whatever hurts.",
  },
  "mind.meeting": {
    why: "People bring the last call into the next one; two minutes of quiet leave it outside.",
    how: "Offer it as a trial in one meeting and let everybody stay out who wants to. Keep it if the meeting goes better.",
  },
  "move.walk": {
    why: "Twenty minutes at a good pace lift mood and ease tension for some hours.",
    how: "Tie it to something fixed, such as the way to work or the end of lunch. Slower is fine; see a doctor first if your body gives you reason to.",
  },
  "move.in-breaks": {
    why: "Muscles tire of holding still, not of moving.",
    how: "Stairs, shoulders, a walk during a call. Two minutes each hour do more than an hour on Sunday.",
  },
  "move.enjoy": {
    why: "What is fun needs no discipline, and discipline is short when you are tired.",
    how: "Think of what you liked at twelve. Go once with somebody before you buy anything.",
  },
  "sleep.regular": {
    why: "The body sleeps best when it knows when; seven to nine hours are what most adults need.",
    how: "Fix the time to get up first, weekends included, and let bedtime follow. If you lie awake long, get up for a while. If it stays bad for weeks, see a doctor.",
  },
  "sleep.room": {
    why: "Light and warmth keep the body in its day.",
    how: "Cover the small lights, cool the room, and put the charger outside. Ear plugs help when the street is loud.",
  },
  "sleep.winddown": {
    why: "A mind that works until the last minute goes on working in the dark.",
    how: "For the last hour no mail, no news, no terminal. Dim the lights, write down what comes tomorrow, and do something slow.",
  },
  "sleep.screens-off": {
    why: "Screens bring light and news into the half hour in which the body should slow down.",
    how: "Thirty minutes to begin with, sixty if it does you good. An alarm clock of its own lets the phone sleep elsewhere.",
  },
  "sleep.relax": {
    why: "Tension that is made stronger on purpose lets go more easily.",
    how: "From hands to feet, tense each part for five seconds and let it go for fifteen. Ten minutes in bed, every night for a week.",
  },
  "cbt.catch": {
    why: "We say things to ourselves that we would never say to a colleague, and believe them.",
    how: "Write the thought down word for word. Then write what you would tell a colleague in the same place. Read both.",
  },
  "cbt.journal": {
    why: "On paper a thought can be looked at; in the head it only comes back.",
    how: "Three columns: what happened, what I thought, what a fair person would say. One line an evening, for a week.",
  },
  "cbt.perfection": {
    why: "A standard that nobody could meet turns every day into a failure.",
    how: "Write down what good enough means before you begin, and stop there. Ask somebody you respect whether your bar is theirs.",
  },
  "self.friend-voice": {
    why: "Harshness does not improve work; people who treat themselves kindly do better and give up less.",
    how: "After a mistake, say the two sentences you would say to a friend, in those words. It sounds odd at first.",
  },
  "self.common": {
    why: "Seen from inside, only our own mistakes have details.",
    how: "Recall a mistake of somebody you respect, and how little it weighs now. Yours is of that kind.",
  },
  "self.fierce": {
    why: "Being kind to yourself includes refusing what is not fair.",
    how: "One demand, one sentence, one alternative. Say it in a calm moment, and write down what was answered.",
  },
  "self.permission": {
    why: "A bad day that is fought becomes two.",
    how: "Choose what may stay undone, tell whoever waits for it, and leave on time. Tomorrow is another day's work.",
  },
};
