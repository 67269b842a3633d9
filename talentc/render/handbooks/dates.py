"""Floor 7: the days of a role in one cohort, as tables: what has a date, and what has a window or a rule alone."""

from collections.abc import Iterator, Sequence
from datetime import date

from talentc.model.people import Participation
from talentc.model.programme import Activity, GivenDate, Session
from talentc.render.amounts import in_sentence
from talentc.render.cohort_view import CohortView, only_ends
from talentc.render.documents.tree import (
    Break,
    Column,
    Emphasis,
    Inline,
    Inlines,
    Link,
    Paragraph,
    Row,
    Table,
    Text,
    paragraph,
    text,
)
from talentc.render.handbooks.attendance import choices
from talentc.render.handbooks.lengths import own_extent, own_times
from talentc.render.handbooks.reader import Reader
from talentc.render.handbooks.your_time import some_of_you
from talentc.render.names import large
from talentc.render.numbers import clock_text, date_range_text, moments_text
from talentc.render.when_words import times_words, when_words, window_words
from talentc.schedule.hours import hours_of
from talentc.schedule.shift import add_days
from talentc.schedule.times import occurrences
from talentc.value import Value


class Line(Value, frozen=True):
    """One row: when (for the order, and in words), at what time of the day, what, and where."""

    order: date
    days: str
    clock: str
    title: Inlines
    place: str


def dates_table(reader: Reader, view: CohortView, cohorts: str = "") -> Iterator[Table]:
    """The days that are held together, those without a date at the place where they can be, or at the end; `cohorts`
    names those whose days they are, where it isn't this one alone."""
    lines = sorted(_lines(reader, view), key=lambda line: line.order)
    if not lines:
        return
    words = reader.words
    has_clock, has_place = any(line.clock for line in lines), any(line.place for line in lines)
    columns = [Column(text(words("handbook.date")), share=29)]
    columns += [Column(text(words("activity.clock")), share=14)] if has_clock else []
    columns += [Column(text(words("time.activity")), share=37)]
    columns += [Column(text(words("activity.place")), share=20)] if has_place else []
    rows = []
    for line in lines:
        cells: list[Inlines] = [text(line.days)]
        cells += [text(line.clock) if line.clock else ()] if has_clock else []
        cells += [line.title]
        cells += [text(line.place) if line.place else ()] if has_place else []
        rows.append(Row(tuple(cells)))
    title = cohorts or reader.cohort_title(view)
    caption = words("handbook.dates-of", cohort=title) if title else words("handbook.dates")
    yield Table(text(caption), tuple(columns), tuple(rows))


def undated_table(reader: Reader, view: CohortView) -> Iterator[Table]:
    """What somebody arranges: how often, and between which days or by which rule."""
    words = reader.words
    rows = []
    for activity in reader.activities:
        for session in reader.sessions(activity):
            periods = own_periods(reader, view, session)
            if not session.is_joint and not session.asks_no_time and not view.dates(session) and periods:
                extent = own_extent(reader, session)
                title = _title(reader, activity, session, reader.names.whole(session))
                rows.append(Row((title, text(large(extent)) if extent else (), _under_one_another(periods))))
    if rows:
        columns = (
            Column(text(words("time.activity")), share=4),
            Column(text(words("handbook.extent")), share=2),
            Column(text(words("handbook.period")), share=4),
        )
        yield Table(text(words("handbook.undated-caption")), columns, tuple(rows))


def date_words(reader: Reader, session: Session, given: GivenDate) -> tuple[str, str]:
    """The days of a date, and its hours ('' where nobody says them, or the days tell them).

    Over several days, hours are those of each day; with nights, it lasts from the first day's to the last's.
    """
    first, last, language = given.dates.first, given.dates.last, reader.words.language
    days = date_range_text(first, last, language, with_weekday=True)
    hours = hours_of(reader.programme, session, given.dates)
    if hours is None:
        lone = given.dates.from_time
        return days, clock_text(lone, None, language) if lone is not None else ""
    if first < last and session.nights:
        return moments_text(first, hours.begins, last, hours.ends, language), ""
    clock = clock_text(hours.begins, hours.ends, language)
    return days, reader.words("when.each-day", clock=clock) if first < last else clock


def marked(reader: Reader, view: CohortView, given: GivenDate, days: str) -> str:
    """The words of a date, which tell a proposed one."""
    return reader.words("proposed.marked", days=days) if view.is_proposed(given) else days


def proposal_note(reader: Reader, view: CohortView) -> Iterator[Paragraph]:
    """What is to be said of dates where some are proposed."""
    joint = (session for session in reader.all_sessions if session.is_joint)
    if any(view.is_proposed(given) for session in joint for given in view.dates(session)):
        yield paragraph(reader.words("proposed.handbook"))


def date_line(reader: Reader, view: CohortView, session: Session, given: GivenDate) -> str:
    """What `date_words` gives, in a row."""
    days, clock = date_words(reader, session, given)
    whole = reader.words("when.on-clock", date=days, clock=clock) if clock else days
    return marked(reader, view, given, whole)


def _under_one_another(lines: Sequence[str]) -> Inlines:
    inlines: list[Inline] = []
    for line in lines:
        inlines += [Break(), Text(large(line))] if inlines else [Text(large(line))]
    return tuple(inlines)


def own_periods(reader: Reader, view: CohortView, session: Session) -> tuple[str, ...]:
    """Between which days people hold it: windows where they are known, else the rule; none where nothing is said."""
    rule = when_words(session.when, reader.names, session.activity) if session.when is not None else ""
    windows = view.stretches(session)
    if not windows or only_ends(session):
        return (rule,) if rule else ()
    return tuple(window_words(days.first, days.last, reader.words) for days in windows)


def undated_words(reader: Reader, view: CohortView, session: Session) -> str:
    """When a joint session without a date is: its window, else its rule, else that nothing is known."""
    window = view.window(session)
    last = add_days(window.last, session.days - 1) if window.last is not None else None
    words = (
        ""
        if window.is_empty or only_ends(session)
        else window_words(window.first, last, reader.words, in_sentence=True)
    )
    rule = when_words(session.when, reader.names, session.activity) if session.when is not None else ""
    return words or rule or reader.words("when.unknown")


def often_and_when(reader: Reader, view: CohortView, session: Session) -> str:
    """The same of all its times: `3 gange i perioden 1. marts til 30. november 2024`."""
    when, times = undated_words(reader, view, session), own_times(reader, session)
    known = times and when != reader.words("when.unknown")
    return f"{times} {when}" if known else when


def _lines(reader: Reader, view: CohortView) -> Iterator[Line]:
    names = reader.names
    for activity in reader.activities:
        for session in reader.sessions(activity):
            place = names.place(session, view.cohort)
            dates, missing = view.dates(session), view.undated(session) if session.is_joint else 0
            count = max([occurrences(session) or 0, *(given.occurrence for given in dates)])
            for given in dates:
                title = names.whole(session)
                if count > 1:
                    title = reader.words("calendar.numbered", title=title, number=given.occurrence, count=count)
                days, clock = date_words(reader, session, given)
                days = marked(reader, view, given, days)
                yield Line(given.dates.first, large(days), clock, _title(reader, activity, session, title), place)
            if missing or (session.is_joint and occurrences(session) is None and not dates):
                title = names.whole(session)
                if session.times is not None:
                    times = times_words(session.times, names)
                    if dates:
                        times = reader.words("handbook.further", count=reader.words.count("time", missing))
                    title = f"{title}, {times}"
                window = view.window(session)
                days = large(undated_words(reader, view, session))
                yield Line(window.first or date.max, days, "", _title(reader, activity, session, title), place)


def _title(reader: Reader, activity: Activity, session: Session, title: str) -> Inlines:
    """The title, which leads to the activity, and what is to be said of the reader's taking part."""
    notes = [reader.words("time.voluntary")] if _all_voluntary(reader, session) and not reader.written.optional else []
    notes += [who for _, said in session.participations(reader.role) if (who := _some_of_you(reader, said))]
    notes += [part for key, _ in session.participations(reader.role) if (part := reader.names.part(key))]
    notes += choices(reader, activity)
    inlines: list[Inline] = [Link(f"#{activity_anchor(activity)}", text(title))]
    if notes:
        inlines += [Break(), Emphasis((Text(large(", ".join(dict.fromkeys(notes)))),))]
    return tuple(inlines)


def _some_of_you(reader: Reader, said: Participation) -> str:
    """`én af jer`, to stand in a list."""
    who = some_of_you(said.people, reader)
    return who if said.people.sort == "names" else in_sentence(who, reader.words.language)


def _all_voluntary(reader: Reader, session: Session) -> bool:
    return all(session.is_voluntary(said) for _, said in session.participations(reader.role))


def activity_anchor(activity: Activity) -> str:
    """The anchor of an activity; ids of activities are letters of any alphabet, anchors plain ones."""
    return "activity-" + "".join(sign if sign.isascii() else f"-{ord(sign):x}-" for sign in activity.id)
