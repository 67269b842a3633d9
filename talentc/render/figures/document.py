"""Floor 7: a role's time as blocks of the document tree: for its page, for its handbook, for a terminal."""

from collections.abc import Iterable, Iterator

from talentc.model.amount import Amount
from talentc.model.unit_words import HOUR
from talentc.render.amounts import Speech, in_sentence
from talentc.render.assumptions import assumption_facts
from talentc.render.documents.tree import (
    Blocks,
    Box,
    Break,
    Column,
    Emphasis,
    Facts,
    Heading,
    Inlines,
    Row,
    RowKind,
    Table,
    Text,
    paragraph,
    text,
)
from talentc.render.figures.groups import Group
from talentc.render.figures.role_time import RoleTime
from talentc.render.figures.rows import Row as TimeRow
from talentc.render.numbers import joined
from talentc.render.words import Words


def role_time_blocks(role_time: RoleTime, words: Words, level: int) -> Blocks:
    """All about the time of one role but what texts state of it; headings within it are of `level` (2 to 6)."""
    speech = Speech(words, role_time.units)
    return (
        *_summary(role_time, speech),
        *_named(role_time, speech),
        *_apart(role_time, speech, level),
        *_uncounted(role_time, speech, level),
    )


def time_assumptions(role_time: RoleTime, words: Words, level: int) -> Blocks:
    """What the time rests on and nobody has decided; nothing where there is nothing."""
    if not role_time.assumptions:
        return ()
    return (
        Heading(level, text(words("time.assumptions")), "time-assumptions"),
        paragraph(words("time.assumptions-intro")),
        Facts(assumption_facts(role_time.assumptions)),
    )


def marked(title: str, marks: Iterable[str], voluntary: bool, assumed: bool, words: Words) -> str:
    """A title with its marks in brackets: `Februar 2024 (leder af ledere, frivilligt, foreløbigt)`."""
    found = [
        *marks,
        *([words("time.voluntary")] if voluntary else []),
        *([words("handbook.assumed-mark")] if assumed else []),
    ]
    return f"{title} ({', '.join(found)})" if found else title


def number_row(title: Inlines, words: str, number: str, kind: RowKind = "plain") -> Row:
    return Row((title, text(words) if words else (), text(number)), kind)


def columns(words: Words) -> tuple[Column, ...]:
    return (
        Column(text(words("time.activity")), share=4),
        Column(text(words("time.derivation")), share=4),
        Column(text(words("time.hours")), "end", 1),
    )


def _summary(role_time: RoleTime, speech: Speech) -> Iterator[Table | Box]:
    words = speech.words
    title = in_sentence(role_time.title, words.language)
    if not role_time.rows:
        if not role_time.some_of_them:
            yield Box((paragraph(words("time.nothing-asked", role=role_time.title)),))
        return
    yield Table(
        text(words("time.caption", role=title)),
        columns(words),
        tuple(_track_rows(role_time, speech)),
        (
            number_row(text(words("time.total-per-person", role=title)), *_numbers(role_time.total, speech)),
            *total_parts(role_time, speech),
        ),
    )
    notes = tuple(notes_on(role_time, words))
    if notes:
        yield Box(tuple(paragraph(note) for note in notes))


def _numbers(amount: Amount, speech: Speech) -> tuple[str, str]:
    return speech.total(amount), speech.hours(amount)


def total_parts(role_time: RoleTime, speech: Speech) -> Iterator[Row]:
    """What is said under a total: how far it may vary, what of it is voluntary, what it makes for everybody."""
    words, amount = speech.words, role_time.known
    if amount.low != amount.planned or amount.high not in (None, amount.planned):
        varies = speech.time(amount, HOUR, with_planned=False)
        if role_time.total.open:
            varies = words("amount.plus-open", amount=varies)
        yield Row((text(words("time.varies")), text(varies), ()), "part")
    for each in role_time.serving:
        yield number_row(text(words("time.with", others=each.words)), *_numbers(each.time, speech), "part")
    if role_time.voluntary.planned or role_time.voluntary.open:
        yield number_row(text(words("time.of-which-voluntary")), *_numbers(role_time.voluntary, speech), "part")
    many = role_time.people
    if role_time.for_all is not None and many is not None and many != Amount.exactly(1):
        label = "time.for-all-and-some" if role_time.some_of_them else "time.for-all"
        everybody = text(words(label, count=speech.number(many)))
        yield number_row(everybody, *_numbers(role_time.for_all, speech), "part")
    alike: dict[tuple[Amount, Amount], list[str]] = {}
    for cohort in role_time.cohorts:
        if cohort.for_all is not None and cohort.people is not None:
            alike.setdefault((cohort.people, cohort.for_all), []).append(cohort.title)
    for (people, together), titles in alike.items():
        label = "time.for-all-of" if len(titles) == 1 else "time.for-all-of-each"
        cohorts = joined(titles, words.language)
        everybody = text(words(label, count=speech.number(people), cohort=cohorts))
        yield number_row(everybody, *_numbers(together, speech), "part")


def notes_on(role_time: RoleTime, words: Words) -> Iterator[str]:
    """Sentences on what the words and signs of the sums mean."""
    if role_time.total.about:
        yield words("time.about-note")
    if role_time.total.open:
        yield words("time.open-note")
    if any(row.part not in ("", role_time.role.partition(".")[2]) for row in role_time.rows):
        title = in_sentence(role_time.title, words.language)
        yield words("time.parts-note", role=title)


def _track_rows(role_time: RoleTime, speech: Speech) -> Iterator[Row]:
    words = speech.words
    has_tracks = any(track.track is not None for track in role_time.tracks)
    for track in role_time.tracks:
        if has_tracks:
            yield Row((text(track.title),), "group")
        for group in track.groups:
            title = _group_title(group, role_time, words)
            yield number_row(title, group.derivation, speech.hours(group.time))
        if len(role_time.tracks) > 1:
            subtotal = text(words("time.subtotal", title=track.title))
            yield number_row(subtotal, *_numbers(track.time, speech), "subtotal")


def group_words(group: Group, role_time: RoleTime, words: Words) -> str:
    """The title of a group, marked where it is for a part of the role, voluntary, or rests on an assumption."""
    part = [role_time.part_titles[group.part]] if group.part else []
    return marked(group.title, part, group.voluntary, bool(role_time.assumed_keys(group.rows)), words)


def _group_title(group: Group, role_time: RoleTime, words: Words) -> Inlines:
    """Its words, and under them the activities that it sums up."""
    title = group_words(group, role_time, words)
    if not group.names:
        return text(title)
    return (Text(title), Break(), Emphasis(text(joined(group.names, words.language))))


def row_words(row: TimeRow, role_time: RoleTime, words: Words) -> str:
    """The title of a row, marked where it is for a part of the role, voluntary, assumed, or another sort of time."""
    marks = [role_time.part_titles[row.part]] if row.part else []
    marks += [in_sentence(words(f"time.{row.kind}"), words.language)] if row.kind != "attendance" else []
    return marked(row.title, marks, row.voluntary, bool(role_time.assumed_keys((row,))), words)


def _named(role_time: RoleTime, speech: Speech) -> Iterator[Table]:
    words = speech.words
    if not role_time.named or not role_time.some_of_them:
        return  # where everybody spends the same time, it has been said
    rows = tuple(number_row(text(each.name), each.derivation, speech.hours(each.time)) for each in role_time.named)
    footer: tuple[Row, ...] = ()
    if role_time.for_all is not None and not role_time.rows:
        footer = (number_row(text(words("time.total")), *_numbers(role_time.for_all, speech)),)
    name, *others = columns(words)
    caption = text(words("time.named-caption", role=in_sentence(role_time.title, words.language)))
    yield Table(caption, (Column(text(words("time.name")), share=name.share), *others), rows, footer)


def _apart(role_time: RoleTime, speech: Speech, level: int) -> Iterator[Heading | Table | Box]:
    words = speech.words
    if not role_time.some_of_them:
        return
    yield Heading(level, text(words("time.apart")), "time-apart")
    activity, derivation, hours = columns(words)
    rows = tuple(
        Row(
            (
                text(row_words(row, role_time, words)),
                text(row.who),
                text(row.derivation),
                text(speech.hours(row.time)),
            )
        )
        for row in role_time.some_of_them
    )
    who = Column(text(words("time.who")), share=3)
    yield Table(text(words("time.apart-caption")), (activity, who, derivation, hours), rows)
    yield Box((paragraph(words("time.apart-note")),))


def _uncounted(role_time: RoleTime, speech: Speech, level: int) -> Iterator[Heading | Table]:
    words = speech.words
    if not role_time.uncounted:
        return
    yield Heading(level, text(words("time.not-counted")), "time-not-counted")
    rows = [
        number_row(text(row_words(row, role_time, words)), row.because, speech.hours(Amount.exactly(0)))
        for row in role_time.uncounted
    ]
    activity, derivation, hours = columns(words)
    reason = Column(text(words("time.reason")), share=derivation.share)
    yield Table(text(words("time.not-counted-caption")), (activity, reason, hours), tuple(rows))
