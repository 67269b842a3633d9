"""Floor 3: TC350-TC359: the table of people of a cohort; TC535-TC539: their own days.

People's data stay out of these sentences: a cell is pointed at, not repeated. Only ids are told, and the names of
columns.
"""

from talentc.catalogue.entry import Entry
from talentc.diagnostics import Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

OPEN_QUOTE = Entry(
    "TC350",
    "open-quote-in-table",
    ERROR,
    "This quote is never closed",
    'Close it behind the text of the cell, or leave it out: `"Nord; Syd"`.',
    "A cell of `people.csv` stands in double quotes where it holds a separator or a quote; a quote inside it is "
    "written twice. Without the second quote nobody can tell where the cell ends.",
    'id,name,role\np1,"Alva Holm,talent',
    'id,name,role\np1,"Alva Holm",talent',
)
AFTER_QUOTE = Entry(
    "TC351",
    "after-quote-in-table",
    ERROR,
    "This stands behind a cell that its quotes have closed already",
    "Write a quote inside a cell twice, or put the separator behind the closing quote.",
    "A cell of `people.csv` that begins with a double quote ends with the next single one.",
    'id,organisation,role\np1,"Nord" A/S,talent',
    'id,organisation,role\np1,"""Nord"" A/S",talent',
)
UNKNOWN_COLUMN = Entry(
    "TC352",
    "unknown-column",
    WARNING,
    "`{column}` {what}, so this column is left out",
    "{suggestion}The columns are {columns}.",
    "The first line of `people.csv` names the columns: `id`, `name`, `email`, `role`, `organisation`, then one for "
    "each kind of part (`level`), one for each role that serves others (`mentor`: whose mentor somebody is), and one "
    "for each event, with a date. Each stands there once.",
    "id,role,promotoin",
    "id,role,promotion",
)
PERSON_WITHOUT = Entry(
    "TC353",
    "person-without",
    ERROR,
    "{what}",
    "{help}",
    "Whoever stands in `people.csv` has an `id`, which calendars know the person by for good, and a `role`.",
    "id,name,role\n,Alva Holm,talent",
    "id,name,role\np1,Alva Holm,talent",
)
TOO_MANY_CELLS = Entry(
    "TC354",
    "too-many-cells",
    ERROR,
    "This row has more cells than the first line names columns",
    "Put a cell that holds a `{separator}` into double quotes, or name the column.",
    "Most often a text holds the character that separates the cells, and everything behind it moves to the right.",
    "id,organisation,role\np1,Nord, Syd,talent",
    'id,organisation,role\np1,"Nord, Syd",talent',
)
BAD_PERSON_ID = Entry(
    "TC355",
    "bad-person-id",
    ERROR,
    "This can't be the id of a person",
    "Write a short word of small letters from a to z, digits and hyphens, such as `p07`; no name and no address.",
    "The id names the person's calendar file and is part of the UID of each entry, where everybody sees it whom the "
    "calendar reaches. It stays the same for good.",
    "id,role\nalva@example.org,talent",
    "id,role\np1,talent",
)
REPEATED_PERSON = Entry(
    "TC356",
    "repeated-person",
    ERROR,
    "`{id}` is the id of two people",
    "Give one of them another id; keep the one whose calendar is already out.",
    "Each person of a cohort has one row with an id of its own.",
    "id,role\np1,talent\np1,talent",
    "id,role\np1,talent\np2,talent",
    {"first": "this is the first"},
)
UNKNOWN_IN_TABLE = Entry(
    "TC357",
    "unknown-in-table",
    ERROR,
    "This is no {what}",
    "{suggestion}",
    "A cell of `people.csv` that names something names it by its id: the role under `roles`, the part under the "
    "`parts` of the role, another person by the id in the same file.",
    "id,role\np1,talents",
    "id,role\np1,talent",
)
OTHER_ROLES_COLUMN = Entry(
    "TC358",
    "other-roles-column",
    ERROR,
    "`{column}` is told of {wanted}, and `{id}` is `{role}`",
    "Empty this cell, or mend the role.",
    "A kind of part belongs to the role that it divides, an event to the role that has it. The column of a role that "
    "serves others (`mentor`) is filled in the rows of its own people and tells whose mentors they are.",
    "id,role,mentor\np1,talent,m1\nm1,mentor,",
    "id,role,mentor\np1,talent,\nm1,mentor,p1",
)
HEADS_DIFFER = Entry(
    "TC359",
    "heads-differ",
    WARNING,
    "{found} of `{role}` {stand} here, and the programme counts {counted}",
    "Add the missing people, or say the cohort's number: `people: {{{role}: {found}}}`.",
    "The time of all together is reckoned with the numbers of the programme and of its cohorts, not with `people.csv`. "
    "A role of which nobody stands in the file isn't compared.",
    "cohorts:\n  hold-1: {title: Hold 1, start: 2024-01}   # 24 talents, and 23 of them in people.csv",
    "cohorts:\n  hold-1: {title: Hold 1, start: 2024-01, people: {talent: 23}}",
    {"people": "it is said here"},
)
# What is said of a column, and of whom or what something is missing.
NO_SUCH_COLUMN = "is no column of this programme's people"
TWICE = "stands here a second time"
NO_COLUMN = "The first line names no column `{column}`"
THE_COLUMNS = "The first line names the columns: {columns}."
NO_ID = "This person has no id"
GIVE_AN_ID = "Write a short word of small letters, digits and hyphens, such as `p07`, that stays the same for good."
NO_ROLE = "Nothing says which role this person has"
WRITE_ONE_OF = "Write {known}."
NONE_KNOWN = "There is none yet."

STRUCTURE_ENTRIES = (
    OPEN_QUOTE,
    AFTER_QUOTE,
    UNKNOWN_COLUMN,
    PERSON_WITHOUT,
    TOO_MANY_CELLS,
    BAD_PERSON_ID,
    REPEATED_PERSON,
    UNKNOWN_IN_TABLE,
    OTHER_ROLES_COLUMN,
    HEADS_DIFFER,
)

NOT_A_PERSONAL_DATE = Entry(
    "TC535",
    "not-a-personal-date",
    ERROR,
    "This is no day, and `{event}` needs one",
    "{suggestion}Write year, month and day: `2024-03-05`; in Excel, format the column as text or as `yyyy-mm-dd`.",
    "The column of an event holds each person's own day. `05-03-2024` is 5 March to some and 3 May to others, so it "
    "isn't guessed. The cell stays empty as long as the day isn't known.",
    "id,role,promotion\np1,talent,05-03-2024",
    "id,role,promotion\np1,talent,2024-03-05",
)
JOINT_AND_PERSONAL = Entry(
    "TC536",
    "joint-and-personal",
    ERROR,
    "`{session}` is held once for everybody, but is counted from `{event}`, which everybody has on another day",
    "Write `each: {role}` if it is held for each of them, or count it from something that all have in common.",
    "An event is a person's own day. What is counted from it, even by way of another session, has a day or a window "
    "for each person; one common day for all can't follow from it.",
    "activities:\n  talk: {title: Talk, length: 1 h, who: {talent: all}, when: at most 2 weeks after promotion}",
    "activities:\n  talk: {title: Talk, length: 1 h, each: talent, who: {talent: all}, when: at most 2 weeks after "
    "promotion}",
)
EMPTY_PERSONAL_WINDOW = Entry(
    "TC537",
    "empty-personal-window",
    WARNING,
    "No day is left for `{session}` of `{person}`: it can begin on {first} at the earliest (`{clause}`) and on {last} "
    "at the latest (`{other}`)",
    "Mend this day, agree on another time with this person, or change the `when`.",
    "With this person's own day the sentences of the `when` can't hold together. The others keep their windows, and "
    "this person's calendar leaves the session out.",
    "id,role,promotion\np1,talent,2024-12-20   # and the talk comes after it, before the closing on 2024-12-01",
    "id,role,promotion\np1,talent,2024-11-04",
    {"clause": "this is where it can begin", "other": "this is where it has to begin"},
)
CLOSED_PERSONAL_WINDOW = Entry(
    "TC538",
    "closed-personal-window",
    WARNING,
    "No open day is left for `{session}` of `{person}`: all days from {first} to {last} are closed",
    "Agree on another time with this person, change the `when`, or open a day in `calendar`.",
    "With this person's own day, all days on which the session could be held are public holidays, closed weeks or "
    "months, or weekends. The window is shown all the same.",
    "calendar: {closed: [July]}   # and a talk in the week after a promotion on 2 July",
    "calendar: {closed: [week 30]}",
    {"clause": "this is the window"},
)
DATE_ENTRIES = (NOT_A_PERSONAL_DATE, JOINT_AND_PERSONAL, EMPTY_PERSONAL_WINDOW, CLOSED_PERSONAL_WINDOW)
