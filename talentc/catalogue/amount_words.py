"""Floor 3: TC230-TC246: texts that should be amounts: lengths, counts, figures."""

from talentc.catalogue.entry import Entry
from talentc.diagnostics import Severity

AMOUNT_EMPTY = Entry(
    "TC230",
    "amount-empty",
    Severity.ERROR,
    "An amount is missing here",
    "Write one, such as `2 h` or `3-5`, or leave the whole key out.",
    "A key that asks for an amount has an empty text. What nobody knows is left out; time that is asked without "
    "anybody knowing how much is `open`.",
    'length: ""',
    "length: 2 h",
)
TEXT_TOO_LONG = Entry(
    "TC231",
    "text-too-long",
    Severity.ERROR,
    "This is too long to be an amount or a `when`",
    "Write at most {limit} characters; explanations go into `purpose` or `content`.",
    "Amounts and dates are short texts. A longer one is an explanation that belongs under another key.",
    "length: 2 h, but only if the group is there in time, and …",
    "length: 2 h\npurpose: Only if the group is there in time …",
)
AMOUNT_NOT_UNDERSTOOD = Entry(
    "TC232",
    "amount-not-understood",
    Severity.ERROR,
    "`{text}` is no amount",
    "Write a number (`8`, `2 h`, `½ day`), a range (`3-5`), or `about`, `at least` or `at most` before one; a "
    "length or a number of times that nobody knows is `open`.",
    "An amount is a number or a range, with a unit where it is time. `about`, `at least` and `at most` may stand "
    "before it, and `(plan …)` behind it. Numbers are written in the digits 0 to 9, with a comma or a point, or with a "
    "fraction such as ½ or 1/3.",
    "length: a while",
    "length: open",
)
BREAKS_OFF = Entry(
    "TC233",
    "breaks-off",
    Severity.ERROR,
    "`{text}` breaks off: something is missing at its end",
    "Finish it, as in `at least 2 h`, `3-4 weeks after kick-off` or `on Fridays`.",
    "The text begins like an amount or a `when`, and ends before it says something.",
    "when: on",
    "when: on Fridays",
)
NUMBER_MISSING = Entry(
    "TC234",
    "number-missing",
    Severity.ERROR,
    "A number is missing before `{before}`",
    "Write how many, such as `1 {before}`.",
    "A unit alone is no amount: `half-day` needs a number too, `1 half-day`.",
    "length: half-day",
    "length: 1 half-day",
)
NUMBER_NOT_UNDERSTOOD = Entry(
    "TC235",
    "number-not-understood",
    Severity.ERROR,
    "`{word}` is no number, or not a clear one",
    "Write it like `1100`, `2`, `2.5`, `2,5`, `½`, `1½` or `1/3`, without marks for thousands.",
    "A number has digits and at most one comma or point, or a fraction. `1.000,5` has a mark for thousands, and so may "
    "`1.100` have one: write `1100`, or `1.1`. Nothing can be divided by zero.",
    "length: 1.000,5 h",
    "length: 1000.5 h",
)
NUMBER_TOO_LONG = Entry(
    "TC236",
    "number-too-long",
    Severity.ERROR,
    "This number has too many digits",
    "Write at most {limit} digits before and after the decimal point.",
    "Nothing in a programme is that large or that exact; it is a slip of the pen.",
    "length: 1000000000000 h",
    "length: 10 h",
)
UNIT_MISSING = Entry(
    "TC237",
    "unit-missing",
    Severity.ERROR,
    "`{number}` has no unit",
    "Write one behind it; units here are {known}.",
    "A length needs its unit: 2 hours and 2 days are not the same. In a range the unit stands at the end: `2-3 h`.",
    "length: 2",
    "length: 2 h",
)
UNKNOWN_UNIT = Entry(
    "TC238",
    "unknown-unit",
    Severity.ERROR,
    "`{word}` is not a unit that is known here",
    "{suggestion}Units of your own are declared at the top of the file, such as `units: {{lesson/lessons: 45 min}}`.",
    "`h` and `min` are known everywhere, in English and in the programme's languages. All other units count what the "
    "programme says they count.",
    "length: 3 lessons",
    "units: {lesson/lessons: 45 min}\n…\nlength: 3 lessons",
)
UNIT_NOT_DECLARED = Entry(
    "TC239",
    "unit-not-declared",
    Severity.ERROR,
    "`{word}` can't be counted: the file doesn't say how many hours one `{unit}` is",
    "Declare it at the top of the file, such as `units: {{{unit}: 7.4 h}}`.",
    "What a day counts as differs from one programme to the next: 7, 7.4 or 8 hours. So there is no default; the file "
    "says it once, and every sum follows. `half-day` is half of `day`.",
    "length: 1 day",
    "units: {day: 7.4 h}\n…\nlength: 1 day",
)
REVERSED_RANGE = Entry(
    "TC240",
    "reversed-range",
    Severity.ERROR,
    "The range `{range}` runs backwards",
    "Write the smaller end first.",
    "A range goes from the least to the most.",
    "length: 4-3 h",
    "length: 3-4 h",
)
NOT_POSITIVE = Entry(
    "TC241",
    "not-positive",
    Severity.ERROR,
    "`{amount}` is not more than nothing",
    "Write a number above zero. Where no time is asked, write `none`; where nobody knows how much, `open`.",
    "Lengths, counts and distances are more than zero. Zero hides two different things: that no time is asked "
    "(`none`), or that nobody has said how much (`open`). Only of people there may be `0`: nobody of a role, or of a "
    "part of it, in a cohort.",
    "length: 0 h",
    "length: none",
)
PLAN_OUTSIDE = Entry(
    "TC242",
    "plan-outside",
    Severity.ERROR,
    "The plan, `{plan}`, lies outside `{amount}`",
    "Plan with a value inside the range, or widen the range.",
    "`(plan …)` says which value out of a range the sums are made with. A plain number has no other plan than itself.",
    "length: ½-1 day (plan 2 days)",
    "length: ½-1 day (plan ½ day)",
)
BRACKET_OPEN = Entry(
    "TC243",
    "bracket-open",
    Severity.ERROR,
    "The bracket of `{text}` isn't closed behind the plan",
    "Write `(plan …)` with one amount in it, and nothing else.",
    "A plan stands in brackets behind its amount: `3-5 (plan 4)`.",
    "times: 3-5 (plan 4",
    "times: 3-5 (plan 4)",
)
WORDS_LEFT_OVER = Entry(
    "TC244",
    "words-left-over",
    Severity.ERROR,
    "`{rest}` can't stand behind `{before}`",
    "Take it out; remarks belong under `purpose` or `content`.",
    "What stands before it was understood and is complete. What comes after it would be ignored, so it is refused.",
    "length: 2 h in the afternoon",
    "length: 2 h",
)
UNIT_ORDER = Entry(
    "TC245",
    "unit-order",
    Severity.ERROR,
    "`{part}` can't follow what stands before it",
    "Write the larger unit first, each once: `1 h 30 min`; for a range put a dash between: `1-2 h`.",
    "An amount may have several parts, each in a smaller unit than the one before it.",
    "length: 30 min 1 h",
    "length: 1 h 30 min",
)
UNITS_APART = Entry(
    "TC246",
    "units-apart",
    Severity.ERROR,
    "`{text}` goes from one sort of thing to another",
    "Write both ends as time, or both as things that are counted.",
    "A range of hours has hours or days at both ends; a range of activities has activities.",
    "figure: 3 h-4 activities",
    "figure: 3-4 activities",
)

ENTRIES = (
    AMOUNT_EMPTY,
    TEXT_TOO_LONG,
    AMOUNT_NOT_UNDERSTOOD,
    BREAKS_OFF,
    NUMBER_MISSING,
    NUMBER_NOT_UNDERSTOOD,
    NUMBER_TOO_LONG,
    UNIT_MISSING,
    UNKNOWN_UNIT,
    UNIT_NOT_DECLARED,
    REVERSED_RANGE,
    NOT_POSITIVE,
    PLAN_OUTSIDE,
    BRACKET_OPEN,
    WORDS_LEFT_OVER,
    UNIT_ORDER,
    UNITS_APART,
)
