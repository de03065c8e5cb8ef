import type { Guides } from "./guide";

/** Why and how, for what people do with their own time, body and thoughts. */
export const selfGuides: Guides = {
  "time.hours": {
    why: "As long as no one knows your hours, every hour looks available.",
    how: "Choose hours you can keep even on a bad day. Tell your team once, put them in your calendar and signature, and outside them answer only what you call an emergency.",
  },
  "time.define-emergency": {
    why: "What is urgent to someone else becomes yours unless you draw a line beforehand.",
    how: "Three or four lines are enough: what is down, for whom, and what happens if it waits until morning. Check the next calls against them, and adjust the lines if they do not fit.",
  },
  "time.separate-accounts": {
    why: "One device for everything brings work into every glance at the phone.",
    how: "Move work email and chat to the work phone or a separate profile. If you have only one phone, use a work profile that can be switched off with one tap.",
  },
  "time.lunch": {
    why: "At the desk, a meal is one more thing done while working; away from it, lunch is a break.",
    how: "Leave at a fixed time, without a screen. A bench, a canteen or a colleague's table will do. On a busy day, go for ten minutes rather than not at all.",
  },
  "time.mail-cutoff": {
    why: "A message read at ten at night goes to bed with you, whether you answer it or not.",
    how: "Choose an hour that fits your dinner. Close email and chat on every device at that hour, and leave one channel open for emergencies. Expect the first evenings to feel odd.",
  },
  "time.weekend-emergency-only": {
    why: "Two days with small interruptions are less restful than one day without any.",
    how: "Tell your team that at weekends you respond on one channel only. Anything that comes in another way waits until Monday, and you say so there, kindly.",
  },
  "time.free-weekday": {
    why: "It is easier to rest on a day that is certainly free than in time that may be taken back.",
    how: "Choose the same day each week, and tell those who might call. If duty takes it once, pick another day before the week ends.",
  },
  "time.firm-stop": {
    why: "Work fills the time it is given; a fixed end makes you choose what matters.",
    how: "Twenty minutes before, write down what comes first tomorrow, and close one thing at a time. Start with two days a week if five are too many.",
  },
  "time.rest-after-stretch": {
    why: "Without rest after it, a long stretch is paid for in mistakes and short tempers.",
    how: "Ask while people still remember the stretch, with the dates you worked and one specific day off. Many contracts and laws grant rest after such work.",
  },
  "time.realistic-deadlines": {
    why: "A date no one believes in makes everyone late and guilty, week after week.",
    how: "Name the date that would hold, and what would have to be dropped for the earlier one. Leave the choice to whoever is asking.",
  },
  "time.guiltless-off": {
    why: "Guilt turns time off into waiting for work to resume.",
    how: "When the thought comes, read your sentence and carry on with what you were doing. The feeling fades with each day on which nothing broke.",
  },
  "tech.split": {
    why: "Where work and life share a device, neither is ever fully off.",
    how: "Keep work accounts on work devices and private ones on your own. Start with chat, then email, then the password manager.",
  },
  "tech.blocklist": {
    why: "Apps are built to be opened without a decision; a list is the decision, made once.",
    how: "Write down the three that pull you back into work. Sign out of them, or let the phone block them after hours.",
  },
  "tech.detox": {
    why: "Eyes, neck and attention recover from screens only without screens.",
    how: "Half a day is enough. Tell someone where you are, leave the devices at home, and plan something for your hands or feet.",
  },
  "tech.stow": {
    why: "What is in sight keeps asking for you; a drawer puts one small step in between.",
    how: "Choose one place for laptop and work phone, and put them there at the end of each workday. While on call, only the phone stays out.",
  },
  "tech.dnd": {
    why: "Every sound costs attention, even when it turns out to be nothing.",
    how: "Schedule do-not-disturb from the end of your day to its start. Let through the emergency number and the people you live with.",
  },
  "daily.bookends": {
    why: "If work is the first and the last thing in a day, the whole day feels like work.",
    how: "Ten minutes each: tea at a window, a page of a book, a few steps outside. Leave the phone where it is until they are over.",
  },
  "daily.breaks": {
    why: "Attention drops long before you notice; short pauses bring it back at little cost.",
    how: "Once an hour get up, look far away, and drink something. Five minutes without a screen count; five with one do not.",
  },
  "daily.calm": {
    why: "Breathing out slowly slows the pulse, and a tense body responds to that.",
    how: "Once a day, at the same time, breathe in for four and out for six, for five minutes. Stop if it makes you uneasy, and try walking slowly instead.",
  },
  "daily.contacts": {
    why: "People outside the industry know you as more than what you keep running.",
    how: "One message a day, no more than two lines, to someone who has nothing to do with work. It does not have to lead to a meeting.",
  },
  "weekly.free-day": {
    why: "Thinking about work is work; a day without it is when the body catches up.",
    how: "Plan the day with someone, or with something that needs both hands. When a thought about work comes, write it down and leave it there.",
  },
  "weekly.move": {
    why: "Movement eases tension and helps sleep, even in small amounts.",
    how: "Start with an hour a week, in one go or in three. Choose something you would do without being told to, away from screens.",
  },
  "weekly.other-skills": {
    why: "Something you are a beginner at lets you stop being the expert for an hour.",
    how: "Pick something for hands, voice or feet: cooking, singing, a garden, a ball. A fixed time and place each week takes the least deciding.",
  },
  "weekly.review": {
    why: "Limits drift unnoticed; fifteen minutes a week shows it while the drift is small.",
    how: "Note what held, what did not, and what got in the way. If the limit did not suit your week, change the limit, not only yourself.",
  },
  "monthly.assess": {
    why: "Things get worse in small steps; two numbers a month make it visible.",
    how: "Rate stress and contentment from 0 to 10, with a line on why. Look at the last three months together, not at a single number.",
  },
  "monthly.vacation": {
    why: "Only time away shows whether work carries on without you, and it mostly does.",
    how: "Ask for the dates early, name who covers for you, and write a one-page handover. Leave work devices at home.",
  },
  "monthly.align": {
    why: "It is easy to stay busy for years with something you no longer want.",
    how: "Write down what you want more of, and where most of your month went. Choose one thing to shift, and tell someone.",
  },
  "monthly.outside-view": {
    why: "We hardly notice ourselves changing; those who know us often do.",
    how: "Ask someone who knew you well a year ago, and let them finish. You need not agree; note what surprised you.",
  },
  "rest.block": {
    why: "What is not in the calendar loses out to whatever is.",
    how: "Enter breaks, two evenings and your next leave as appointments. Move one if you must; do not delete it.",
  },
  "rest.alternate": {
    why: "Heavy weeks are bearable as long as light ones follow; the lack of light ones wears you down.",
    how: "When a release or a rota week is fixed, keep the days after it free of meetings and new tasks, in the same plan.",
  },
  "rest.micro": {
    why: "Pauses of a minute or two raise energy and reduce tiredness; studies of such breaks agree on that.",
    how: "Between two tasks, stand up, breathe, drink, look out of the window. Tie it to something that happens anyway, such as the end of a build or a call.",
  },
  "rest.daily-recovery": {
    why: "Energy comes back from doing what you like, not only from doing nothing.",
    how: "Keep a list of five things that cost little. Choose one each morning, and do it before the evening is gone.",
  },
  "rest.reframe": {
    why: "If rest must be earned, you have never quite earned enough.",
    how: "Write one sentence such as: rest is part of the work I do tomorrow. Read it when guilt comes, and keep resting.",
  },
  "rest.long-weekend": {
    why: "Some tiredness does not go away in one night; it takes several days in a row.",
    how: "Three days are a start, a week is better. Hand over, switch off the work devices, and plan little for the first day.",
  },
  "rest.sabbatical": {
    why: "After a long time under strain, the first weeks only stop the decline; recovery comes after that.",
    how: "Ask about unpaid leave, saved-up hours or medical leave; a doctor can say what you need. Settle money and handover first, the rest later.",
  },
  "rest.nature": {
    why: "Greenery and daylight are calming, and there is nothing out there to answer.",
    how: "Half an hour twice a week, without headphones or phone. A park or a row of trees will do.",
  },
  "pomo.basic": {
    why: "An end that is near and certain makes it easier to start, and the pause keeps the next round fresh.",
    how: "One task, 25 minutes, then 5 away from the screen. After four rounds, take 20 to 30 minutes off. Note what interrupts you and go back to the task.",
  },
  "pomo.long-break": {
    why: "Short pauses keep you going; only a long one lets you recover from four rounds.",
    how: "After four rounds, stop for 20 to 30 minutes: food, air, a chat, no screen. Two such blocks are a good morning.",
  },
  "pomo.single-task": {
    why: "Each switch between tasks costs minutes and part of your train of thought.",
    how: "Close everything the task does not need. Write intruding thoughts on paper for later. Count finished rounds, not finished tasks.",
  },
  "pomo.shrink": {
    why: "When small things look huge, you need a smaller step, not a stronger will.",
    how: "Ten minutes, then a pause just as long. If that is still too much, take five. Stopping on time is the exercise.",
  },
  "pomo.visible-timer": {
    why: "What others can see, they do not have to interrupt you to find out.",
    how: "Put a clock on the desk, or a status with the time you will be back. Answer when it rings, so that people learn to wait for it.",
  },
  "pomo.start-stuck": {
    why: "What we avoid is usually worst before the first minute.",
    how: "One round, only to look: open it, write down the smallest part, and do that part if there is time. You may stop after that.",
  },
  "pomo.baby-steps": {
    why: "Interest comes back sooner when nothing depends on it.",
    how: "Ten minutes with something small that no one is waiting for. Stop while it is still pleasant, and leave days between.",
  },
  "mind.daily": {
    why: "Noticing where attention goes is the first step to choosing it.",
    how: "Five minutes sitting, counting breaths from one to ten. Wandering off is normal; start again at one. Leave it if it makes you uneasy.",
  },
  "mind.senses": {
    why: "Taste, light and sound are here and now; worries are not.",
    how: "In one break a day, pay attention to only one of them: the cup, the window, the street. Two minutes are enough.",
  },
  "mind.body-practice": {
    why: "Slow movement loosens what a day at a desk has tightened.",
    how: "Try one class or one beginner's video of yoga or tai chi. Skip whatever hurts.",
  },
  "mind.meeting": {
    why: "People carry the last call into the next one; two minutes of quiet leave it behind.",
    how: "Offer it as a trial in one meeting, and let anyone opt out. Keep it if the meeting goes better.",
  },
  "move.walk": {
    why: "Twenty minutes at a good pace lift mood and ease tension for some hours.",
    how: "Tie it to something fixed, such as the way to work or the end of lunch. Slower is fine; see a doctor first if your body gives you reason to.",
  },
  "move.in-breaks": {
    why: "Muscles tire from holding still, not from moving.",
    how: "Stairs, shoulders, a walk during a call. Two minutes every hour do more than an hour on Sunday.",
  },
  "move.enjoy": {
    why: "Fun needs no discipline, and discipline is scarce when you are tired.",
    how: "Think of what you liked at twelve. Go once with someone before you buy anything.",
  },
  "sleep.regular": {
    why: "The body sleeps best at regular times; most adults need seven to nine hours.",
    how: "Fix the time you get up first, weekends included, and let bedtime follow. If you lie awake for long, get up for a while. If it stays bad for weeks, see a doctor.",
  },
  "sleep.room": {
    why: "Light and warmth keep the body in daytime mode.",
    how: "Cover the small lights, cool the room, and keep the charger outside. Ear plugs help if the street is loud.",
  },
  "sleep.winddown": {
    why: "A mind that works until the last minute keeps working in the dark.",
    how: "For the last hour: no email, no news, no terminal. Dim the lights, write down what comes tomorrow, and do something slow.",
  },
  "sleep.screens-off": {
    why: "Screens bring light and news into the half hour when the body should slow down.",
    how: "Start with thirty minutes, sixty if that does you good. A separate alarm clock lets the phone sleep elsewhere.",
  },
  "sleep.relax": {
    why: "Muscles let go more easily after you tense them on purpose.",
    how: "From hands to feet, tense each part for five seconds and release it for fifteen. Ten minutes in bed, every night for a week.",
  },
  "cbt.catch": {
    why: "We say things to ourselves that we would never say to a colleague, and believe them.",
    how: "Write the thought down word for word. Then write what you would tell a colleague in the same position. Read both.",
  },
  "cbt.journal": {
    why: "On paper you can look at a thought; in your head it only comes back.",
    how: "Three columns: what happened, what I thought, what a fair person would say. One line an evening, for a week.",
  },
  "cbt.perfection": {
    why: "A standard that no one could meet turns every day into a failure.",
    how: "Write down what good enough means before you start, and stop there. Ask someone you respect whether they set the bar as high.",
  },
  "self.friend-voice": {
    why: "Harshness does not improve work; people who treat themselves kindly do better and give up less.",
    how: "After a mistake, say the two sentences you would say to a friend, in those words. It sounds odd at first.",
  },
  "self.common": {
    why: "Only our own mistakes do we know in every detail.",
    how: "Recall a mistake made by someone you respect, and how little it matters now. Yours is like that.",
  },
  "self.fierce": {
    why: "Being kind to yourself includes refusing what is not fair.",
    how: "One demand, one sentence, one alternative. Say it in a calm moment, and write down the answer.",
  },
  "self.permission": {
    why: "Fighting a bad day makes it two.",
    how: "Choose what can stay undone, tell whoever is waiting for it, and leave on time. Tomorrow is another day.",
  },
};
