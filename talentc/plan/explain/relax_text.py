"""Floor 5: distances in the sentences of requirements, read and said again; and how a change is told."""

import re
from datetime import date, timedelta
from fractions import Fraction
from math import ceil
from typing import get_args

from talentc.model.calendar_text import WEEKDAYS
from talentc.model.when import DistanceUnit
from talentc.plan.problem import Requirement
from talentc.schedule.shift import DAYS_OF, shift
from talentc.schedule.spoken import say_day, say_gap
from talentc.value import Value

SATURDAY = 5  # as `date.weekday` counts
_UNITS = get_args(DistanceUnit)
_DISTANCE = re.compile(
    r"(?P<said>(?P<how>about |at most |at least )?(?P<low>\d+)(?:[-–](?P<high>\d+))? "
    rf"(?P<unit>{'|'.join(_UNITS)})s?) (?P<direction>after|before)\b"
)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


class Span(Value, frozen=True):
    """`2-6 weeks after`: from `low` to `high` units (None: no end), as the sentence has it at `start` to `end`."""

    low: int
    high: int | None
    unit: DistanceUnit
    is_after: bool
    start: int
    end: int

    def widened(self, by: int, is_later: bool) -> "Span | None":
        """The same with its later or earlier end moved away by so many units; None where that can't be said."""
        if is_later == self.is_after:
            return None if self.high is None else Span(self.low, self.high + by, *self._rest)
        low = self.low - by
        return Span(low, self.high, *self._rest) if low >= 0 and self.low > 0 else None

    @property
    def _rest(self) -> tuple[DistanceUnit, bool, int, int]:
        return self.unit, self.is_after, self.start, self.end

    def further(self, anchor: date, old: int, new: int) -> int:
        """How many days further a number of units reaches from an anchor than another, in the direction of the span."""
        if self.unit in DAYS_OF:
            return DAYS_OF[self.unit] * (new - old) * (1 if self.is_after else -1)
        sign = 1 if self.is_after else -1
        there = (shift(anchor, Fraction(sign * number), self.unit, late=False) for number in (new, old))
        return (next(there) - next(there)).days

    @property
    def said(self) -> str:
        if self.high is None:
            return f"at least {_counted(self.low, self.unit)}"
        if self.low == 0:
            return f"at most {_counted(self.high, self.unit)}"
        return f"{self.low}-{self.high} {self.unit}s" if self.low != self.high else _counted(self.low, self.unit)


def span_in(text: str) -> Span | None:
    """The first distance of a sentence."""
    match = _DISTANCE.search(text)
    if match is None or text[: match.start()].endswith("every "):
        return None
    low = int(match["low"])
    high: int | None = int(match["high"] or low)
    if match["how"] == "about ":
        low, high = max(low - 1, 0), low + 1 if match["high"] is None else int(match["high"]) + 1
    elif match["how"] == "at most ":
        low = 0
    elif match["how"] == "at least ":
        high = None
    unit = next(unit for unit in _UNITS if unit == match["unit"])
    return Span(low, high, unit, match["direction"] == "after", match.start("said"), match.end("said"))


def say_widened(requirement: Requirement, old: Span, new: Span) -> str:
    """`module-2` is 2-7 weeks after module-1, instead of 2-6 weeks."""
    text = requirement.text
    return f"{text[: old.start]}{new.said}{text[old.end :]}, instead of {text[old.start : old.end]}"


def say_further(requirement: Requirement, days: int, is_later: bool) -> str:
    """A sentence without a distance, with so many days more on one side."""
    return f"{requirement.text}, or up to {say_gap(days)} {'later' if is_later else 'earlier'}"


def say_opened(requirement: Requirement, first: date, last: date) -> str:
    """What stands against a day is set aside."""
    if requirement.sort == "weekend":
        days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
        closed = [day for day in days if day.weekday() >= SATURDAY] or days
        first, last = closed[0], closed[-1]
    day = say_weekday(first) if first == last else f"{say_weekday(first)} to {say_weekday(last)}"
    if requirement.sort == "away" and " is away" in requirement.text:
        return f"{requirement.text.partition(' is away')[0]} is there on {day} all the same"
    return f"{day} {'is' if first == last else 'are'} open all the same"


def say_without(requirement: Requirement) -> str:
    """What holds where a requirement is given up."""
    for said, instead in (
        (" needs ", " does without "),
        (" is held in ", " is held elsewhere than in "),
        (" doesn't come before ", " may come before "),
        (" is to be kept on ", " may move from "),
    ):
        if said in requirement.text:
            return requirement.text.replace(said, instead, 1).removesuffix(", which is told first")
    if requirement.text.startswith("everybody "):
        return f"not {requirement.text}"
    return f"this needn't hold: {requirement.text}"


def say_more(requirement: Requirement, most: int, more: int) -> str:
    """A limit that is raised from `most` to `more`, in its own unit: the number in its sentence rises as much."""
    match = _NUMBER.search(requirement.text.rpartition("`")[2])
    if match is None or most <= 0:
        return say_without(requirement)
    start = len(requirement.text) - len(requirement.text.rpartition("`")[2]) + match.start()
    raised = Fraction(match[0]) * more / most
    said = str(raised) if raised.denominator == 1 else f"{ceil(raised * 10) / 10:.1f}"
    return f"{requirement.text[:start]}{said}{requirement.text[start + len(match[0]) :]}, instead of {match[0]}"


def say_weekday(day: date) -> str:
    """`Tuesday 12 March 2024`."""
    return f"{_weekday(day)} {say_day(day)}"


def _weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()]


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
