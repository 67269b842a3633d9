"""Floor 7: why the time of a role at an activity changed: a count, a length, who is there, what is voluntary."""

from collections.abc import Iterable, Iterator, Sequence

from talentc.ledger.entry import Entry
from talentc.model.amount import total
from talentc.model.unit_words import HOUR
from talentc.render.difference.sides import Sides, in_order
from talentc.render.difference.values import Reason, ReasonKind
from talentc.render.figures.rows import part_title, track_title, who
from talentc.render.names import Names
from talentc.value import replace

Key = tuple[str, str, str]


def reasons_of(old: Sequence[Entry], new: Sequence[Entry], sides: Sides) -> tuple[Reason, ...]:
    """What changed between the entries of one role at one activity, what holds of several sessions said once."""
    before, after = _by_key(old, sides, is_old=True), _by_key(new, sides, is_old=False)
    found: dict[Reason, tuple[str, ...]] = {}
    for key in in_order(before, after):
        for reason in _of_key(before.get(key, ()), after.get(key, ()), sides):
            without = replace(reason, sessions=())
            found[without] = (*found.get(without, ()), key[0])
    everywhere = {key[0] for key in (*before, *after)}
    return tuple(
        replace(reason, sessions=() if set(sessions) == everywhere else tuple(dict.fromkeys(sessions)))
        for reason, sessions in found.items()
    )


def _by_key(entries: Iterable[Entry], sides: Sides, *, is_old: bool) -> dict[Key, tuple[Entry, ...]]:
    found: dict[Key, list[Entry]] = {}
    for entry in entries:
        found.setdefault(sides.entry_key(entry, is_old), []).append(entry)
    return {key: tuple(mine) for key, mine in found.items()}


def _of_key(old: tuple[Entry, ...], new: tuple[Entry, ...], sides: Sides) -> Iterator[Reason]:
    """What changed in one sort of time at one session."""
    some = (new or old)[0]
    names = sides.names if new else sides.old_names
    part = part_title(some.role, some.part, names.programme) if some.part else ""

    def reason(kind: ReasonKind, before: str = "", after: str = "") -> Reason:
        return Reason(kind, some.time, part, (), before, after)

    if not old:
        is_new = sides.session(some.session)[0] is None or some.time != "attendance"
        yield reason("added" if is_new else "joins", after=_how_long(new, sides.names))
    elif not new:
        is_gone = sides.session(sides.now(some.session))[1] is None or some.time != "attendance"
        yield reason("removed" if is_gone else "leaves", before=_how_long(old, sides.old_names))
    elif len(old) == len(new) == 1:
        yield from _of_entry(old[0], new[0], reason(kind="time"), sides)
    else:  # an agenda, say: one by one they have no names
        before, after = _how_long(old, sides.old_names), _how_long(new, sides.names)
        if before != after:
            yield reason("time", before, after)


def _how_long(entries: Sequence[Entry], names: Names) -> str:
    """`½ dag`, `3 timer`: the time of all of them."""
    if len(entries) == 1 and not entries[0].amount.none:
        entry = entries[0]
        once = entry.times.is_exact and entry.times.planned == 1
        length = names.speech.time(entry.length.amount, entry.length.unit)
        return length if once else names.words("time.each", count=_times(entry, names), length=length)
    return names.speech.time(total(entry.amount for entry in entries), HOUR)


def _times(entry: Entry, names: Names) -> str:
    return names.speech.count(entry.times, names.speech.noun("time"))


def _of_entry(old: Entry, new: Entry, reason: Reason, sides: Sides) -> Iterator[Reason]:
    """What changed in one entry."""
    old_names, names = sides.old_names, sides.names

    def changed(kind: ReasonKind, before: str, after: str) -> Iterator[Reason]:
        if before != after:
            yield replace(reason, kind=kind, before=before, after=after)

    if old.because is None and new.because is not None:
        yield replace(reason, kind="not-counted", after=names.line(new.because))
    if old.because is not None and new.because is not None:
        return  # what doesn't count hasn't changed anybody's time
    if old.because is not None and new.because is None:
        yield replace(reason, kind="counted", before=old_names.line(old.because))
    if (old.times, old.length.amount, old.voluntary) != (new.times, new.length.amount, new.voluntary):
        yield from changed("count", _times(old, old_names), _times(new, names))
        if old.length.amount != new.length.amount:
            before, after = (_length(each, of) for each, of in ((old, old_names), (new, names)))
            if before == after:  # where a day counts otherwise than before
                before, after = (names.speech.time(each.length.amount, HOUR) for each in (old, new))
            yield replace(reason, kind="length", before=before, after=after)
        if old.voluntary != new.voluntary:
            yield replace(reason, kind="optional" if new.voluntary else "required")
    elif old.amount != new.amount and old.because == new.because:
        yield from changed("time", _how_long((old,), old_names), _how_long((new,), names))
    yield from changed("people", _who(old, old_names), _who(new, names))
    if old.track != new.track:
        before, after = (
            track_title(each.track, of.programme, sides.words) for each, of in ((old, old_names), (new, names))
        )
        yield replace(reason, kind="track", before=before, after=after)


def _length(entry: Entry, names: Names) -> str:
    """The length of one time, in the unit in which it was written."""
    return names.speech.time(entry.length.amount, entry.length.unit)


def _who(entry: Entry, names: Names) -> str:
    return who(entry, names.speech) or names.words("diff.everybody")
