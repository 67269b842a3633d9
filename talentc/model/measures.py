"""Floor 2: fields that hold an amount, a `when` or a clock, read by the parsers of the small languages."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from typing import Annotated, Literal, TypeVar

from pydantic import PlainValidator, ValidationInfo, WithJsonSchema

from talentc.model.amount import Amount, Count, Figure, Length, Rate, Ratio
from talentc.model.amount_text import (
    parse_count,
    parse_figure,
    parse_length,
    parse_people,
    parse_phase_length,
    parse_rate,
)
from talentc.model.node import Vocabulary, refuse, refuse_text, schema, vocabulary, written, written_list
from talentc.model.text_error import TextError
from talentc.model.when import ClosedStretch, When
from talentc.model.when_text import parse_clock, parse_closed, parse_weekdays, parse_when

Parsed = TypeVar("Parsed")


def _reads(wanted: str, parse: Callable[[str, Vocabulary], Parsed]) -> PlainValidator:
    """A validator for one text of a small language; a mistake in it is refused at its place inside the text."""

    def read(value: object, info: ValidationInfo) -> Parsed:
        text = written(value, wanted)
        try:
            return parse(text, vocabulary(info))
        except TextError as error:
            refuse_text(error)

    return PlainValidator(read)


@dataclass(frozen=True, slots=True)
class Allowed:
    """A length of preparation, follow-up or travel, and what it is asked for each time."""

    length: Length
    per: Literal["activity", "session"]


@dataclass(frozen=True, slots=True)
class Clock:
    """What the clock shows: hours of the day (`09:00-16:00`), or an amount where it runs over days (`31 h`)."""

    text: str
    from_time: time | None = None
    to_time: time | None = None
    length: Length | None = None


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who of a role takes part: everybody, so many, nobody knows how many, or people by name. `none`: nobody."""

    text: str
    sort: Literal["all", "count", "some", "names", "none"]
    count: Amount | None = None
    names: tuple[str, ...] = ()

    @property
    def is_one(self) -> bool:
        """Whether it is `1 person`: one of them, who is not known beforehand."""
        return self.sort == "count" and self.count is not None and self.count.planned == 1


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
    return parse_count(text) if text.replace("-", "").isdecimal() else parse_length(text, words.units)


def _clock(text: str, words: Vocabulary) -> Clock:
    if ":" in text:
        first, last = parse_clock(text)
        return Clock(text, first, last)
    return Clock(text, length=parse_length(text, words.units))


def _attendance(value: object) -> Attendance:
    texts = written_list(value, "`all`, `2 people`, `some`, `none` or names")
    text = str(texts[0])
    if len(texts) == 1:
        if text in ("all", "some", "none"):
            return Attendance(text, text)  # type: ignore[arg-type]
        for ending in (" person", " people"):
            if text.endswith(ending):
                try:
                    return Attendance(text, "count", parse_count(text.removesuffix(ending)).amount)
                except TextError as error:
                    refuse_text(error)
    return Attendance(", ".join(texts), "names", names=tuple(str(name) for name in texts))


def _headcount(value: object) -> Count | Ratio | tuple[str, ...] | None:
    if isinstance(value, list):
        return tuple(str(name) for name in written_list(value, "a list of names"))
    try:
        people = parse_people(written(value, "a number of people, a ratio or a list of names"))
    except TextError as error:
        refuse_text(error)
    return None if isinstance(people, str) else people


def _when(value: object) -> When:
    texts = written_list(value, "a text such as `3-4 weeks after kick-off`, or a list of them")
    try:
        return parse_when(texts)
    except TextError as error:
        refuse_text(error)


def _closed(value: object) -> tuple[ClosedStretch, ...]:
    closed: list[ClosedStretch] = []
    for index, text in enumerate(written_list(value, "a week, a month or dates, or a list of them")):
        try:
            closed.append(parse_closed(text))
        except TextError as error:
            refuse(error.slug, start=error.start, end=error.end, index=index, **error.fields)
    return tuple(closed)


TEXTS = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
LengthField = Annotated[
    Length, _reads("a length of time", lambda text, words: parse_length(text, words.units)), schema("a length of time")
]
AllowedField = Annotated[Allowed, _reads("a length and `per …`", _allowed), schema("a length per activity or session")]
TimesField = Annotated[Count | Rate, _reads("how many times", _times), schema("how many times, or a rate")]
ChoiceField = Annotated[Count | Length, _reads("a number, or a length", _choice), schema("`1`, or `3 days`")]
ClockField = Annotated[Clock, _reads("hours of the day, or an amount", _clock), schema("hours, or an amount")]
PhaseLengthField = Annotated[
    Amount,
    _reads("a length such as `11 months`", lambda text, words: parse_phase_length(text, words.languages)),
    schema("`11 months`"),
]
CountField = Annotated[Count, _reads("a number", lambda text, _: parse_count(text)), schema("a number")]
FigureField = Annotated[
    Figure,
    _reads("a figure", lambda text, words: parse_figure(text, words.units, words.periods)),
    schema("a stated figure"),
]
WeekdaysField = Annotated[
    tuple[int, ...], _reads("weekdays", lambda text, _: parse_weekdays(text)), schema("`Tuesday-Thursday`")
]
AttendanceField = Annotated[Attendance, PlainValidator(_attendance), WithJsonSchema(TEXTS)]
HeadcountField = Annotated[Count | Ratio | tuple[str, ...] | None, PlainValidator(_headcount), WithJsonSchema(TEXTS)]
WhenField = Annotated[When, PlainValidator(_when), WithJsonSchema(TEXTS)]
ClosedField = Annotated[tuple[ClosedStretch, ...], PlainValidator(_closed), WithJsonSchema(TEXTS)]
