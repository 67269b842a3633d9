"""Floor 2: the people of a cohort, `cohorts/<cohort>/people.csv`: first as it is written, then as it is meant."""

from collections.abc import Mapping
from datetime import date

from talentc.source import Span
from talentc.value import Value

COLUMNS = ("id", "name", "email", "role", "organisation")
"""What every file may tell of a person, in this order. Kinds of part, ratio roles and events follow."""


class Cell(Value, frozen=True):
    """One cell, without the quotes and blanks around it. `span` covers its quotes; an empty cell is an empty place."""

    text: str
    span: Span


class PeopleTable(Value, frozen=True):
    """The cells of a file. Rows may be longer or shorter than the header; a row without any text isn't there."""

    file: str
    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    separator: str = ","


class Person(Value, frozen=True):
    """One person of a cohort. `id` is part of calendar UIDs, so it never changes.

    `parts` gives for each kind of part that is known the part of the role that the person is in, `serves` the ids of
    those whose mentor (or whatever the role is) the person is, `events` the person's own days. What isn't known is ''
    or isn't there. `spans` has the place of each cell by its column.
    """

    id: str
    name: str
    email: str
    role: str
    organisation: str
    parts: Mapping[str, str]
    serves: tuple[str, ...]
    events: Mapping[str, date]
    spans: Mapping[str, Span]
