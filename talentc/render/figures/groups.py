"""Floor 7: rows that a reader takes in at a glance: all modules as one line, all preparation, the rest as it is."""

from collections.abc import Iterable, Sequence

from talentc.ledger.entry import Entry
from talentc.model.amount import Amount, total
from talentc.model.programme import Programme
from talentc.render.amounts import Speech
from talentc.render.figures.derivation import derivation, written_unit
from talentc.render.figures.rows import Row, activity_of, kind_words
from talentc.render.names import Names
from talentc.value import Value


class Group(Value, frozen=True):
    """One line of a time table. `names` are the activities that it sums up, none where its title names the one."""

    title: str
    names: tuple[str, ...]
    part: str
    derivation: str
    time: Amount
    voluntary: bool
    rows: tuple[Row, ...]


def groups_of(rows: Sequence[Row], programme: Programme, speech: Speech) -> tuple[Group, ...]:
    """The rows of one track in groups, each where its first row stands; every row is in exactly one."""
    found: dict[tuple[object, ...], list[tuple[Row, ...]]] = {}
    for piece in _pieces(rows):
        found.setdefault(_key(piece, programme, speech), []).append(piece)
    return tuple(group for pieces in found.values() for group in _groups(pieces, programme, speech))


def _pieces(rows: Iterable[Row]) -> Iterable[tuple[Row, ...]]:
    """The rows of each activity that are of one sort."""
    pieces: dict[tuple[object, ...], list[Row]] = {}
    for row in rows:
        pieces.setdefault((row.activity, row.kind, row.part, row.voluntary), []).append(row)
    return (tuple(piece) for piece in pieces.values())


def _key(piece: tuple[Row, ...], programme: Programme, speech: Speech) -> tuple[object, ...]:
    """What two activities have in common when one line says both."""
    first = piece[0]
    same = (first.kind, first.part, first.voluntary)
    if first.kind != "attendance":
        alike = len(piece) == 1 and first.count == Amount.exactly(1)
        return (*same, first.length, first.unit) if alike else (*same, first.activity)
    kind = _kind(first.entries[0], programme)
    if not kind or not all(row.is_held_once for row in piece) or kind_words(kind, programme, speech) is None:
        return (*same, first.activity)
    return (*same, "of a kind", kind, total(row.time for row in piece))


def _kind(entry: Entry, programme: Programme) -> str:
    """The widest kind of an activity: a bootcamp is a module."""
    kinds = activity_of(entry, programme).kinds
    return kinds[-1] if kinds else ""


def _groups(pieces: list[tuple[Row, ...]], programme: Programme, speech: Speech) -> Iterable[Group]:
    rows = tuple(row for piece in pieces for row in piece)
    first = rows[0]
    is_attendance = first.kind == "attendance"
    if len(pieces) == 1:
        for row in rows:
            title = row.title if is_attendance else _sort(row, speech)
            yield Group(
                title, () if is_attendance else (row.title,), row.part, row.derivation, row.time, row.voluntary, (row,)
            )
        return
    each, count = total(row.time for row in pieces[0]), Amount.exactly(len(pieces))
    unit = first.unit if not is_attendance else written_unit([row.unit for row in rows])
    time = total(row.time for row in rows)
    noun = speech.noun("activity")
    title = _sort(first, speech)
    if is_attendance:
        kind = _kind(first.entries[0], programme)
        noun = kind_words(kind, programme, speech) or noun
        title = _plural(kind, programme)
    names = Names(programme, speech.words)
    activities = tuple(dict.fromkeys(names.short(activity_of(row.entries[0], programme)) for row in rows))
    yield Group(
        title, activities, first.part, derivation(speech, count, noun, each, unit, time), time, first.voluntary, rows
    )


def _sort(row: Row, speech: Speech) -> str:
    """`Forberedelse`, `Transport`."""
    return speech.words(f"time.{row.kind}")


def _plural(kind: str, programme: Programme) -> str:
    written = programme.file.kinds[kind]
    return programme.words(written.plural) if written.plural is not None else ""
