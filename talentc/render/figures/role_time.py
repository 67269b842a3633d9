"""Floor 7: how much time a programme asks of one person in a role, and where the figure comes from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from talentc.check.parts import Itemised, itemised_role
from talentc.compiled import Compiled
from talentc.ledger.entry import Entry
from talentc.ledger.people import People
from talentc.ledger.slices import is_asked_of
from talentc.ledger.sums import for_all, per_person
from talentc.model.amount import Amount, total
from talentc.model.programme import Programme
from talentc.model.units import Units
from talentc.render.amounts import Speech
from talentc.render.assumptions import Assumption, about_session, assumed_keys, assumptions_of
from talentc.render.figures.derivation import sum_derivation
from talentc.render.figures.groups import Group, groups_of
from talentc.render.figures.rows import Row, part_title, rows_of
from talentc.render.figures.stated import Stated, stated_of
from talentc.render.figures.variations import CohortTime, ServingTime, cohort_times, serving_times
from talentc.render.names import Names, large
from talentc.render.words import Words
from talentc.value import Value

TIME_KEYS = (
    *("people", "who", "times", "length", "clock", "agenda"),
    *("preparation", "follow-up", "travel", "optional", "choose"),
)


class TrackTime(Value, frozen=True):
    """One track of a role's time; `track` is None for what belongs to none."""

    track: str | None
    title: str
    groups: tuple[Group, ...]
    time: Amount


class Named(Value, frozen=True):
    """The time of somebody who is known by name."""

    name: str
    time: Amount
    derivation: str
    entries: tuple[Entry, ...]


class RoleTime(Value, frozen=True):
    """The time of one person in a role, or in a part of one (`talent.first-line`); all amounts in hours.

    `rows` are in `total` (a range where the role has parts), `known` is the total of all but open time; `some_of_them`
    is asked of some people only and is in no total per person, `uncounted` isn't counted, with its reason. `voluntary`
    is the part of `total` that is. `people` and `for_all` are None where nobody knows; `cohorts` and `serving` tell
    where something of it differs. `named` gives the time of each where a role's people have names. `assumed` tells for
    entries, by their number, on which assumed keys (`length`) they rest. `itemised` tells what is stated of the total
    where that itself is not.
    """

    role: str
    title: str
    side: str
    people: Amount | None
    units: Units
    rows: tuple[Row, ...]
    tracks: tuple[TrackTime, ...]
    total: Amount
    known: Amount
    voluntary: Amount
    some_of_them: tuple[Row, ...]
    uncounted: tuple[Row, ...]
    for_all: Amount | None
    cohorts: tuple[CohortTime, ...]
    serving: tuple[ServingTime, ...]
    named: tuple[Named, ...]
    part_titles: dict[str, str]
    stated: tuple[Stated, ...]
    itemised: Itemised | None
    assumptions: tuple[Assumption, ...]
    assumed: Mapping[int, tuple[str, ...]]
    entries: tuple[Entry, ...]

    def assumed_keys(self, rows: Iterable[Row]) -> tuple[str, ...]:
        """The keys on which the time of these rows rests and that are assumed; none where none is."""
        keys = (key for row in rows for entry in row.entries for key in self.assumed.get(entry.number, ()))
        return tuple(dict.fromkeys(keys))


def role_times(compiled: Compiled, words: Words, asked: Sequence[str] = ()) -> tuple[RoleTime, ...]:
    """The time of every role, or of the roles and parts of them that are `asked` for, in the order of the programme."""
    speech = Speech(words, compiled.programme.units)
    stated = stated_of(compiled, speech)
    names = Names(compiled.programme, words)
    given = _Given(compiled, speech, stated, assumptions_of(names))
    return tuple(
        _role_time(given, name)
        for name in (roles_and_parts(compiled.programme) if asked else compiled.programme.file.roles)
        if not asked or name in asked
    )


def roles_and_parts(programme: Programme) -> tuple[str, ...]:
    """The ids of all roles, each followed by those of its parts (`talent.first-line`)."""
    found: list[str] = []
    for name, role in programme.file.roles.items():
        found += [name, *(f"{name}.{part}" for parts in role.parts.values() for part in parts)]
    return tuple(found)


class _Given(Value, frozen=True):
    """What the time of every role is made from: the programme, its words, and all that is stated and assumed."""

    compiled: Compiled
    speech: Speech
    stated: tuple[Stated, ...]
    assumptions: tuple[Assumption, ...]


def _role_time(given: _Given, asked: str) -> RoleTime:
    """The time of a role, or of a part of one."""
    compiled, speech = given.compiled, given.speech
    programme, names = compiled.programme, Names(compiled.programme, speech.words)
    role, _, part = asked.partition(".")
    written = programme.file.roles[role]
    entries = tuple(entry for entry in compiled.entries if is_asked_of(entry, asked))
    rows = rows_of(entries, programme, speech)
    counted = tuple(row for row in rows if not row.time.none and not row.who)
    return RoleTime(
        role=asked,
        title=large(names.role(asked)) if part else programme.words(written.title),
        side=written.side,
        people=People(programme).of_role(asked),
        units=programme.units,
        rows=counted,
        tracks=tuple(_tracks(counted, asked, programme, speech)),
        total=per_person(entries, programme, (asked,)),
        known=per_person((entry for entry in entries if not entry.amount.open), programme, (asked,)),
        voluntary=per_person((entry for entry in entries if entry.voluntary), programme, (asked,)),
        some_of_them=tuple(row for row in rows if not row.time.none and row.who),
        uncounted=tuple(row for row in rows if row.time.none),
        # What is asked of the whole role isn't kept apart by parts.
        for_all=for_all(entries) if not part else None,
        cohorts=tuple(cohort_times(compiled.variants, role)) if not part else (),
        serving=tuple(serving_times(compiled.variants, role, names)) if not part else (),
        named=tuple(_named(entries, programme, speech)) if not part else (),
        part_titles={row.part: part_title(role, row.part, programme) for row in rows if row.part},
        stated=tuple(each for each in given.stated if _is_stated_of(each, asked)),
        itemised=itemised_role(asked, entries, compiled.claims),
        assumptions=tuple(_of_role(given.assumptions, role, entries, programme)),
        assumed={entry.number: keys for entry in entries if (keys := assumed_keys(programme, entry))},
        entries=entries,
    )


def _is_stated_of(stated: Stated, asked: str) -> bool:
    """Whether a figure is about a role, or names this very part."""
    named = stated.slice.get("role")
    return asked in stated.roles or (isinstance(named, list) and asked in named)


def in_track_order(tracks: Iterable[str | None], programme: Programme) -> list[str | None]:
    """The tracks in the order of the programme, None last."""
    found = set(tracks)
    return [track for track in (*programme.file.tracks, None) if track in found]


def _tracks(rows: Sequence[Row], role: str, programme: Programme, speech: Speech) -> Iterator[TrackTime]:
    for track in in_track_order((row.track for row in rows), programme):
        mine = [row for row in rows if row.track == track]
        time = per_person((entry for row in mine for entry in row.entries), programme, (role,))
        yield TrackTime(track, mine[0].track_title, groups_of(mine, programme, speech), time)


def _named(entries: Sequence[Entry], programme: Programme, speech: Speech) -> Iterator[Named]:
    """What is asked of each person by name; nothing where a role's people have no names."""
    people = programme.file.roles[entries[0].role].people if entries else None
    for name in people if isinstance(people, tuple) else ():
        mine = []
        for entry in entries:
            if entry.because is None and (entry.people.sort == "all" or name in entry.people.names):
                mine.append(entry)
        counted = tuple(entry for entry in mine if not entry.amount.none)
        times = [entry.amount for entry in counted]
        if counted:
            yield Named(name, total(times), sum_derivation(speech, times), counted)


def _of_role(
    assumptions: Sequence[Assumption], role: str, entries: Sequence[Entry], programme: Programme
) -> Iterator[Assumption]:
    """What is assumed about the role, and about the time of the activities that it takes part in."""
    of_time = [each for each in assumptions if each.key in TIME_KEYS]
    sessions = dict.fromkeys(session for entry in entries for session in entry.sessions)
    about = [each for each in programme.sessions if each.id in sessions]
    found = [each for session in about for each in about_session(of_time, programme, session, (role,))]
    yield from (each for each in of_time if (each.sort == "role" and each.subject == role) or each in found)
