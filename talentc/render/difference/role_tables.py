"""Floor 7: what roles gain and lose, as tables: all roles, and one role by track and activity."""

from collections.abc import Iterator
from fractions import Fraction

from talentc.model.amount import Amount
from talentc.model.unit_words import DAY
from talentc.render.amounts import Speech, short_number
from talentc.render.difference.values import ActivityChange, Change, Difference, Reason, RoleChange
from talentc.render.documents.tree import Break, Column, Inlines, Row, RowKind, Table, Text, text
from talentc.render.names import Names
from talentc.render.numbers import joined
from talentc.render.words import Words

MINUS = "\u2212"


def overview_table(difference: Difference, words: Words) -> Table:
    """A row for each role that changed, and what else changed of it."""
    speech = _speech(difference, words)
    rows = tuple(row for role in difference.roles for row in _of_role(role, speech))
    return Table(text(words("diff.time-caption")), _columns(words("time.role"), speech), rows)


def role_table(role: RoleChange, difference: Difference, words: Words) -> Table | None:
    """The activities that changed, under their tracks; None where only the number of people changed."""
    speech = _speech(difference, words)
    rows = tuple(_of_tracks(role, difference, speech))
    if not rows:
        return None
    caption = text(words("diff.role-caption", role=_role_title(role, words)))
    total = _numbers(text(words("time.total")), role.total, role.days, speech)
    return Table(caption, _columns(words("time.activity"), speech), rows, (total, *_ends(role.total, speech)))


def signed(value: Fraction, language: str) -> str:
    """`+3`, `−1½`, `0`."""
    sign = "+" if value > 0 else MINUS if value < 0 else ""
    return sign + short_number(abs(value), language)


def reason_words(reason: Reason, difference: Difference, words: Words) -> str:
    """`forberedelse, dag 1: længde 1 time → 2 timer`."""
    where = [] if reason.time == "attendance" else [words(f"time.{reason.time}").lower()]
    where += [reason.part] if reason.part else []
    where += [joined([_session(name, difference, words) for name in reason.sessions], words.language)]
    said = words(f"diff.reason.{reason.kind}", before=reason.before, after=reason.after)
    inside = ", ".join(each for each in where if each)
    return f"{inside}: {said}" if inside else said


def _session(name: str, difference: Difference, words: Words) -> str:
    """What a session is called inside its activity, on the new side if it is there."""
    for version in (difference.new, difference.old):
        programme = version.compiled.programme if version.compiled is not None else None
        session = programme.session(name) if programme is not None else None
        if programme is not None and session is not None:
            return Names(programme, words).session(session)
    return name.partition(".")[2]


def _speech(difference: Difference, words: Words) -> Speech:
    compiled = difference.new.compiled
    if compiled is None:
        raise ValueError("roles are compared only where both sides compile")
    return Speech(words, compiled.programme.units)


def _columns(first: str, speech: Speech) -> tuple[Column, ...]:
    words = speech.words
    titles = [words("diff.before"), words("diff.after"), words("diff.difference")]
    titles += [words("diff.in-days")] if speech.has_days else []
    return (Column(text(first), share=3), *(Column(text(title), "end") for title in titles))


def _numbers(title: Inlines, change: Change, days: Fraction | None, speech: Speech, kind: RowKind = "plain") -> Row:
    """Before, after and the difference, in hours and in days (None: those of the new side, as its day counts)."""
    cells = [_hours(change.before, speech), _hours(change.after, speech), _difference(change, speech)]
    if speech.has_days:
        counted = speech.in_unit(change.planned, DAY) if days is None else days
        cells.append(signed(counted, speech.words.language) if counted or change.planned else "")
    return Row((title, *(text(cell) if cell else () for cell in cells)), kind)


def _hours(amount: Amount | None, speech: Speech) -> str:
    return speech.hours(amount) if amount is not None else speech.words("diff.not-written")


def _difference(change: Change, speech: Speech) -> str:
    return "" if change.before is None and change.after is None else signed(change.planned, speech.words.language)


def _of_role(role: RoleChange, speech: Speech) -> Iterator[Row]:
    words = speech.words
    yield _numbers(text(_role_title(role, words)), role.total, role.days, speech)
    yield from _ends(role.total, speech)
    if not role.voluntary.is_none and not _is_the_same(role.voluntary, role.total):
        yield _numbers(_below(words("time.of-which-voluntary")), role.voluntary, None, speech, "part")
    if not role.for_all.is_none:
        yield _numbers(_below(words("diff.for-all")), role.for_all, None, speech, "part")
    if not role.people.is_none and role.status == "changed":
        before, after = (speech.number(each) if each is not None else words("time.unknown") for each in _both(role))
        cells = [before, after, signed(role.people.planned, words.language) if None not in _both(role) else ""]
        cells += [""] if speech.has_days else []
        yield Row((_below(words("diff.people")), *(text(cell) if cell else () for cell in cells)), "part")


def _below(title: str) -> Inlines:
    """The title of a row that belongs to the one above it."""
    return text(f"\u2013 {title}")


def _both(role: RoleChange) -> tuple[Amount | None, Amount | None]:
    return role.people.before, role.people.after


def _is_the_same(one: Change, other: Change) -> bool:
    """Whether all of it is voluntary on both sides: then one row tells both."""
    return (one.before, one.after) == (other.before, other.after)


def _ends(change: Change, speech: Speech) -> Iterator[Row]:
    """Rows for the low and the high end, where these move otherwise than what is planned."""
    before, after = change.before, change.after
    if before is None or after is None:
        return
    for key, one, other in (("low", before.low, after.low), ("high", before.high, after.high)):
        if one == other and one is not None:
            moved: Fraction | None = Fraction(0)
        else:
            moved = None if one is None or other is None else other - one
        if moved == change.planned or (one is None and other is None):
            continue
        language = speech.words.language
        said = [short_number(end, language) if end is not None else speech.words("diff.no-end") for end in (one, other)]
        cells = [*said, signed(moved, language) if moved is not None else ""]
        if speech.has_days:
            cells.append(signed(speech.in_unit(moved, DAY), language) if moved else "")
        yield Row((_below(speech.words(f"diff.{key}")), *(text(cell) if cell else () for cell in cells)), "part")


def _role_title(role: RoleChange, words: Words) -> str:
    return role.title if role.status == "changed" else words(f"diff.role-{role.status}", role=role.title)


def _of_tracks(role: RoleChange, difference: Difference, speech: Speech) -> Iterator[Row]:
    """The activities track by track, each with the sum of its track where there are several."""
    words = speech.words
    sums = {track.track: track for track in role.tracks}
    tracks = list(dict.fromkeys((*sums, *(each.track for each in role.activities))))
    for track in tracks:
        for activity in role.activities:
            if activity.track == track:
                yield _numbers(_activity_title(activity, difference, words), activity.time, None, speech)
        if len(tracks) > 1 and track in sums:
            title = words("time.subtotal", title=sums[track].title)
            yield _numbers(text(title), sums[track].time, None, speech, "subtotal")


def _activity_title(activity: ActivityChange, difference: Difference, words: Words) -> Inlines:
    """The title, and under it why its time changed."""
    why = [reason_words(reason, difference, words) for reason in activity.reasons]
    if activity.status != "changed":
        lines = "; ".join(line for line in activity.lines if line)
        status = words(f"diff.{activity.status}")
        why = [f"{status}: {lines}" if lines else status]
    if not why:
        return text(activity.title)
    return (Text(activity.title), Break(), Text("; ".join(why)))
