"""Floor 7: what each role gains or loses, in all, by track and by activity."""

from collections.abc import Iterable
from fractions import Fraction

from talentc.compiled import Compiled
from talentc.ledger.entry import Entry
from talentc.ledger.people import People
from talentc.ledger.sums import for_all, per_person
from talentc.model.amount import Amount
from talentc.model.unit_words import DAY
from talentc.render.amounts import Speech
from talentc.render.difference.reasons import reasons_of
from talentc.render.difference.sides import Sides, in_order
from talentc.render.difference.values import ActivityChange, Change, RoleChange, TrackChange
from talentc.render.figures.rows import rows_of, track_title
from talentc.render.names import Names
from talentc.value import Value


class Half(Value, frozen=True):
    """One role on one side: its entries, none where the role isn't there."""

    names: Names
    is_there: bool
    entries: tuple[Entry, ...]

    @staticmethod
    def of(compiled: Compiled, names: Names, role: str) -> "Half":
        entries = tuple(entry for entry in compiled.entries if entry.role == role)
        return Half(names, role in compiled.programme.file.roles, entries)

    def time(self, entries: Iterable[Entry]) -> Amount | None:
        """The time of one person; None where the role isn't there."""
        return per_person(entries, self.names.programme) if self.is_there else None

    def time_of(self, entries: tuple[Entry, ...]) -> Amount | None:
        """The time of one person at one activity; None where none of it is in a total per person."""
        return self.time(entries) if any(entry.is_counted for entry in entries) else None

    def people(self, role: str) -> Amount | None:
        return People(self.names.programme).of_role(role) if self.is_there else None


def role_changes(sides: Sides) -> tuple[RoleChange, ...]:
    """Each role of which anything changed, in the order of the new programme; those that are gone stand last."""
    found = []
    for role in in_order(sides.old.programme.file.roles, sides.new.programme.file.roles):
        old, new = Half.of(sides.old, sides.old_names, role), Half.of(sides.new, sides.names, role)
        change = _role(role, old, new, sides)
        same = all(each.is_none for each in (change.people, change.total, change.voluntary, change.for_all))
        if not same or change.status != "changed" or change.tracks or change.activities:
            found.append(change)
    return tuple(found)


def _role(role: str, old: Half, new: Half, sides: Sides) -> RoleChange:
    names = (new if new.is_there else old).names
    total = Change(old.time(old.entries), new.time(new.entries))
    voluntary = (half.time(entry for entry in half.entries if entry.voluntary) for half in (old, new))
    everybody = (for_all(half.entries) if half.is_there else None for half in (old, new))
    return RoleChange(
        role=role,
        title=names.line(names.programme.file.roles[role].title),
        status="new" if not old.is_there else "gone" if not new.is_there else "changed",
        people=Change(old.people(role), new.people(role)),
        total=total,
        days=_days(total, sides),
        voluntary=Change(*voluntary),
        for_all=Change(*everybody),
        tracks=tuple(_tracks(old, new, sides)),
        activities=tuple(_activities(old, new, sides)),
    )


def _days(total: Change, sides: Sides) -> Fraction | None:
    """By how many days; an hour may be another part of a day on each side."""
    if not sides.speech.has_days or not sides.old_speech.has_days:
        return None

    def days(amount: Amount | None, speech: Speech) -> Fraction:
        return speech.in_unit(amount.planned, DAY) if amount is not None else Fraction(0)

    return days(total.after, sides.speech) - days(total.before, sides.old_speech)


def _tracks(old: Half, new: Half, sides: Sides) -> Iterable[TrackChange]:
    file = sides.new.programme.file
    found = {entry.track for half in (old, new) for entry in half.entries}
    for track in in_order((*sides.old.programme.file.tracks, None), (*file.tracks, None)):
        if track not in found:
            continue
        names = sides.names if track is None or track in file.tracks else sides.old_names
        time = Change(*(half.time(entry for entry in half.entries if entry.track == track) for half in (old, new)))
        if not time.is_none:
            yield TrackChange(track, track_title(track, names.programme, sides.words), time)


def _activities(old: Half, new: Half, sides: Sides) -> Iterable[ActivityChange]:
    before = _by_activity(old, sides, is_old=True)
    after = _by_activity(new, sides, is_old=False)
    for activity in in_order(
        (sides.now(each.id) for each in sides.old.programme.activities),
        (each.id for each in sides.new.programme.activities),
    ):
        one, other = before.get(activity, ()), after.get(activity, ())
        if not one and not other:
            continue
        change = _activity(activity, one, other, (old, new), sides)
        if change.status != "changed" or change.reasons or not change.time.is_none:
            yield change


def _by_activity(half: Half, sides: Sides, *, is_old: bool) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for entry in half.entries:
        found.setdefault(sides.now(entry.activity) if is_old else entry.activity, []).append(entry)
    return {activity: tuple(entries) for activity, entries in found.items()}


def _activity(
    activity: str, old: tuple[Entry, ...], new: tuple[Entry, ...], halves: tuple[Half, Half], sides: Sides
) -> ActivityChange:
    was, now = sides.activity(activity)
    before, after = halves
    some = now or was
    names = sides.names if now is not None else sides.old_names
    time = Change(before.time_of(old), after.time_of(new))
    title = names.line(some.title) if some is not None else activity
    track = (new or old)[0].track
    if old and new:
        return ActivityChange(activity, title, track, "changed", time, reasons_of(old, new, sides))
    entries, there = (new, after) if new else (old, before)
    rows = rows_of(entries, there.names.programme, there.names.speech)
    lines = tuple(row.derivation or row.because for row in rows)
    if new:
        return ActivityChange(activity, title, track, "new" if was is None else "joins", time, (), lines)
    return ActivityChange(activity, title, track, "gone" if now is None else "leaves", time, (), lines)
