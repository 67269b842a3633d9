"""Floor 2: the chapters of the reference, in order. Each shows tables of keys, tables of words, and examples."""

from talentc.model import reference_words as words
from talentc.model.activities import Activity, AgendaItem, Held, Kind, Session, Shared, Track
from talentc.model.node import Node
from talentc.model.people import Allowance, Event, Group, Part, Participation, Role
from talentc.model.places import Venue
from talentc.model.plan_file import PlanFile, Published
from talentc.model.programme_file import (
    Cohort,
    Level,
    Organizer,
    Phase,
    ProgrammeFile,
    Publishing,
    Readiness,
    ReadinessLevel,
    WorkingDays,
)
from talentc.model.stated import Limit, Slice, Source, StatedFigure
from talentc.value import Value


class Chapter(Value, frozen=True):
    """One part of the language. `examples` name the small programmes that show it."""

    title: str
    text: str
    models: tuple[type[Node], ...] = ()
    tables: tuple[words.Table, ...] = ()
    examples: tuple[str, ...] = ()


CHAPTERS: tuple[Chapter, ...] = (
    Chapter(
        "The programme file",
        "A programme is a folder with the file `programme.yaml`. Keys are English, texts are in the programme's "
        "own language. Ids (the keys of maps such as `roles`) have small letters, digits and hyphens; all of them"
        " differ, of whatever sort (those of sessions and figures excepted), and none is a word of `when`.\n\n"
        "Values are read as they are written: `no` stays a text, `12:30` too. A value with a comma needs quotes "
        'inside braces (`{figure: "13,5 days"}`), and one with a colon and a space everywhere.',
        (ProgrammeFile,),
        (),
        ("smallest",),
    ),
    Chapter(
        "Amounts",
        "An amount has a low end, what is planned, and a high end. All sums are exact fractions; rounding happens"
        " only where a figure is printed. Words for units are English or of the programme's languages, with a "
        "decimal comma or point.",
        (),
        (words.LENGTHS, words.COUNTS),
        ("amounts",),
    ),
    Chapter(
        "Units",
        "`h` and `min` are fixed and `half-day` is half of `day`. What a day counts as differs from one programme"
        " to the next, so it is declared, and so are units of one's own, each with all its words.",
        (),
        (),
        ("units", "own-units"),
    ),
    Chapter(
        "Calendar",
        "Nothing is held on closed days, nor on Saturdays and Sundays unless `days` or a `when` names them. `days` are "
        "the weekdays that `talentc plan` prefers: it takes others where it must. `clock` are the usual hours of a "
        "whole day. Neither is a length.\n\n"
        "Countries and their parts have ISO 3166 codes (`DK`, `GB-ENG`, `DE-BY`). A country alone closes the holidays "
        "that all its parts share: `GB` leaves Easter Monday open, `GB-ENG` closes it. `DK` closes Store Bededag until "
        "2023, and also 5 June, 24 and 31 December, which no law makes holidays; 1 May stays open.",
        (WorkingDays,),
        (words.CLOSED,),
        ("calendar",),
    ),
    Chapter(
        "Phases and rates",
        "A phase is a stretch of the programme. The first phase with a length begins at `start` if it has no "
        "`from`. What names no phase belongs to the one with `default: true`, else to the first. Without `phases`"
        " there is one, called `programme`, and `length` stands at the top. A rate over a phase doesn't count its"
        " `pauses`; it gives a window and no dates.",
        (Phase,),
        (words.PHASE_LENGTHS, words.RATES),
        ("phases", "rates", "length"),
    ),
    Chapter(
        "Roles",
        "A part of a role, `talent.first-line`, stands wherever a role can. Everybody is in one part of each "
        "kind: what is asked of the role and of the part adds up, and where parts differ the role's figure is a "
        "range over them.",
        (Role, Part),
        (words.PEOPLE,),
        ("roles", "parts"),
    ),
    Chapter(
        "Places and days off",
        "`place` is a text that people read. Where it is the id of a declared place it means that: its title is shown, "
        "and its rooms, seats, closed days and city count. Who is in one city on a day is in no other on that day or "
        "the next. Days off are those of people whom a role lists by name. In programmes of one folder, places with "
        "one id are the same place, and one name in roles of the provider is the same person.",
        (Venue,),
        (),
        ("places", "away"),
    ),
    Chapter(
        "Groups and personal days",
        "A group has a `size` or a `number`. An activity is held once for everybody, unless `each` says: once for"
        " every role, group, or activity of a kind (a list: every combination). Members of that role or group go "
        "to their own, a role that is a ratio of it to those of its counterparts, any other role to all of them, "
        "or one person to each. An event is a person's own day, from which that person's dates are counted.",
        (Group, Event),
        (),
        ("groups", "events"),
    ),
    Chapter(
        "Tracks, kinds, activities and sessions",
        "A session takes what it doesn't say from its activity, that from its kind, that from the kind that this "
        "is `like`, that from its track. `who`, `preparation`, `follow-up` and `travel` merge role by role, and "
        "`none` takes a role away; all else, `sessions` too, is replaced whole. `title` is never inherited, and "
        "`when` not by sessions: that of an activity binds its first. An activity without `sessions` is one "
        "session.",
        (Track, Kind, Activity, Session, Held, Shared),
        (),
        ("kinds", "sessions", "arranged", "attendance"),
    ),
    Chapter(
        "Who takes part",
        "For each role a word, or a map of what differs for it. Voluntary time (a role's, an activity's, one role's in "
        "it) is inside every total, with “of which voluntary”. Time that isn't counted is listed with its reason.",
        (Participation,),
        (words.ATTENDANCE,),
        ("who",),
    ),
    Chapter(
        "Preparation, follow-up and travel",
        "For roles that take part; on the activity's track unless another is named. What isn't said apart lies inside "
        "`length`.",
        (Allowance,),
        (words.ALLOWANCES,),
        ("preparation",),
    ),
    Chapter(
        "When",
        "One condition is a text; in a list, all hold. Names are of an activity (all its sessions together), one "
        "session (`module-1.day-1`; inside its activity `day-1`), an event, or `start`. What is held for each "
        "activity of a kind names that activity by the kind. With `arranged-by` people find the day themselves, "
        "and `when` gives a window.",
        (),
        (words.WHENS,),
        ("when", "dates"),
    ),
    Chapter(
        "Clock and agenda",
        "`length` is what it counts as, `clock` what the clock shows; one alone is both. An agenda without its breaks "
        "gives the length where none is said. Calendar days are `days`, else the `length` in days, rounded up.",
        (AgendaItem,),
        (words.CLOCKS,),
        ("clock", "agenda"),
    ),
    Chapter(
        "Choices",
        "Sessions are what is on offer; the roles named under `choose` choose so many or so much (`{talent: 3 days}`), "
        "all others are at every one.",
        (),
        (),
        ("choices",),
    ),
    Chapter(
        "Cohorts",
        "What is settled for one cohort stands under its `when`, or in `cohorts/<cohort>/plan.yaml`, which `talentc "
        "plan` writes and people may edit ([Planning dates](planning.md)); where both give a date they agree. "
        "`meetings.2` is the second time of a session, and `unknown` says that a cohort has no date for something, or "
        "doesn't hold it.\n\n"
        "Numbers under its `people` are of roles or of parts of them (`{participant.evening: 0}`: nobody is in that "
        "part); what it doesn't say is as in the programme. A cohort has the activities of the programme, each as long "
        "and as often: one that leaves out an activity, or holds it otherwise, is another programme. Then there are "
        "two programme files, each in a folder of its own, with what both have in common in both.",
        (Cohort, PlanFile, Published),
        (words.PLAN_LINES,),
        ("cohorts", "own-numbers", "zero-people"),
    ),
    Chapter(
        "People",
        "Who is in a cohort may stand in `cohorts/<cohort>/people.csv`, a table as a spreadsheet saves it (UTF-8, "
        "with commas or semicolons). Its first line names the columns: `id` and `role`, which everybody has; `name`, "
        "`email` and `organisation`; one for each kind of part; one for each role that is a ratio (in the row of a "
        "mentor, the ids of those whose mentor that is, with blanks between them); and one for each event, with the "
        "person's day as `2024-03-05`. Cells may be empty. An id is a short word of a-z, digits and hyphens; it is "
        "part of calendar UIDs and never changes.\n\n"
        "Everybody in the table gets a calendar, `calendars/<cohort>/people/<id>.ics`, with what the role and the part "
        "do and with the windows that follow from the person's own days. What is counted from an event is arranged by "
        "people, or held for `each` of them. A cohort without `start` and fixed dates has only such days. No output "
        "shows a name or an address from the table, and its numbers are compared with `people` but never counted.",
        (),
        (),
        ("people",),
    ),
    Chapter(
        "Stated figures and limits",
        "What a text prints, held against what follows from the design. A figure agrees with what is planned; a range, "
        "when planned lies in it. Time is per person of the one role, unless `for: all` sums over people. A limit is a "
        "figure that holds in every single month (or week).",
        (Source, StatedFigure, Limit, Slice),
        (words.FIGURES,),
        ("stated", "stated-further", "limits"),
    ),
    Chapter(
        "Accepted and assumed",
        "On the object itself: under `accept` the codes of findings that are known there, under `assumed` the "
        "keys whose value the source does not give, each with the reason. All outputs show them.",
        (),
        (),
        ("accepted",),
    ),
    Chapter(
        "Texts and languages",
        "A text is one string, or one per language. Long ones are Markdown blocks (`|`). The `purpose`, `content` and "
        "`outcome` of an activity may stand in `texts/<activity>.md` instead, under the headings `## purpose`, "
        "`## content` and `## outcome`; `<activity>.en.md` is a translation.",
        (Level, Readiness, ReadinessLevel),
        (),
        ("languages", "texts"),
    ),
    Chapter("Publishing", "Where the outputs will stand.", (Publishing, Organizer), (), ("publishing",)),
)
