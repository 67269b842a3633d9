"""Floor 7: how much time a programme asks of one person in a role, and where the figure comes from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from talentc.check.parts import Itemised, itemised_role
from talentc.compiled import Compiled
from talentc.ledger.entry import Entry
from talentc.ledger.people import People
from talentc.ledger.sums import for_all, per_person
from talentc.model.amount import Amount, total
from talentc.model.programme import Programme
from talentc.model.units import Units
from talentc.render.amounts import Speech
from talentc.render.assumptions import Assumption, assumed_keys, assumptions_of
from talentc.render.figures.derivation import sum_derivation
from talentc.render.figures.groups import Group, groups_of
from talentc.render.figures.rows import Row, part_title, rows_of
from talentc.render.figures.stated import Stated, stated_of
from talentc.render.figures.variations import CohortTime, ServingTime, Variations
from talentc.render.names import Names
from talentc.render.words import Words
from talentc.value import Value

TIME_KEYS = (
    *(
        "people",
        "who",
        "times",
        "length",
        "clock",
        "agenda",
        "preparation",
        "follow-up",
        "travel",
        "optional",
        "choose",
    ),
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
    """The time of one person in a role; all amounts in hours.

    `rows` are in `total` (a range where the role has parts); `some_of_them` is asked of some people only and is in no
    total per person, `uncounted` isn't counted, with its reason. `voluntary` is the part of `total` that is. `people`
    and `for_all` are None where nobody knows; `cohorts` and `serving` tell where something of it differs. `named` gives
    the time of each where a role's people have names. `assumed` tells for entries, by their number, on which assumed
    keys (`length`) they rest. `itemised` tells what is stated of the total where that itself is not.
    """

    role: str
    title: str
    side: str
    people: Amount | None
    units: Units
    rows: tuple[Row, ...]
    tracks: tuple[TrackTime, ...]
    total: Amount
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


def role_times(compiled: Compiled, words: Words) -> tuple[RoleTime, ...]:
    """The time of every role, in the order of the programme, in these words."""
    speech = Speech(words, compiled.programme.units)
    stated = stated_of(compiled, speech)
    names = Names(compiled.programme, words)
    assumptions = assumptions_of(names)
    variations = Variations.of(compiled.programme, compiled.entries)
    return tuple(
        _role_time(compiled, role, speech, stated, assumptions, variations) for role in compiled.programme.file.roles
    )


def _role_time(
    compiled: Compiled,
    role: str,
    speech: Speech,
    stated: tuple[Stated, ...],
    assumptions: tuple[Assumption, ...],
    variations: Variations,
) -> RoleTime:
    programme = compiled.programme
    written = programme.file.roles[role]
    entries = tuple(entry for entry in compiled.entries if entry.role == role)
    rows = rows_of(entries, programme, speech)
    counted = tuple(row for row in rows if not row.time.none and not row.who)
    return RoleTime(
        role=role,
        title=programme.words(written.title),
        side=written.side,
        people=People(programme).of_role(role),
        units=programme.units,
        rows=counted,
        tracks=tuple(_tracks(counted, programme, speech)),
        total=per_person(entries, programme),
        voluntary=per_person((entry for entry in entries if entry.voluntary), programme),
        some_of_them=tuple(row for row in rows if not row.time.none and row.who),
        uncounted=tuple(row for row in rows if row.time.none),
        for_all=for_all(entries),
        cohorts=tuple(variations.cohorts(role)),
        serving=tuple(variations.serving(role, Names(programme, speech.words))),
        named=tuple(_named(entries, programme, speech)),
        part_titles={row.part: part_title(role, row.part, programme) for row in rows if row.part},
        stated=tuple(each for each in stated if role in each.roles),
        itemised=itemised_role(role, entries, compiled.claims),
        assumptions=tuple(_of_role(assumptions, role, entries, programme)),
        assumed={entry.number: keys for entry in entries if (keys := assumed_keys(programme, entry))},
        entries=entries,
    )


def in_track_order(tracks: Iterable[str | None], programme: Programme) -> list[str | None]:
    """The tracks in the order of the programme, None last."""
    found = set(tracks)
    return [track for track in (*programme.file.tracks, None) if track in found]


def _tracks(rows: Sequence[Row], programme: Programme, speech: Speech) -> Iterator[TrackTime]:
    for track in in_track_order((row.track for row in rows), programme):
        mine = [row for row in rows if row.track == track]
        time = per_person((entry for row in mine for entry in row.entries), programme)
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
    subjects = {role: None}
    for entry in entries:
        activity = programme.activity(entry.activity)
        if activity is None:
            continue
        sessions = [session.partition(".")[2] for session in entry.sessions]
        for name in (*([entry.track] if entry.track is not None else []), *reversed(activity.kinds), activity.id):
            subjects |= dict.fromkeys((name, *(f"{name}.{session}" for session in sessions)))
    for subject in subjects:
        yield from (each for each in assumptions if each.subject == subject and each.key in TIME_KEYS)
