import type { NextStep } from "./past-steps";

/** Steps for the week, the month and the year that suit everyone. */
export const nextSteps: readonly NextStep[] = [
  {
    id: "next.week.boundary",
    term: "week",
    says: "set one clear limit on work messages",
    strategies: ["time.mail-cutoff", "time.hours", "comm.windows", "tech.dnd"],
    sources: ["community-article/next-steps"],
  },
  {
    id: "next.week.enjoy",
    term: "week",
    says: "put time for something you enjoy in your diary",
    strategies: ["weekly.other-skills", "rest.daily-recovery"],
    sources: ["community-article/next-steps"],
  },
  {
    id: "next.week.reach-out",
    term: "week",
    says: "write to someone you have neglected",
    strategies: ["daily.contacts"],
    sources: ["community-article/next-steps"],
  },
  {
    id: "next.week.assess",
    term: "week",
    says: "rate your stress honestly",
    strategies: ["monthly.assess"],
    sources: ["community-article/next-steps"],
  },
  {
    id: "next.month.manager",
    term: "month",
    says: "talk to your manager about load and expectations",
    strategies: ["peer.tell-lead", "load.ask-priorities"],
    sources: ["community-article/next-steps"],
  },
  {
    id: "next.month.vacation",
    term: "month",
    says: "plan leave during which you are really away",
    strategies: ["monthly.vacation", "rest.long-weekend"],
    sources: ["community-article/next-steps"],
  },
  {
    id: "next.month.mentor",
    term: "month",
    says: "find a mentor with a balanced life",
    strategies: ["peer.mentor-balanced"],
    sources: ["community-article/next-steps"],
  },
  {
    id: "next.month.role",
    term: "month",
    says: "ask yourself whether this role is good for you in the long run",
    strategies: ["load.exit-criteria", "monthly.align"],
    sources: ["community-article/next-steps"],
  },
  {
    id: "next.year.flexibility",
    term: "year",
    says: "build skills and savings that keep you free",
    strategies: ["career.portable-skills", "money.reserve"],
    sources: ["community-article/next-steps"],
  },
  {
    id: "next.year.outside",
    term: "year",
    says: "build friendships and interests beyond technology",
    strategies: ["daily.contacts", "weekly.other-skills", "move.enjoy"],
    sources: ["community-article/next-steps"],
  },
  {
    id: "next.year.reassess",
    term: "year",
    says: "review your boundaries regularly",
    strategies: ["weekly.review"],
    sources: ["community-article/next-steps"],
  },
  {
    id: "next.year.mentor",
    term: "year",
    says: "think of someone you could mentor",
    strategies: ["peer.give-back"],
    sources: ["community-article/next-steps"],
  },
];
