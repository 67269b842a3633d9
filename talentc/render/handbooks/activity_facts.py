"""Floor 7: the facts of an activity as they are for the reader: when, how long, where, with whom, and what to do."""

from collections.abc import Callable, Iterable, Iterator

from talentc.model.people import ALLOWANCE_KINDS, SIDES, Allowance, AllowanceKind, Participation
from talentc.model.programme import Activity, Session
from talentc.render.cohort_view import CohortView, only_ends
from talentc.render.counterparts import is_held_for_each, own_words
from talentc.render.documents.markdown import markdown_blocks
from talentc.render.documents.tree import Block, Blocks, Fact, Inline, Inlines, ListBlock, Paragraph, paragraph, text
from talentc.render.handbooks.assumed import mark
from talentc.render.handbooks.attendance import attendance_rules
from talentc.render.handbooks.dates import date_line, often_and_when, own_periods, undated_words
from talentc.render.handbooks.lengths import lengths, own_participation
from talentc.render.handbooks.participants import as_words, participants, tasks, team
from talentc.render.handbooks.reader import Reader
from talentc.render.handbooks.your_time import some_of_you
from talentc.render.names import large
from talentc.render.numbers import date_text, joined
from talentc.render.when_words import when_words, window_words
from talentc.schedule.own_windows import OwnWindow

LENGTH_KEYS = ("length", "clock", "agenda", "nights")


def activity_facts(reader: Reader, activity: Activity) -> tuple[Fact, ...]:
    """All facts that the design gives; none where it says nothing."""
    words, sessions = reader.words, reader.sessions(activity)
    purpose = reader.blocks(activity.purpose, 5) if activity.purpose is not None else ()
    clients, team_roles = (_roles_of(reader, activity, side) for side in SIDES)
    who, own = ("who",), (reader.role,)
    facts = (
        (words("activity.purpose"), purpose),
        (words("activity.when"), _when(reader, activity)),
        (words("handbook.arranged"), _lines(_arranged(reader, activity), mark(reader, sessions, ("arranged-by",)))),
        (words("activity.length"), _lengths(reader, activity)),
        (words("activity.place"), _lines(_places(reader, sessions), mark(reader, sessions, ("place",)))),
        (
            words("activity.participants"),
            _lines((participants(reader, activity),), mark(reader, activity.sessions, who, clients)),
        ),
        (words("activity.team"), _lines(team(reader, activity), mark(reader, activity.sessions, who, team_roles))),
        (words("handbook.your-part"), _lines(_own_part(reader, activity), mark(reader, sessions, who, own))),
        *(
            (words(f"activity.{kind}"), _lines(_allowed(reader, activity, kind), mark(reader, sessions, (kind,), own)))
            for kind in ALLOWANCE_KINDS
        ),
        *_tasks(reader, activity),
    )
    return tuple(Fact(text(term), blocks) for term, blocks in facts if blocks)


def _roles_of(reader: Reader, activity: Activity, side: str) -> tuple[str, ...]:
    """The roles of one side that take part; at least one name, for no role at all would mean any."""
    roles = dict.fromkeys(key.partition(".")[0] for key in activity.roles)
    return tuple(role for role in roles if reader.programme.file.roles[role].side == side) or ("",)


def _lines(lines: Iterable[str], note: Inlines = ()) -> Blocks:
    """A paragraph for each, the first with a mark where something is assumed."""
    blocks = [paragraph(line) for line in dict.fromkeys(lines) if line]
    return (Paragraph((*blocks[0].inlines, *note)), *blocks[1:]) if blocks else ()


def _lengths(reader: Reader, activity: Activity) -> Blocks:
    """How long, each line with a mark where that is assumed: by the session, or for this role alone."""
    blocks: list[Block] = []
    for line, sessions in lengths(reader, activity):
        own = [each for each in sessions if (said := own_participation(reader, each)) is not None and said.length]
        others = [each for each in sessions if each not in own]
        note = mark(reader, own, ("who",), (reader.role,)) or mark(reader, others, LENGTH_KEYS)
        counted = ("times", "choose", "sessions") if len(sessions) > 1 else ("times",)
        note = note or mark(reader, sessions, counted, (reader.role,))
        blocks.append(Paragraph((*paragraph(line).inlines, *note)))
    return tuple(dict.fromkeys(blocks))


def _per_session(reader: Reader, sessions: tuple[Session, ...], told: Callable[[Session], list[str]]) -> Iterator[str]:
    """What is told of each session, named where there are several and they differ."""
    each = [(session, told(session)) for session in sessions]
    if len({tuple(lines) for _, lines in each}) <= 1:
        yield from each[0][1] if each else ()
        return
    for session, lines in each:
        name = large(reader.names.session(session))
        yield from (f"{name}: {line}" if name else line for line in lines)


def _when(reader: Reader, activity: Activity) -> Blocks:
    """A line for each day; the windows of what people arrange as a list under their rule. Cohorts are told apart where
    they differ."""
    alike: dict[Blocks, list[str]] = {}
    for view in reader.cohorts:
        alike.setdefault(_when_in(reader, activity, view, ""), []).append(view.id)
    if len(alike) <= 1:
        return next(iter(alike), ())
    blocks: list[Block] = []
    for ids in alike.values():
        views = [view for view in reader.cohorts if view.id in ids]
        titles = joined([reader.cohort_title(view) for view in views], reader.words.language)
        blocks += _when_in(reader, activity, views[0], f"{titles}: ")
    return tuple(dict.fromkeys(blocks))


def _when_in(reader: Reader, activity: Activity, view: CohortView, cohort: str) -> Blocks:
    blocks: list[Block] = []
    for session in reader.sessions(activity):
        name = large(reader.names.session(session)) if len(activity.sessions) > 1 else ""
        blocks += _when_of(reader, view, session, cohort + (f"{name}: " if name else ""))
    return tuple(dict.fromkeys(blocks))


def _when_of(reader: Reader, view: CohortView, session: Session, label: str) -> Iterator[Block]:
    def line(words: str, *note: Inline) -> Paragraph:
        return Paragraph((*paragraph(label + words if label else large(words)).inlines, *note))

    provisional = mark(reader, (session,), ("when",))

    dates = view.dates(session)
    for given in dates:
        yield line(date_line(reader, view, session, given))
    missing = view.undated(session) if session.is_joint else 0
    if dates and missing:
        further = reader.words("handbook.further", count=reader.words.count("time", missing))
        yield line(f"{further}: {undated_words(reader, view, session)}", *provisional)
    if dates:
        return
    if session.is_joint:
        yield line(often_and_when(reader, view, session), *provisional)
        return
    windows = view.windows(session)
    rule = when_words(session.when, reader.names, session.activity) if session.when is not None else ""
    if len(windows) > 1:
        yield line(rule, *provisional)
        periods = (_held_for(reader, each) + window_words(each.first, each.last, reader.words) for each in windows)
        ordered = not any(window.held_for for window in windows)
        yield ListBlock(tuple((paragraph(period),) for period in periods), ordered)
        return
    period = "; ".join(own_periods(reader, view, session))
    if only_ends(session) and windows:
        period = date_text(windows[-1].last, reader.words.language)
    if period:
        yield line(f"{rule} ({period})" if rule and rule != period else period, *provisional)


def _held_for(reader: Reader, window: OwnWindow) -> str:
    """`Modul 1: `, where it is held for each activity of a kind."""
    activities = (reader.programme.activity(name) for name in window.held_for)
    return "".join(f"{reader.names.short(activity)}: " for activity in activities if activity is not None)


def _arranged(reader: Reader, activity: Activity) -> Iterator[str]:
    for session in reader.sessions(activity):
        role = session.arranged_by
        if role == reader.role:
            alone = reader.is_alone or is_held_for_each(reader.programme, session, role)
            yield reader.words("handbook.arranged-yourself" if alone else "handbook.arranged-you")
        elif role is not None:
            yield large(own_words(reader.names, reader.role, role) or reader.names.role(role))


def _places(reader: Reader, sessions: tuple[Session, ...]) -> Iterator[str]:
    for view in reader.cohorts:
        places = _per_session(reader, sessions, _place_in(reader, view))
        cohort = f"{reader.cohort_title(view)}: " if _differ(reader, sessions) else ""
        yield from (cohort + place for place in places if place)


def _place_in(reader: Reader, view: CohortView) -> Callable[[Session], list[str]]:
    return lambda session: [reader.names.place(session, view.cohort)]


def _differ(reader: Reader, sessions: tuple[Session, ...]) -> bool:
    """Whether cohorts meet in different places."""
    return len({tuple(reader.names.place(each, view.cohort) for each in sessions) for view in reader.cohorts}) > 1


def _own_part(reader: Reader, activity: Activity) -> Iterator[str]:
    def told(session: Session) -> list[str]:
        return [line for key, said in session.participations(reader.role) for line in _part(reader, session, key, said)]

    yield from _per_session(reader, reader.sessions(activity), told)
    yield from attendance_rules(reader, activity)


def _part(reader: Reader, session: Session, key: str, said: Participation) -> Iterator[str]:
    words = reader.words
    if part := reader.names.part(key):
        yield words("calendar.part", parts=part)
    names_in_team = said.people.sort == "names" and reader.written.side == "provider"
    if (who := some_of_you(said.people, reader)) and not names_in_team:
        yield words("handbook.some-take-part", who=who)
    if said.as_ is not None:
        yield words("calendar.as", role=as_words(reader, said))
    if session.is_voluntary(said):
        yield words("calendar.voluntary")
    if said.time is not None and said.because is not None:
        yield words("activity.not-counted", reason=reader.names.line(said.because).rstrip("."))


def _tasks(reader: Reader, activity: Activity) -> Iterator[tuple[str, Blocks]]:
    mine = dict.fromkeys(
        reader.names.text(said.task)
        for session in reader.sessions(activity)
        for _, said in session.participations(reader.role)
        if said.task is not None
    )
    blocks = tuple(block for task in mine for block in markdown_blocks(task, 5))
    yield reader.words("handbook.your-task"), blocks
    for title, task in tasks(reader, activity):
        yield title, markdown_blocks(task, 5)


def _allowed(reader: Reader, activity: Activity, kind: AllowanceKind) -> Iterator[str]:
    """Preparation and the like of this role: how long, for what, on which track."""
    for session in reader.sessions(activity):
        for key, allowance in session.allowances(kind).items():
            if key.partition(".")[0] == reader.role:
                yield large(_allowance(reader, activity, key, allowance))


def _allowance(reader: Reader, activity: Activity, key: str, allowance: Allowance) -> str:
    length = allowance.length.length
    said = reader.speech.time(length.amount, length.unit)
    if allowance.length.per == "session" and (len(activity.sessions) > 1 or activity.sessions[0].times is not None):
        said = reader.words("when.rate", count=said, period=reader.words.noun("session", 1))
    notes = [part] if (part := reader.names.part(key)) else []
    if allowance.track is not None and allowance.track != activity.track:
        notes.append(reader.names.in_sentence(reader.programme.file.tracks[allowance.track].title))
    notes += [reader.words("time.voluntary")] if allowance.optional else []
    return f"{said} ({', '.join(notes)})" if notes else said
