/**
 * Where to find help, by country (docs/method.md, "Help"). Data only: no row is written from memory; each
 * names the page that states it and the day it was compared with that page. Lines graded below "medium,
 * strong" are left out on purpose. Emergency numbers are shown from "medium" on: they are decades old,
 * national and taught in schools, and people who have set a country must not read "your local emergency
 * number".
 */
import type { CalendarDate } from "../calendar";

interface Checked {
  /** The page or pages that state it, without `https://`, with the age of the copy. */
  readonly source: string;
  /** The day the row was compared with its source; a test fails 12 months later. */
  readonly checked: CalendarDate;
  /** `medium` only for emergency numbers. */
  readonly grade: "high" | "medium, strong" | "medium";
}

export interface Contact extends Checked {
  /** ISO 3166-1 alpha-2. The same digits mean different things elsewhere. */
  readonly country: string;
  readonly service: string;
  /** `young`: for children and teenagers; `information`: says what exists, without crisis counselling. */
  readonly kind: "emergency" | "crisis" | "young" | "information";
  /** What to dial or text, ready to use, the best way first. */
  readonly reach: string;
  readonly web?: string;
  /** A few words, only what the source states. */
  readonly says: string;
  /** Only where the source states it. */
  readonly language?: string;
  readonly audience?: string;
}

/** A directory that covers many countries, so it has neither a country nor a number. */
export interface Directory extends Checked {
  readonly service: string;
  readonly web: string;
  readonly says: string;
}

const high = { checked: "2026-11-22", grade: "high" } as const;
const strong = { checked: "2026-11-22", grade: "medium, strong" } as const;
const medium = { checked: "2026-11-22", grade: "medium" } as const;
/** Rows that were checked again later. */
const latest = { checked: "2026-11-30" } as const;

/** The two directories, for every country and for none. */
export const international: readonly Directory[] = [
  {
    service: "Find A Helpline",
    web: "https://findahelpline.com",
    says: "free helplines, country by country",
    source: "findahelpline.com/AU (own page, undated); developer.throughlinecare.com/general (undated)",
    ...high,
  },
  {
    service: "Befrienders Worldwide",
    web: "https://befrienders.org",
    says: "volunteers who listen",
    source: "befrienders.org/fr/articles/need-to-talk (own page, undated)",
    ...high,
  },
];

/** English names of the countries that have at least one entry in {@link contacts}. */
export const countries: Readonly<Record<string, string>> = {
  AT: "Austria",
  AU: "Australia",
  BE: "Belgium",
  BG: "Bulgaria",
  BR: "Brazil",
  CA: "Canada",
  CH: "Switzerland",
  CY: "Cyprus",
  CZ: "Czechia",
  DE: "Germany",
  DK: "Denmark",
  EE: "Estonia",
  ES: "Spain",
  FI: "Finland",
  FR: "France",
  GB: "United Kingdom",
  GR: "Greece",
  HR: "Croatia",
  HU: "Hungary",
  IE: "Ireland",
  IN: "India",
  IT: "Italy",
  JP: "Japan",
  LI: "Liechtenstein",
  LT: "Lithuania",
  LU: "Luxembourg",
  LV: "Latvia",
  MT: "Malta",
  MX: "Mexico",
  NL: "Netherlands",
  NO: "Norway",
  NZ: "New Zealand",
  PL: "Poland",
  PT: "Portugal",
  RO: "Romania",
  SE: "Sweden",
  SG: "Singapore",
  SI: "Slovenia",
  SK: "Slovakia",
  US: "United States",
  ZA: "South Africa",
};

/** The EU without Ireland, whose own row also names 999. */
const euMembers = [
  ...["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR"],
  ...["HU", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"],
];

const europeanEmergency: readonly Contact[] = euMembers.map((country) => ({
  country,
  service: "European emergency number",
  kind: "emergency",
  reach: "112",
  says: "free, police, ambulance, fire",
  source:
    "ec.europa.eu/digital-single-market/en/news/112-saving-travellers-lives-commission-urges-member-states-improve-their-responses-112 (about 2005-06); epthinktank.eu (European Parliament research, 2017-08-09)",
  ...high,
}));

/** Every contact, in the order in which the help page of a country shows them. */
export const contacts: readonly Contact[] = [
  // United States.
  {
    country: "US",
    service: "emergency",
    kind: "emergency",
    reach: "911",
    says: "immediate danger of harming yourself",
    source:
      "health.wyo.gov/publichealth/prevention/wivpp/suicide-prevention/988-suicide-crisis-lifeline (Wyoming Dept of Health, undated)",
    ...high,
  },
  {
    country: "US",
    service: "Suicide & Crisis Lifeline",
    kind: "crisis",
    reach: "988",
    web: "988lifeline.org",
    says: "call, text or chat, free, day and night",
    language: "English, Spanish by phone",
    source:
      "health.wyo.gov/publichealth/prevention/wivpp/suicide-prevention/988-suicide-crisis-lifeline (undated, after 2022-07); cdcr.ca.gov/ccjbh/2022/07/19/dial-988-to-access-24-hour-emotional-support-and-resources/ (2022-07-19); mcphs.edu/student-life/counseling-services/emergency-services/988-suicide-and-crisis-lifeline (undated)",
    ...high,
  },

  // Canada.
  {
    country: "CA",
    service: "emergency",
    kind: "emergency",
    reach: "911",
    says: "police, fire, ambulance",
    source:
      "richmondhilluc.ca/news/988-hotline-launched (undated, about 12/2023); worldsupporter.org/en/blog/emergency-numbers-what-it-and-should-you-take-it-you-trip-or-while-backpacking-116388 (undated)",
    ...medium,
  },
  {
    country: "CA",
    service: "Suicide Crisis Helpline",
    kind: "crisis",
    reach: "988",
    web: "988.ca",
    says: "call or text, day and night",
    language: "English, French",
    source:
      "newswire.ca/news-releases/government-of-canada-launches-three-digit-suicide-crisis-helpline-896472116.html (2023-11-30); cmhasaskatoon.ca/9-8-8/ (2023-12-05)",
    ...strong,
  },

  // United Kingdom.
  {
    country: "GB",
    service: "emergency",
    kind: "emergency",
    reach: "999",
    says: "in an emergency",
    source:
      "hpft.nhs.uk/news/don-t-struggle-alone-change-the-narrative-on-suicide/ (2024-09-10); giveusashout.org/about-us/faq/ (undated)",
    ...high,
  },
  {
    country: "GB",
    service: "Samaritans",
    kind: "crisis",
    reach: "116 123",
    web: "samaritans.org",
    says: "free, day and night",
    source:
      "samaritans.org/how-we-can-help/contact-samaritan/ (undated, about 2022); hours: collierycourt.nhs.uk/self-care/suicide-prevention/ (undated), hpft.nhs.uk (2024-09-10)",
    ...high,
  },
  {
    country: "GB",
    service: "Shout",
    kind: "crisis",
    reach: "text SHOUT to 85258",
    web: "giveusashout.org",
    says: "any age, free, day and night",
    source: "giveusashout.org/faqs/ and /about-us/faq/ (undated); crisistextline.uk/how-it-works/ (undated)",
    ...high,
  },
  {
    country: "GB",
    service: "NHS 111 mental health",
    kind: "crisis",
    reach: "111, option 2",
    says: "England and Wales, all ages, day and night",
    source:
      "shsc.nhs.uk/news/call-nhs-111-if-you-are-experiencing-mental-health-crisis (undated); pendeensurgery.nhs.uk/health-information/urgent-mental-health-support-and-mental-health-and-wellness (undated); tewv.nhs.uk/?p=26449 (2025)",
    ...high,
  },
  {
    country: "GB",
    service: "Childline",
    kind: "young",
    reach: "0800 1111",
    says: "by phone",
    audience: "under 19",
    source:
      "norwoodmc.co.uk/2024/08/14/nhs-111-option-2-for-crisis-mental-health-support/ (NHS practice, 2024-08-14); bucksmind.org.uk/world-suicide-prevention-day-2023 (2023-09-07)",
    ...strong,
  },

  // Ireland.
  {
    country: "IE",
    service: "emergency",
    kind: "emergency",
    reach: "112 or 999",
    says: "if you or someone you know needs emergency help",
    source:
      "Citizens Information, Mental health services (re-hosted copy, undated); 112: epthinktank.eu (2017-08-09)",
    ...strong,
  },
  {
    country: "IE",
    service: "Samaritans",
    kind: "crisis",
    reach: "116 123",
    says: "free, day and night",
    source:
      "irishexaminer.com/breakingnews/ireland/samaritans-answer-29m-calls-since-2014-charity-to-play-crucial-role-in-new-mental-help-phone-service-914684.html (2019); irishtimes.com/news/samaritans-freephone-helpline-will-save-lives-says-lynch-1.526624 (about 2012); carlow-nationalist.ie (2019-11-28)",
    ...strong,
    ...latest,
  },
  {
    country: "IE",
    service: "crisis text line",
    kind: "crisis",
    reach: "text 50808",
    says: "free, day and night",
    source:
      "Citizens Information, Mental health services (re-hosted copy, undated); todayfm.com/news/247-mental-health-text-support-service-officially-launched-1031466 (2020-06-16); dublinpeople.com (2022-08-25)",
    ...strong,
  },
  {
    country: "IE",
    service: "HSE YourMentalHealth",
    kind: "information",
    reach: "1800 111 888",
    says: "says which services exist, free, day and night",
    source:
      "Citizens Information, Mental health services (re-hosted copy, undated); thejournal.ie/mental-health-helpline-ireland-4909966-Nov2019/ (2019-11-28)",
    ...strong,
  },

  // Australia.
  {
    country: "AU",
    service: "emergency",
    kind: "emergency",
    reach: "000",
    says: "urgent medical help",
    source: "healthdirect.gov.au/suicide-prevention (reviewed 2016-07); 2ser.com (2019-09-10)",
    ...high,
  },
  {
    country: "AU",
    service: "Lifeline",
    kind: "crisis",
    reach: "13 11 14, or text 0477 13 11 14",
    web: "lifeline.org.au",
    says: "call, text or chat, day and night",
    source:
      "lifeinmind.org.au/news/lifelines-crisis-text-service-now-available-24-7 (2022-02); theleader.com.au/story/7611333/ (2022-02); docslib.org/doc/5268664 (Lifeline's own submission, 2019)",
    ...strong,
  },

  // New Zealand.
  {
    country: "NZ",
    service: "emergency",
    kind: "emergency",
    reach: "111",
    says: "can pass you to mental health nurses",
    source:
      "odt.co.nz/news/national/launch-two-new-mental-health-services-make-getting-help-easier (2017); nzherald.co.nz objectid=11898163 (2017)",
    ...medium,
  },
  {
    country: "NZ",
    service: "Need to Talk",
    kind: "crisis",
    reach: "1737",
    says: "call or text, free, day and night",
    source:
      "scoop.co.nz/stories/PA1706/S00527 (Minister's release, 2017-06-29); nzfamilies.org.nz/?p=1578 (2025-12-22)",
    ...strong,
  },

  // India.
  {
    country: "IN",
    service: "emergency",
    kind: "emergency",
    reach: "112",
    says: "Emergency Response Support System",
    source:
      "lokmattimes.com/technology/over-29-lakh-phone-calls-handled-by-tele-manas-cells-savitri-thakur-2/ (2025-12-13); vaidra.in (2026-02)",
    ...strong,
  },
  {
    country: "IN",
    service: "Tele MANAS",
    kind: "crisis",
    reach: "14416",
    says: "free, day and night",
    language: "up to 20 languages",
    source:
      "theshillongtimes.com/2025/02/07/tele-manas-mental-health-helpline-handles-over-18-1-lakh-calls-centre/ (2025-02-07); vaidra.in (2026-02)",
    ...strong,
  },

  // European Union.
  ...europeanEmergency,

  // Germany.
  {
    country: "DE",
    service: "TelefonSeelsorge",
    kind: "crisis",
    reach: "0800 111 0 111, 0800 111 0 222 or 116 123",
    web: "telefonseelsorge.de",
    says: "free, anonymous, day and night",
    source:
      "ansbach-evangelisch.de/jeder-braucht-mal-hilfe/ (undated); 30sekunden.news/suizid-konzept/ (about 2024-05); spektrum.de/news/telefonseelsorge-erste-hilfe-fuer-die-seele/2055834 (2022-09)",
    ...strong,
  },

  // Austria.
  {
    country: "AT",
    service: "TelefonSeelsorge",
    kind: "crisis",
    reach: "142",
    web: "telefonseelsorge.at",
    says: "free, day and night",
    source:
      "burgenland.orf.at/stories/3207209/ (2023-05); erzdioezese-wien.at/site/home/nachrichten/article/31862.html (about 2013); gailtal-journal.at (2025-09)",
    ...strong,
  },

  // Switzerland and Liechtenstein.
  ...["CH", "LI"].map(
    (country): Contact => ({
      country,
      service: "Die Dargebotene Hand, La Main Tendue, Telefono Amico",
      kind: "crisis",
      reach: "143",
      web: "143.ch",
      says: "free, anonymous, day and night",
      language: "German, French, Italian",
      source:
        "143.ch/ticino/Consulenza/Servizio-di-consulenza/Notte (own page, undated); bag-blueprint.ch/die-dargebotene-hand-tel-143 (2023-07-17)",
      ...high,
    }),
  ),
  {
    country: "CH",
    service: "emergency",
    kind: "emergency",
    reach: "112",
    says: "any emergency",
    source: "ch.ch/it/numeri-emergenza-primie-soccorsi (government portal, undated)",
    ...high,
    ...latest,
  },
  {
    country: "CH",
    service: "emergency",
    kind: "emergency",
    reach: "144",
    says: "ambulance",
    source: "ch.ch/it/numeri-emergenza-primie-soccorsi (government portal, undated)",
    ...high,
    ...latest,
  },
  {
    country: "CH",
    service: "Pro Juventute",
    kind: "young",
    reach: "147",
    says: "free, day and night",
    audience: "up to 18",
    source:
      "projuventute.ch/index.php?id=2290 (own page, 2011); kirchen-ihrer-region.ch/2022/11/10/bevor-sie-sich-das-leben-nehmen-rufen-sie-an/ (2022-11-10)",
    ...high,
  },

  // France.
  {
    country: "FR",
    service: "suicide prevention line",
    kind: "crisis",
    reach: "3114",
    web: "3114.fr",
    says: "free, day and night",
    language: "French",
    source:
      "service-public.fr/particuliers/actualites/A15206 (2021-09-29); mayotte.ars.sante.fr/3114-le-numero-national-de-prevention-du-suicide (undated)",
    ...high,
  },

  // Netherlands.
  {
    country: "NL",
    service: "Zelfmoordpreventie",
    kind: "crisis",
    reach: "113",
    web: "113.nl",
    says: "anonymous, day and night",
    source:
      "upday.com/nl/binnenland/nummer-113-nu-gratis-betere-hulp-bij-zelfdodingsgedachten/pj8neqt (2025-10-03); nu.nl/binnenland/6062813/ (2020-07); nrc.nl/nieuws/2020/07/07/zelfmoordpreventie-voortaan-bereikbaar-op-113-a4005179 (2020-07-07)",
    ...strong,
  },

  // Belgium.
  {
    country: "BE",
    service: "Zelfmoordlijn",
    kind: "crisis",
    reach: "1813",
    web: "zelfmoord1813.be",
    says: "free, anonymous, day and night",
    language: "Dutch",
    source:
      "vrt.be/vrtnws/fr/2019/09/08/chaque-jour-trois-personnes-mettent-fin-a-leur-vie-en-flandre/ (2019-09-08); brusselstimes.com/belgium/1952875 (about 2026-02)",
    ...strong,
  },
  {
    country: "BE",
    service: "Centre de Prevention du Suicide",
    kind: "crisis",
    reach: "0800 32 123",
    web: "preventionsuicide.be",
    says: "free, anonymous, day and night",
    language: "French",
    source: "brusselstimes.com/belgium/1952875 (about 2026-02); dhnet.be (2023-09); bx1.be (undated)",
    ...strong,
  },

  // Spain.
  {
    country: "ES",
    service: "Linea 024",
    kind: "crisis",
    reach: "024",
    says: "free, anonymous, day and night",
    source:
      "rtve.es/noticias/20220509/sanidad-presenta-telefono-prevencion-suicidio/2347183.shtml (2022-05-09); maldita.es (official gazette, 2022-05-10); farodevigo.es (2025-10-11)",
    ...strong,
  },

  // Italy.
  {
    country: "IT",
    service: "Telefono Amico Italia",
    kind: "crisis",
    reach: "02 2327 2327, or WhatsApp 324 011 7252",
    web: "telefonoamico.it",
    says: "volunteers, anonymous, daily until midnight, not at night",
    source:
      "agensir.it/?p=1502724 (2025-09); federconsumatori.it/webnews/showdoc.php?nid=20230915080154 (2023-09-15); fanpage.it (2024-02)",
    ...strong,
  },

  // Portugal.
  {
    country: "PT",
    service: "suicide prevention line",
    kind: "crisis",
    reach: "1411",
    says: "free, day and night",
    source:
      "deco.proteste.pt/saude/saude-mental/noticias/linha-prevencao-suicidio-funciona-24-horas-por-dia (2025-09-09); 24noticias.sapo.pt (2025-09-10); ointerior.pt (2025-09-06)",
    ...strong,
  },

  // Norway.
  {
    country: "NO",
    service: "emergency",
    kind: "emergency",
    reach: "113",
    says: "life at risk",
    source:
      "vang.kommune.no/tenester/helse-og-omsorg/psykisk-helseteneste/sjolvmord-og-sjolvmordstankar/ (municipality, undated)",
    ...high,
  },
  {
    country: "NO",
    service: "legevakt",
    kind: "emergency",
    reach: "116 117",
    says: "legevakt, urgent doctor",
    source:
      "vang.kommune.no/tenester/helse-og-omsorg/psykisk-helseteneste/sjolvmord-og-sjolvmordstankar/ (municipality, undated)",
    ...high,
  },
  {
    country: "NO",
    service: "Mental Helse Hjelpetelefonen",
    kind: "crisis",
    reach: "116 123",
    web: "sidetmedord.no",
    says: "day and night",
    source:
      "vindafjord.kommune.no/helse-og-velferd/aktuelt-helse-og-velferd/snakk-om-sjolvmordstankar-det-kan-redda-liv.495894.aspx (municipality, about 2023-05); nrk.no (2021-11)",
    ...high,
  },
  {
    country: "NO",
    service: "Kirkens SOS",
    kind: "crisis",
    reach: "22 40 00 40",
    web: "soschat.no",
    says: "day and night",
    source:
      "nrk.no/osloogviken/over-100-barn-under-ni-ar-har-tatt-kontakt-_-hjelpetelefoner-slar-alarm-1.15736352 (2021-11); tv2.no/a/11115544 (2020-01)",
    ...strong,
  },

  // Finland.
  {
    country: "FI",
    service: "MIELI Kriisipuhelin",
    kind: "crisis",
    reach: "09 2525 0111",
    web: "mieli.fi",
    says: "day and night",
    language: "Finnish",
    source:
      "karjalainen.fi/uutiset/uutis-alueet/kotimaa/item/271836 (2021-01); keskipohjanmaa.fi/uutinen/570555 (2019-04); hours: sttinfo.fi 69873814 (MIELI's release, 2020-01)",
    ...strong,
  },

  // Poland.
  {
    country: "PL",
    service: "line for adults",
    kind: "crisis",
    reach: "116 123",
    web: "116sos.pl",
    says: "free, anonymous, day and night",
    source:
      "telepolis.pl/wiadomosci/ministerstwo-cyfryzacji-wazne-numery-kampania (2025-11); banai.pl (2024-01-19)",
    ...strong,
  },
  {
    country: "PL",
    service: "line for children and teenagers",
    kind: "young",
    reach: "116 111",
    web: "116111.pl",
    says: "free, day and night",
    source:
      "telepolis.pl/wiadomosci/ministerstwo-cyfryzacji-wazne-numery-kampania (2025-11); edukacja.dziennik.pl (2024-01)",
    ...strong,
  },

  // Brazil.
  {
    country: "BR",
    service: "emergency",
    kind: "emergency",
    reach: "192",
    says: "ambulance, free, day and night",
    source:
      "saude.gov.br/saude-de-a-z/servico-de-atendimento-movel-de-urgencia-samu-192 (Ministry of Health, 2019-10-14)",
    ...high,
    ...latest,
  },
  {
    country: "BR",
    service: "CVV",
    kind: "crisis",
    reach: "188",
    web: "cvv.org.br",
    says: "free from landline and mobile",
    source:
      "teletime.com.br/27/06/2017/ligacoes-para-o-centro-de-valorizacao-da-vida-passarao-ser-gratuitas/ (2017-06-27); folhadoestado.com.br (2018-07); tribunadecianorte.com.br (2018)",
    ...strong,
  },

  // Mexico.
  {
    country: "MX",
    service: "emergency",
    kind: "emergency",
    reach: "911",
    says: "also in a suicidal crisis",
    source:
      "publimetro.com.mx/opinion/2025/09/08/prevencion-del-suicidio-en-tres-numeros (2025-09-08); newsweekespanol.com/?p=385813 (undated)",
    ...medium,
  },
  {
    country: "MX",
    service: "Linea de la Vida",
    kind: "crisis",
    reach: "800 911 2000",
    says: "free, day and night",
    source: "eluniversal.com.mx (2025-12-24); proceso.com.mx (2025-10-11); cronica.com.mx (2025-09-19)",
    ...strong,
  },

  // Japan.
  {
    country: "JP",
    service: "ambulance and fire",
    kind: "emergency",
    reach: "119",
    says: "ambulance, fire",
    source:
      "90days-kyoto.com/life/emergency-and-disaster/ (undated); lo-pal.app (undated); japanpassage.com (undated)",
    ...strong,
  },
  {
    country: "JP",
    service: "police",
    kind: "emergency",
    reach: "110",
    says: "police",
    source:
      "90days-kyoto.com/life/emergency-and-disaster/ (undated); lo-pal.app (undated); japanpassage.com (undated)",
    ...strong,
  },
  {
    country: "JP",
    service: "Yorisoi Hotline",
    kind: "crisis",
    reach: "0120-279-338 (Iwate, Miyagi, Fukushima: 0120-279-226)",
    says: "free, day and night, foreign languages too",
    source:
      "Yasu city gazette on mykoho.jp (2024-09-01); meikikai-home.com (2021-03-01); hagi-city.site.ktaiwork.jp/archives/8505 (undated)",
    ...strong,
  },
  {
    country: "JP",
    service: "Inochi no Denwa",
    kind: "crisis",
    reach: "0120-783-556",
    says: "daily from 16:00 to 21:00",
    source: "city.akiruno.tokyo.jp/0000015267.html (city, 2023-03-24)",
    ...high,
  },
  {
    country: "JP",
    service: "Inochi SOS",
    kind: "crisis",
    reach: "0120-061-338",
    says: "by Lifelink",
    source: "Yasu city gazette on mykoho.jp (2024-09-01); japanese.todaiinews.com (about 2023)",
    ...strong,
  },
  {
    country: "JP",
    service: "public service of your prefecture",
    kind: "crisis",
    reach: "0570-064-556",
    says: "hours differ, not from internet or prepaid phones or from abroad",
    source: "Yasu city gazette on mykoho.jp (2024-09-01); meikikai-home.com (2021-03-01); charedo.jp (2017)",
    ...strong,
  },

  // Singapore.
  {
    country: "SG",
    service: "ambulance",
    kind: "emergency",
    reach: "995",
    says: "ambulance",
    source:
      "thomsonmedical.com/blog/singapore-emergency-number (2026-02-04); expat.com (2024-05-31); straitstimes.com (SCDF, 2025)",
    ...strong,
  },
  {
    country: "SG",
    service: "police",
    kind: "emergency",
    reach: "999",
    says: "police",
    source: "thomsonmedical.com/blog/singapore-emergency-number (2026-02-04); expat.com (2024-05-31)",
    ...strong,
  },
  {
    country: "SG",
    service: "Samaritans of Singapore",
    kind: "crisis",
    reach: "1767, or WhatsApp 9151 1767",
    says: "day and night",
    source:
      "channelnewsasia.com/singapore/suicide-whatsapp-service-caretext-samaritans-singapore-help-2929241 (2022-09-10); mothership.sg/2022/09/sos-24h-whatsapp-service (2022-09-10)",
    ...strong,
  },
  {
    country: "SG",
    service: "national mindline",
    kind: "crisis",
    reach: "1771, or WhatsApp +65 6669 1771",
    web: "mindline.sg",
    says: "anonymous, day and night",
    language: "four official languages",
    source:
      "straitstimes.com/singapore/national-mental-health-call-and-textline-launched (2025-06-18); asiaone.com/singapore/moh-launches-helpline-and-textline-247-mental-health-support (2025-06)",
    ...strong,
  },

  // South Africa.
  {
    country: "ZA",
    service: "emergency",
    kind: "emergency",
    reach: "112",
    says: "from a mobile",
    source:
      "statuscheck.co.za/?p=14569 (2026); mybroadband.co.za/news/telecoms/568418-south-africa-could-say-goodbye-to-10111-and-other-emergency-numbers.html (2024-11)",
    ...strong,
  },
  {
    country: "ZA",
    service: "ambulance",
    kind: "emergency",
    reach: "10177",
    says: "ambulance",
    source: "statuscheck.co.za/?p=14569 (2026); barnardjoneswedding.com (undated)",
    ...strong,
  },
  {
    country: "ZA",
    service: "police",
    kind: "emergency",
    reach: "10111",
    says: "police",
    source: "statuscheck.co.za/?p=14569 (2026); barnardjoneswedding.com (undated)",
    ...strong,
  },
];
