"""Floor 7: how much time the programme asks of the reader, in one box."""

from collections.abc import Iterator

from talentc.model.amount import Amount, total
from talentc.model.measures import Attendance
from talentc.model.programme import Activity
from talentc.model.unit_words import DAY, HOUR
from talentc.render.documents.tree import (
    Block,
    Blocks,
    Box,
    Fact,
    Facts,
    Heading,
    ListBlock,
    Paragraph,
    Strong,
    fact,
    paragraph,
    text,
)
from talentc.render.handbooks.reader import Reader
from talentc.render.names import large
from talentc.render.numbers import joined
from talentc.value import replace

ANCHOR = "your-time"


def your_time(reader: Reader) -> Blocks:
    """The sum, what it is made of, and what isn't in it."""
    facts, title = tuple(_facts(reader)), _title(reader)
    blocks: list[Block] = [] if title else [paragraph(_without_sum(reader))]
    blocks += (Facts(facts),) if facts else ()
    blocks += (paragraph(note) for note in _notes(reader))
    if not blocks:
        blocks, title = [Paragraph((Strong(text(title)),))], ""
    return (
        Heading(2, text(reader.words("handbook.your-time")), ANCHOR),
        Box(tuple(blocks), text(title) if title else (), "accent"),
    )


def _title(reader: Reader) -> str:
    """`Ca. 163 timer, svarende til 20,375 dage à 8 timer`; '' where there is no sum."""
    words, speech, amount = reader.words, reader.speech, reader.time.total
    if not amount.planned and not amount.open:
        return ""
    hours = large(planned_hours(amount, reader))
    day = speech.units.by_id.get(DAY)
    if day is None or amount.planned < day.hours:
        return hours
    days = planned_time(amount, reader, DAY)
    return words("handbook.your-time-days", hours=hours, days=days, day=words.hours(day.hours))


def _without_sum(reader: Reader) -> str:
    asked = reader.time.some_of_them or reader.time.named
    return reader.words("handbook.your-time-depends" if asked else "handbook.your-time-none")


def _facts(reader: Reader) -> Iterator[Fact]:
    words, time = reader.words, reader.time
    tracks = [track for track in time.tracks if track.time.planned or track.time.open]
    if len(tracks) > 1:
        for track in tracks:
            yield fact(track.title, planned_hours(track.time, reader))
    if time.voluntary.planned and time.voluntary.planned != time.total.planned:
        yield fact(large(words("time.of-which-voluntary")), planned_hours(time.voluntary, reader))
    if time.named and not time.total.planned:
        for person in time.named:
            yield fact(person.name, planned_hours(person.time, reader))
    elif time.some_of_them:
        lines = tuple(paragraph(line) for line in _apart(reader))
        if lines:
            yield Fact(text(words("time.apart")), lines)
    uncounted = tuple((paragraph(line),) for line in _uncounted(reader))
    if uncounted:
        several = (ListBlock(uncounted),) if len(uncounted) > 1 else uncounted[0]
        yield Fact(text(words("time.not-counted")), several)


def _notes(reader: Reader) -> Iterator[str]:
    words, amount, time = reader.words, reader.time.total, reader.time
    if amount.planned and time.voluntary.planned == amount.planned:
        yield words("calendar.voluntary")
    if amount.planned and (amount.low != amount.planned or amount.high not in (None, amount.planned)):
        span = Amount(amount.low, amount.planned, amount.high)
        yield words("handbook.your-time-range", range=reader.speech.time(span, HOUR, with_planned=False))
    if amount.open:
        yield words("handbook.your-time-open")


def planned_hours(amount: Amount, reader: Reader) -> str:
    """What is planned, so that parts add up to their sum: `ca. 163 timer`; how far it may vary is told once for all."""
    return planned_time(amount, reader, HOUR)


def planned_time(amount: Amount, reader: Reader, unit: str) -> str:
    """The same in another unit."""
    planned = replace(amount, low=amount.planned, high=amount.planned if not amount.open else None)
    return reader.speech.time(planned, unit)


def _apart(reader: Reader) -> Iterator[str]:
    """What is asked of some of them, who aren't known: a sentence for each number of people."""
    asked: dict[str, list[tuple[Activity, Amount]]] = {}
    for row in reader.time.some_of_them:
        activity = reader.programme.activity(row.activity)
        sessions = reader.sessions(activity) if activity is not None else ()
        said = next((said for session in sessions for _, said in session.participations(reader.role)), None)
        if activity is not None and said is not None:
            asked.setdefault(some_of_you(said.people, reader), []).append((activity, row.time))
    for who, rows in asked.items():
        yield reader.words(
            "handbook.apart",
            who=who,
            activities=reader.names.mentions(activity for activity, _ in rows),
            total=planned_hours(total(amount for _, amount in rows), reader),
        )


def some_of_you(people: Attendance, reader: Reader) -> str:
    """`Én af jer`, `2 af jer`, `Nogle af jer`, or names; '' where it is everybody."""
    if people.sort == "names":
        return joined(people.names, reader.words.language)
    if people.is_one:
        return reader.words("handbook.one-of-you")
    if people.count is not None:
        count = reader.speech.count(people.count, lambda _value, _written: "").strip()
        return reader.words("handbook.number-of-you", count=count)
    return reader.words("handbook.some-of-you") if people.sort == "some" else ""


def _uncounted(reader: Reader) -> Iterator[str]:
    for row in reader.time.uncounted:
        if any(entry.because is not None for entry in row.entries):
            yield f"{row.title}: {row.because}"
