"""Floor 3: TC201-TC229: keys and values that have the wrong shape."""

from talentc.catalogue.entry import Entry
from talentc.diagnostics import Severity

UNKNOWN_KEY = Entry(
    "TC201",
    "unknown-key",
    Severity.ERROR,
    "`{key}` is not a key that can stand here",
    "{suggestion}Known here: {known}.",
    "Every key of a programme file has a meaning. One that talentc doesn't know would be silently ignored, so it is "
    "refused. Most often it is a slip of the pen, or it stands one level too deep or too high.",
    "activities:\n  kick-off:\n    titel: Kick-off",
    "activities:\n  kick-off:\n    title: Kick-off",
)
MISSING_KEY = Entry(
    "TC202",
    "missing-key",
    Severity.ERROR,
    "`{key}` is missing here",
    "Write `{key}: …` below this line.",
    "Some keys have to be said: every programme has an id and a title, every activity a title.",
    "activities:\n  kick-off:\n    length: 4 h",
    "activities:\n  kick-off:\n    title: Kick-off\n    length: 4 h",
)
WRONG_SHAPE = Entry(
    "TC203",
    "wrong-shape",
    Severity.ERROR,
    "Here stands {found}, but {wanted} is needed",
    "Write {wanted} instead; `talentc explain TC203` shows the shapes.",
    "A value is one of three things: a text (`title: Kick-off`), a list (`[a, b]`, or lines that begin with `-`), or "
    "a map (indented `key: value` lines). Each key takes the one that its description names.",
    "activities: kick-off, closing",
    "activities:\n  kick-off:\n    title: Kick-off",
)
NOT_A_BOOLEAN = Entry(
    "TC204",
    "not-a-boolean",
    Severity.ERROR,
    "`{text}` is neither `true` nor `false`",
    "Write `true` or `false`.",
    "YAML has many words for yes and no, and reads some of them when nobody meant them. talentc knows two: `true` and "
    "`false`.",
    "optional: yes",
    "optional: true",
)
NOT_A_NUMBER = Entry(
    "TC205",
    "not-a-number",
    Severity.ERROR,
    "`{text}` is not a whole number",
    "Write digits alone, such as `2`.",
    "Nights, days and the number of sessions that one may miss are whole numbers from 0.",
    "nights: two",
    "nights: 2",
)
BAD_ID = Entry(
    "TC206",
    "bad-id",
    Severity.ERROR,
    "`{id}` cannot be an id",
    "An id has small letters, digits and hyphens, begins with a letter, and has at most 80 characters: `module-1`.",
    "Ids become names of files and parts of calendar UIDs, so they hold nothing that a file system or a calendar "
    "could misread: no spaces, capitals, slashes or dots. What people read is the title.",
    "activities:\n  Modul 1:\n    title: Modul 1",
    "activities:\n  module-1:\n    title: Modul 1",
)
UNKNOWN_WORD = Entry(
    "TC207",
    "unknown-word",
    Severity.ERROR,
    "`{text}` is not one of the words that can stand here",
    "Write one of {known}.",
    "Some keys take one word of a small set.",
    "roles:\n  trainer:\n    title: Trainer\n    side: supplier",
    "roles:\n  trainer:\n    title: Trainer\n    side: provider",
)
UNKNOWN_VERSION = Entry(
    "TC208",
    "unknown-version",
    Severity.ERROR,
    "This talentc reads version 1 of the language, not `{text}`",
    "Write `talentc: 1`, or install a talentc that knows version `{text}`.",
    "The first line of a programme says which version of the language it is written in, so that a later talentc "
    "can tell old files from new ones.",
    "talentc: 2",
    "talentc: 1",
)
BAD_LANGUAGE = Entry(
    "TC209",
    "bad-language",
    Severity.ERROR,
    "`{text}` is not a language code",
    "Write two or three small letters, such as `da` or `en`.",
    "Languages are named by their ISO 639 codes.",
    "languages: [Danish]",
    "languages: [da]",
)
UNKNOWN_LANGUAGE = Entry(
    "TC210",
    "unknown-language",
    Severity.ERROR,
    "`{language}` is not among the languages of this programme ({known})",
    "Add `{language}` to `languages`, or mend the code.",
    "A text is one string, or a map with one text per language. The languages are declared once, at the top.",
    "languages: [da]\ntitle: {da: Talent, en: Talent}",
    "languages: [da, en]\ntitle: {da: Talent, en: Talent}",
)
EMPTY_TEXT = Entry(
    "TC211",
    "empty-text",
    Severity.ERROR,
    "This text is empty",
    "Write the text, or remove the line.",
    "An empty text would leave a hole in every output.",
    'title: ""',
    "title: Kick-off",
)
BAD_STAMP = Entry(
    "TC212",
    "bad-stamp",
    Severity.ERROR,
    "`{text}` is not a moment in UTC",
    "Write it as `2023-10-02T08:00:00Z`.",
    "A plan says when its dates were set, in coordinated universal time (UTC), because every calendar entry must "
    "carry that moment and a build never reads the clock.",
    "stamp: 2 October 2023",
    "stamp: 2023-10-02T08:00:00Z",
)
BAD_DAY = Entry(
    "TC213",
    "bad-day",
    Severity.ERROR,
    "`{text}` is not a day",
    "Write it as `2024-03-28`: year, month, day.",
    "Days are written in one way, which cannot be misread: year-month-day.",
    "holidays:\n  28-03-2024: Skærtorsdag",
    "holidays:\n  2024-03-28: Skærtorsdag",
)
UNKNOWN_TIME_ZONE = Entry(
    "TC214",
    "unknown-time-zone",
    Severity.ERROR,
    "`{text}` is not a time zone",
    "Write its IANA name, such as `Europe/Copenhagen`.",
    "Calendars need the name of the zone in which the hours are meant, as the IANA time zone database spells it.",
    "time-zone: CET+1",
    "time-zone: Europe/Copenhagen",
)
UNFIT_TIME_ZONE = Entry(
    "TC215",
    "unfit-time-zone",
    Severity.ERROR,
    "The clock changes of `{zone}` cannot be told to calendars: {reason}",
    "Choose a zone with one rule for summer and one for winter, or none.",
    "Some calendar programs read only zones with one yearly rule for each change of the clock. A zone whose rules "
    "differ within the programme's years would show people the wrong hour, so it is refused.",
    "time-zone: Africa/Casablanca",
    "time-zone: Europe/Copenhagen",
)
NOT_A_DATE = Entry(
    "TC216",
    "not-a-date",
    Severity.ERROR,
    "`{text}` is no fixed date",
    "Write a day, with hours if they are known: `2024-01-16 12:00-16:00`; in a cohort's `when`, `unknown` where there "
    "is no date.",
    "A cohort's `when` and its plan hold dates that are settled. What has still to be found is said by the `when` of "
    "the activity. A cohort for which something has no date, or isn't held, says `unknown` there.",
    "cohorts:\n  hold-1:\n    title: Hold 1\n    when: {kick-off: in January}",
    "cohorts:\n  hold-1:\n    title: Hold 1\n    when: {kick-off: 2024-01-16}",
)
BAD_DOMAIN = Entry(
    "TC217",
    "bad-domain",
    Severity.ERROR,
    "`{text}` is no domain",
    "Write small letters, digits, hyphens and dots alone, such as `example.dk`.",
    "The domain becomes part of every calendar UID, which has to be the same for ever and readable by every calendar.",
    "publishing: {domain: https://Example.dk/}",
    "publishing: {domain: example.dk}",
)
BAD_EMAIL = Entry(
    "TC218",
    "bad-email",
    Severity.ERROR,
    "`{text}` is no e-mail address",
    "Write it as `name@example.dk`.",
    "The organizer's address goes into every calendar, where people answer to it.",
    "organizer: {name: LEAD, email: call us}",
    "organizer: {name: LEAD, email: info@example.dk}",
)

ENTRIES = (
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_SHAPE,
    NOT_A_BOOLEAN,
    NOT_A_NUMBER,
    BAD_ID,
    UNKNOWN_WORD,
    UNKNOWN_VERSION,
    BAD_LANGUAGE,
    UNKNOWN_LANGUAGE,
    EMPTY_TEXT,
    BAD_STAMP,
    BAD_DAY,
    UNKNOWN_TIME_ZONE,
    UNFIT_TIME_ZONE,
    NOT_A_DATE,
    BAD_DOMAIN,
    BAD_EMAIL,
)
BY_SLUG = {entry.slug: entry for entry in ENTRIES}
