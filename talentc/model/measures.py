"""Floor 2: fields that hold an amount, a `when` or a clock, read by the parsers of the small languages."""

from datetime import time
from fractions import Fraction
from typing import Annotated, Literal

from talentc.model.amount import Amount, Count, Figure, Length, Rate, Ratio
from talentc.model.amount_text import (
    parse_count,
    parse_figure,
    parse_length,
    parse_people,
    parse_phase_length,
    parse_rate,
)
from talentc.model.node import Reads, Vocabulary
from talentc.model.scan import fold
from talentc.model.text_error import TextError
from talentc.model.texts import SCALARS, parsed, reads, refuse_error, written_list
from talentc.model.when import ClosedStretch, When
from talentc.model.when_text import (
    parse_clock,
    parse_closed,
    parse_weekdays,
    parse_when,
)
from talentc.tree import Sequence, Tree
from talentc.value import Value


class Allowed(Value, frozen=True):
    """A length of preparation, follow-up or travel, and what it is asked for each time."""

    length: Length
    per: Literal["activity", "session"]


class Clock(Value, frozen=True):
    """What the clock shows: hours of the day (`09:00-16:00`), or an amount where it runs over days (`31 h`)."""

    text: str
    from_time: time | None = None
    to_time: time | None = None
    length: Length | None = None

    @property
    def lasts(self) -> Length | None:
        """The hours between its two ends, or the amount that it is; None for a lone start."""
        if self.length is not None or self.from_time is None or self.to_time is None:
            return self.length
        minutes = [moment.hour * 60 + moment.minute for moment in (self.from_time, self.to_time)]
        return Length.of_hours(Amount.exactly(Fraction(minutes[1] - minutes[0], 60)))


class Attendance(Value, frozen=True):
    """Who of a role takes part: everybody, so many, nobody knows how many, or people by name. `none`: nobody."""

    text: str
    sort: Literal["all", "count", "some", "names", "none"]
    count: Amount | None = None
    names: tuple[str, ...] = ()

    @property
    def is_one(self) -> bool:
        """Whether it is `1 person`: one of them, who is not known beforehand."""
        return self.sort == "count" and self.count is not None and self.count.planned == 1


Headcount = Count | Ratio | tuple[str, ...] | None


def _allowed(text: str, words: Vocabulary) -> Allowed:
    if text.strip() == "none":
        return Allowed(parse_length(text, words.units), "activity")
    written_length, separator, per = text.rpartition(" per ")
    if separator and per.strip() == "activity":
        return Allowed(parse_length(written_length, words.units), "activity")
    if separator and per.strip() == "session":
        return Allowed(parse_length(written_length, words.units), "session")
    raise TextError("no-per", 0, len(text), {"text": text})


def _times(text: str, words: Vocabulary) -> Count | Rate:
    return parse_rate(text, words.periods, words.languages) if " per " in text else parse_count(text)


def _choice(text: str, words: Vocabulary) -> Count | Length:
    number = text.removeprefix("at least ").removeprefix("at most ").replace("-", "")
    return parse_count(text) if number.isdecimal() else parse_length(text, words.units)


def _clock(text: str, words: Vocabulary) -> Clock:
    if ":" in text:
        first, last = parse_clock(text)
        return Clock(text, first, last)
    return Clock(text, length=parse_length(text, words.units))


def _figure(text: str, words: Vocabulary) -> Figure:
    try:
        return parse_figure(text, words.units, words.periods)
    except TextError as error:
        kind = words.kinds.get(fold(error.fields.get("word", ""))) if error.slug == "unknown-counted" else None
        if kind is None:
            raise
        fields = {"word": error.fields["word"], "kind": kind, "number": text[: error.start].strip()}
        raise TextError("kind-not-counted", error.start, error.end, fields) from None


def _number_of_people(text: str) -> Amount:
    return parse_count(text.rpartition(" ")[0]).amount


_ATTENDANCE = {
    "all": Attendance("all", "all"),
    "some": Attendance("some", "some"),
    "none": Attendance("none", "none"),
}


def _attendance(tree: Tree, _words: Vocabulary) -> Attendance:
    texts = written_list(tree, "`all`, `2 people`, `some`, `none` or names")
    text = texts[0]
    if len(texts) == 1:
        if text in _ATTENDANCE:
            return _ATTENDANCE[text]
        for ending in (" person", " people"):
            if text.endswith(ending):
                return Attendance(text, "count", parsed(tree, "a number of people", _number_of_people))
    return Attendance(", ".join(texts), "names", names=texts)


def _headcount(tree: Tree, _words: Vocabulary) -> Headcount:
    if isinstance(tree, Sequence):
        return written_list(tree, "a list of names")
    people = parsed(tree, "a number of people, a ratio or a list of names", parse_people)
    return None if isinstance(people, str) else people


def _when(tree: Tree, _words: Vocabulary) -> When:
    texts = written_list(tree, "a text such as `3-4 weeks after kick-off` (or a list of them)")
    try:
        return parse_when(texts)
    except TextError as error:
        refuse_error(tree, error)


def _closed(tree: Tree, _words: Vocabulary) -> tuple[ClosedStretch, ...]:
    wanted = "a week, a month or dates, or a list of them"
    items = tree.items if isinstance(tree, Sequence) else (tree,)
    return tuple(parsed(item, wanted, parse_closed) for item in items)


LengthField = Annotated[Length, reads("a length of time", lambda text, words: parse_length(text, words.units))]
AllowedField = Annotated[Allowed, reads("a length and `per …`", _allowed, "a length per activity or session")]
TimesField = Annotated[Count | Rate, reads("how many times", _times, "a number, or a rate")]
ChoiceField = Annotated[Count | Length, reads("a number, or a length of time", _choice)]
ClockField = Annotated[Clock, reads("hours of the day, or a length of time", _clock)]
PhaseLengthField = Annotated[
    Amount,
    reads(
        "a length such as `11 months`",
        lambda text, words: parse_phase_length(text, words.languages),
        "a length of weeks, months or years",
    ),
]
CountField = Annotated[Count, reads("a number", lambda text, _: parse_count(text))]
FigureField = Annotated[Figure, reads("a figure", _figure, "a stated figure")]
WeekdaysField = Annotated[tuple[int, ...], reads("weekdays", lambda text, _: parse_weekdays(text))]
AttendanceField = Annotated[Attendance, Reads(_attendance, SCALARS, "`all`, `2 people`, `some`, `none`, or names")]
HeadcountField = Annotated[
    Headcount,
    Reads(_headcount, SCALARS, "a number, a ratio, `unknown`, or a list of names"),
]
WhenField = Annotated[When, Reads(_when, SCALARS, "a `when`, or a list of them")]
ClosedField = Annotated[
    tuple[ClosedStretch, ...], Reads(_closed, SCALARS, "a week, a month or days, or a list of them")
]
