/** One of the texts that the content comes from. Titles of texts and sections are our own descriptions. */
interface Source {
  /** What kind of text it is and what it is about. */
  readonly title: string;
  /** Calendar date, or `null` if the text has none. */
  readonly published: string | null;
  readonly sections: Readonly<Record<string, string>>;
}

/** The five texts, in the order of their numbers in `[1]` to `[5]`. None of them reports research. */
export const sources = {
  "community-article": {
    title: "a long article on burnout in IT, from an IT support community",
    published: null,
    sections: {
      "work-as-identity": "Work as identity",
      "night-mail": "Pride in mail at night",
      "eager-overachiever": "Stage 1: the eager overachiever",
      "indispensable-employee": "Stage 2: the indispensable employee",
      "trapped-expert": "Stage 3: the trapped expert",
      "breaking-point": "Stage 4: the breaking point",
      "leaving-the-trade": "Leaving the trade",
      "other-ways-to-work": "Other ways to work in technology",
      "physical-signs": "Physical signs",
      "emotional-signs": "Emotional and mental signs",
      "behavioural-signs": "Behavioural signs",
      "first-boundaries": "First boundaries, as told by those who drew them",
      "redefining-success": "Redefining success",
      "support-in-recovery": "Support in recovery",
      "limits-from-the-start": "Limits from the start of a career",
      "time-boundaries": "Time boundaries",
      "responsibility-boundaries": "Responsibility boundaries",
      "daily-practices": "Daily practices",
      "weekly-practices": "Weekly practices",
      "monthly-practices": "Monthly practices",
      "career-resilience": "Career resilience",
      "financial-freedom": "Financial freedom",
      "choosing-an-employer": "Questions to an employer",
      "red-flags": "Red flags of an employer",
      "system-administrators": "For system administrators",
      "help-desk": "For the help desk",
      managers: "For managers and leads",
      "costs-of-burnout": "What burnout costs an organisation",
      "fewer-hours": "A director who works fewer hours",
      "choosing-projects": "Choosing projects and courses",
      "working-where-it-counts": "Working where it counts",
      "advice-to-newcomers": "Advice to newcomers",
      "high-risk-signs": "First step of the personal plan: high-risk signs",
      "medium-risk-signs": "First step of the personal plan: medium-risk signs",
      "low-risk-signs": "First step of the personal plan: low-risk signs",
      "communication-boundaries": "Communication boundaries",
      "workload-boundaries": "Workload boundaries",
      "technology-boundaries": "Technology boundaries",
      "support-network": "The support network",
      "difficult-conversations": "Difficult conversations",
      "recovery-phases": "Recovery phases",
      "stories-of-recovery": "Stories of recovery",
      takeaways: "Takeaways",
      "next-steps": "Steps for the week, the month and the year",
    },
  },
  "provider-note": {
    title: "a note for managed-service providers that also sells such services",
    published: "2025-11-09",
    sections: {
      "why-it-matters": "Where small faults weigh heavily",
      "five-causes": "Five causes",
      "on-call-and-alerts": "Remedy: on-call and alerts",
      "time-for-improvement": "Remedy: time for improvement",
      "career-tracks": "Remedy: career tracks beside management",
      "blameless-culture": "Remedy: a culture without blame",
      "managed-services": "Remedy: managed services",
      "measuring-strain": "Remedy: measuring strain",
    },
  },
  "burnout-essay": {
    title: "a long blog post on burnout in technology work",
    published: null,
    sections: {
      "the-author-story": "The author's own story",
      "how-it-builds-up": "How burnout builds up",
      definition: "What the WHO calls burnout",
      "early-signs": "Early signs",
      exhaustion: "Signs of exhaustion",
      distance: "Signs of distance and cynicism",
      efficacy: "Signs of reduced efficacy",
      "bodily-health": "Signs in bodily health",
      "starting-small": "Starting with one or two strategies",
      "planned-rest": "Planned rest and breaks",
      boundaries: "Boundaries at work",
      "mentors-and-peers": "Mentors and peers",
      "working-in-rounds": "Working in rounds",
      "mind-body-sleep": "Mindfulness, movement and sleep",
      "harsh-thoughts": "Answering harsh thoughts",
      "self-compassion": "Self-compassion",
      "professional-help": "Therapy and coaching",
      "coming-back": "Coming back",
    },
  },
  "operations-post": {
    title: "a social-media post on running infrastructure",
    published: null,
    sections: {
      "upstream-faults": "Faults that begin upstream",
      anticipation: "Anticipation instead of reaction",
      "shared-on-call": "Shared on-call",
      "post-mortems": "Post-mortems",
      "rest-as-leadership": "Rest as a task of leaders",
      "closing-words": "Closing words",
    },
  },
  "infrastructure-post": {
    title: "a blog post on burnout as a fault of infrastructure",
    published: "2025-05-27",
    sections: {
      "usual-advice": "The usual advice and its limits",
      "people-as-systems": "People treated as systems",
      firefighting: "Firefighting and technical debt",
      observability: "Too many dashboards",
      tools: "Tools that make work",
      silos: "Silos",
      heroes: "Heroes",
      "what-must-change": "What must change",
    },
  },
} as const satisfies Readonly<Record<string, Source>>;

/** A published study, or a law: something a decision maker would accept as a source. */
interface Publication {
  readonly title: string;
  readonly section: string;
  readonly published: string;
  /** Its name in a list. */
  readonly short: string;
}

/** What can be shown to a manager, each with its title, the place in it and its date. */
export const publications = {
  "pencavel-2014": {
    title: "Pencavel, The Productivity of Working Hours",
    section: "The Economic Journal 124, pages 2052 to 2076",
    published: "2014",
    short: "Pencavel, 2014",
  },
  "williamson-feyer-2000": {
    title: "Williamson and Feyer, Moderate sleep deprivation",
    section: "Occupational and Environmental Medicine 57, pages 649 to 655",
    published: "2000",
    short: "Williamson and Feyer, 2000",
  },
  "eu-working-time": {
    title: "EU working time directive 2003/88/EC",
    section: "articles 3 and 5",
    published: "2003",
    short: "2003/88/EC",
  },
  "fr-disconnect": {
    title: "Code du travail",
    section: "article L2242-17",
    published: "2017",
    short: "Code du travail, L2242-17",
  },
  "es-disconnect": {
    title: "Ley Orgánica 3/2018",
    section: "article 88",
    published: "2018",
    short: "Ley Orgánica 3/2018, 88",
  },
  "pt-disconnect": {
    title: "Código do Trabalho",
    section: "article 199-A",
    published: "2022",
    short: "Código do Trabalho, 199-A",
  },
  "be-disconnect": {
    title: "Law of 3 October 2022",
    section: "right to disconnect",
    published: "2023",
    short: "law of 3 October 2022",
  },
  "ie-disconnect": {
    title: "Code of Practice on the Right to Disconnect",
    section: "S.I. 159 of 2021",
    published: "2021",
    short: "S.I. 159 of 2021",
  },
  "au-disconnect": {
    title: "Fair Work Act 2009",
    section: "section 333M",
    published: "2024",
    short: "Fair Work Act 2009, 333M",
  },
} as const satisfies Readonly<Record<string, Publication>>;

export type PublicationId = keyof typeof publications;

/** Returns a publication as cited in a text, such as `Code du travail, article L2242-17, 2017`. */
export function publicationInWords(id: PublicationId): string {
  const { title, section, published }: Publication = publications[id];
  return `${title}, ${section}, ${published}`;
}

type SourceId = keyof typeof sources;

/** A section of a text, such as `community-article/physical-signs`. */
type Section = {
  [Id in SourceId]: `${Id}/${keyof (typeof sources)[Id]["sections"] & string}`;
}[SourceId];

/** What content rests on: a section of a text, or `ours` for this project's own judgement. */
export type Citation = Section | "ours";

/** Returns the numbers of the cited texts, such as `[1, 3]`. */
export function sourceMark(citations: readonly Citation[]): string {
  return `[${numbersOf(citations).join(", ")}]`;
}

/** Returns what each number in the marks of `citations` stands for, one line per text. */
export function sourceLegend(citations: readonly Citation[]): string[] {
  return numbersOf(citations).map((number) => {
    const { title, published }: Source = sources[ids[number - 1] as SourceId];
    return `[${number}] ${title}${published === null ? "" : `, ${published}`}`;
  });
}

/** Returns the citations as text and section titles, such as `burnout-essay: Early signs; ours`. */
export function citedInWords(citations: readonly Citation[]): string {
  return citations
    .map((citation) => {
      const [id, section = ""] = citation.split("/") as [string, string?];
      const source: Source | undefined = sources[id as SourceId];
      return source === undefined ? citation : `${id}: ${source.sections[section]}`;
    })
    .join("; ");
}

const ids = Object.keys(sources) as readonly SourceId[];

function numbersOf(citations: readonly Citation[]): number[] {
  const cited = new Set(citations.map((citation) => citation.split("/")[0]));
  return ids.flatMap((id, index) => (cited.has(id) ? [index + 1] : []));
}
