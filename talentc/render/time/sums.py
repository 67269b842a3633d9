"""Floor 7: a role's time summed up by track, by phase, by activity or by sort of time."""

from collections.abc import Iterable
from typing import Literal

from talentc.ledger.entry import Entry
from talentc.ledger.sums import per_person
from talentc.model.amount import Amount
from talentc.model.people import TIME_KINDS
from talentc.model.programme import Programme
from talentc.render.amounts import Speech
from talentc.render.figures.derivation import sum_derivation
from talentc.render.figures.groups import groups_of
from talentc.render.figures.role_time import RoleTime, in_track_order
from talentc.render.figures.rows import Row, rows_of, track_title
from talentc.value import Value

By = Literal["track", "phase", "activity", "kind"]


class Sum(Value, frozen=True):
    """The time of one person, in hours: on one track, in one phase, at one activity, or of one sort.

    `id` is None for no track. `assumed` are the assumed keys (`length`) on which it rests.
    """

    id: str | None
    title: str
    derivation: str
    time: Amount
    voluntary: bool
    assumed: tuple[str, ...]


def sums_by(role_time: RoleTime, by: By, programme: Programme, speech: Speech) -> tuple[Sum, ...]:
    """The sums of a role's counted time, each in the order of the programme."""
    return tuple(
        _sum(each, title, rows, role_time, programme, speech)
        for each, title, rows in _parts(role_time, by, programme, speech)
    )


def _parts(
    role_time: RoleTime, by: By, programme: Programme, speech: Speech
) -> Iterable[tuple[str | None, str, list[Row]]]:
    rows = role_time.rows
    if by == "track":
        for track in in_track_order((row.track for row in rows), programme):
            yield track, track_title(track, programme, speech.words), [row for row in rows if row.track == track]
    elif by == "phase":
        for phase in programme.phases:
            entries = [entry for row in rows for entry in row.entries if entry.phase == phase.id]
            if entries:
                title = phase.title if phase.title is not None else programme.file.title
                yield phase.id, programme.words(title), list(rows_of(entries, programme, speech))
    elif by == "activity":
        for activity in programme.activities:
            mine = [row for row in rows if row.activity == activity.id]
            if mine:
                yield activity.id, programme.words(activity.title), mine
    else:
        for kind in TIME_KINDS:
            mine = [row for row in rows if row.kind == kind]
            if mine:
                yield kind, speech.words(f"time.{kind}"), mine


def _sum(
    each: str | None, title: str, rows: list[Row], role_time: RoleTime, programme: Programme, speech: Speech
) -> Sum:
    entries: list[Entry] = [entry for row in rows for entry in row.entries]
    time = per_person(entries, programme, (role_time.role,))
    groups = groups_of(rows, programme, speech)
    if len(groups) == 1:
        derivation = groups[0].derivation
    else:  # what parts of a role spend doesn't add up
        has_parts = any(row.part for row in rows)
        derivation = sum_derivation(speech, [time] if has_parts else [group.time for group in groups])
    return Sum(each, title, derivation, time, all(row.voluntary for row in rows), role_time.assumed_keys(rows))
