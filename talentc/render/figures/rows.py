"""Floor 7: the rows of a role's time: one for each activity, sort of time and length, over all its sessions."""

from collections.abc import Iterable, Sequence

from talentc.ledger.entry import Entry
from talentc.model.amount import NONE, Amount, total
from talentc.model.people import TimeKind
from talentc.model.programme import Activity, Programme
from talentc.render.amounts import Noun, Speech, in_sentence
from talentc.render.figures.derivation import derivation
from talentc.render.names import Names
from talentc.render.numbers import joined
from talentc.render.words import Words
from talentc.value import Value


class Row(Value, frozen=True):
    """Time of one person at one activity, in hours.

    `count` times `length` is `time`; `unit` is the one in which the length was written. `part` is the part of the
    role that it is asked of ('' for all of them), `who` names those it is asked of where that isn't everybody, and
    `because` says why it isn't counted. `sessions` are ids; `title` names them where they aren't all of the activity.
    """

    track: str | None
    track_title: str
    activity: str
    sessions: tuple[str, ...]
    title: str
    kind: TimeKind
    part: str
    who: str
    because: str
    count: Amount
    length: Amount
    unit: str
    derivation: str
    time: Amount
    voluntary: bool
    entries: tuple[Entry, ...]

    @property
    def is_held_once(self) -> bool:
        """Whether each session is there once, so that the activity counts as one of its kind."""
        return self.count == Amount.exactly(len(self.sessions)) and not self.entries[0].offers


def rows_of(entries: Sequence[Entry], programme: Programme, speech: Speech) -> tuple[Row, ...]:
    """The rows of entries of one role, in the order of the programme."""
    merged: dict[tuple[object, ...], list[Entry]] = {}
    for entry in entries:
        merged.setdefault(_key(entry, programme, speech), []).append(entry)
    return tuple(_row(tuple(each), entries, programme, speech) for each in merged.values())


def _key(entry: Entry, programme: Programme, speech: Speech) -> tuple[object, ...]:
    """What two entries have in common when one row says both."""
    length = (entry.length.amount, entry.length.unit)
    same = (entry.track, entry.activity, entry.time, entry.part, entry.voluntary, entry.amount.none)
    return (*same, length, _because(entry, programme, speech), who(entry, speech))


def _row(entries: tuple[Entry, ...], among: Sequence[Entry], programme: Programme, speech: Speech) -> Row:
    first = entries[0]
    activity = activity_of(first, programme)
    count = total(entry.times for entry in entries)
    time = NONE if first.amount.none else total(entry.amount for entry in entries)
    sessions = tuple(dict.fromkeys(session for entry in entries for session in entry.sessions))
    noun = speech.noun("session") if first.offers else _noun(activity, sessions, count, first.time, programme, speech)
    length = first.length
    return Row(
        track=first.track,
        track_title=track_title(first.track, programme, speech.words),
        activity=first.activity,
        sessions=sessions,
        title=_title(activity, entries, among, programme, speech),
        kind=first.time,
        part=first.part or "",
        who=who(first, speech),
        because=_because(first, programme, speech),
        count=count,
        length=length.amount,
        unit=length.unit,
        derivation="" if time.none else derivation(speech, count, noun, length.amount, length.unit, time),
        time=time,
        voluntary=first.voluntary,
        entries=entries,
    )


def activity_of(entry: Entry, programme: Programme) -> Activity:
    return next(activity for activity in programme.activities if activity.id == entry.activity)


def track_title(track: str | None, programme: Programme, words: Words) -> str:
    return programme.words(programme.file.tracks[track].title) if track is not None else words("time.no-track")


def part_title(role: str, part: str, programme: Programme) -> str:
    """What a part of a role is called, '' for the whole role."""
    kinds = programme.file.roles[role].parts.values()
    return next((programme.words(parts[part].title) for parts in kinds if part in parts), "")


def kind_words(kind: str, programme: Programme, speech: Speech) -> Noun | None:
    """The words for activities of a kind; None where the file doesn't say both."""
    written = programme.file.kinds[kind]
    if written.title is None or written.plural is None:
        return None
    language = speech.words.language
    return speech.own_noun(*(in_sentence(programme.words(text), language) for text in (written.title, written.plural)))


def _noun(
    activity: Activity, sessions: tuple[str, ...], count: Amount, kind: TimeKind, programme: Programme, speech: Speech
) -> Noun:
    """What is counted: talks (of a kind), sessions held once each, else simply times."""
    held_once = count == Amount.exactly(len(sessions))
    if kind == "attendance":
        if held_once and len(activity.sessions) > 1:
            return speech.noun("session")
        words = kind_words(activity.kinds[0], programme, speech) if activity.kinds else None
        if words is not None and _is_several(activity, programme):
            return words
    return speech.noun("time")


def _is_several(activity: Activity, programme: Programme) -> bool:
    """Whether an activity is several of its kind, each time one of them: its title has the kind's plural (`Samtaler med
    leder`), and the kind isn't made of sessions. Else the activity itself is one of its kind (`Projekt, første år`)."""
    kinds = [programme.file.kinds[name] for name in activity.kinds]
    plural = kinds[0].plural
    made_of_sessions = any(kind.sessions for kind in kinds)
    return (
        plural is not None
        and not made_of_sessions
        and programme.words(plural).strip().lower() in programme.words(activity.title).lower()
    )


def _title(
    activity: Activity, entries: tuple[Entry, ...], among: Iterable[Entry], programme: Programme, speech: Speech
) -> str:
    """The activity, with its sessions where it has others in which the role spends such time, too."""
    title = programme.words(activity.title)
    if entries[0].offers:
        return speech.words("time.chosen", title=title)
    mine = {entry.session for entry in entries}
    kind = entries[0].time
    all_sessions = {entry.session for entry in among if (entry.activity, entry.time) == (activity.id, kind)}
    if mine == all_sessions:
        return title
    sessions = [session for session in activity.sessions if session.id in mine]
    names = Names(programme, speech.words)
    named = [names.session(session) for session in sessions]
    return speech.words("time.session", activity=title, session=joined(named, speech.words.language))


def _because(entry: Entry, programme: Programme, speech: Speech) -> str:
    if entry.because is not None:
        return programme.words(entry.because)
    return speech.words("time.no-time-asked") if entry.amount.none else ""


def who(entry: Entry, speech: Speech) -> str:
    """Those of a role who are asked, where that isn't everybody: `1 person`, `nogle`, or their names."""
    people = entry.people
    if not entry.some_of_them:
        return ""
    if people.sort == "names":
        return joined(people.names, speech.words.language)
    return speech.count(people.count, speech.noun("person")) if people.count is not None else speech.words("time.some")
