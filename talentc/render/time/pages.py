"""Floor 7: the documents of time: one for each role, and one over all of them."""

from collections.abc import Iterator, Sequence

from talentc.compiled import Compiled
from talentc.model.amount import Amount, total
from talentc.model.people import SIDES
from talentc.model.programme import Programme
from talentc.model.unit_words import HOUR
from talentc.render.amounts import Speech, headline, in_sentence
from talentc.render.documents.tree import (
    Blocks,
    Break,
    Column,
    Document,
    Emphasis,
    Fact,
    Heading,
    Inlines,
    Link,
    Row,
    Table,
    fact,
    text,
)
from talentc.render.figures.document import marked, number_row, role_time_blocks, time_assumptions
from talentc.render.figures.role_time import RoleTime
from talentc.render.figures.stated import stated_of
from talentc.render.figures.stated_document import role_stated_blocks, stated_blocks
from talentc.render.made_by import made_by
from talentc.render.names import Names
from talentc.render.time.periods import month_blocks
from talentc.render.time.sums import Sum
from talentc.render.time.totals import total_rows
from talentc.render.words import Words


def role_page(compiled: Compiled, role: RoleTime, words: Words) -> Document:
    """The time of one role: where it goes, month by month where dates are known, and what texts state of it."""
    programme = compiled.programme
    speech = Speech(words, programme.units)
    title = in_sentence(role.title, words.language)
    stated: Blocks = ()
    if role.stated:
        caption = words("time.stated-caption", role=title)
        table = role_stated_blocks(role, caption, words)
        stated = (Heading(2, text(words("time.stated-title")), "stated"), *table)
    return Document(
        title=words("time.page-title", programme=programme.words(programme.file.title), role=title),
        language=words.language,
        kicker=words("time.title"),
        facts=tuple(_facts(role, speech)),
        blocks=(
            Heading(2, text(words("time.title")), "time"),
            *role_time_blocks(role, words, 3),
            *month_blocks(compiled, role, words),
            *stated,
            *time_assumptions(role, words, 2),
        ),
        footer=_footer(programme, words),
    )


def overview_page(compiled: Compiled, roles: Sequence[RoleTime], words: Words) -> Document:
    """All roles with their totals, and what texts state that is about no single role."""
    programme = compiled.programme
    speech = Speech(words, programme.units)
    others = [each for each in stated_of(compiled, speech) if not each.roles]
    stated: Blocks = ()
    if others:
        table = stated_blocks(others, words("time.stated-caption-programme"), words)
        stated = (Heading(2, text(words("time.stated-title")), "stated"), *table)
    return Document(
        title=words("time.overview-title", programme=programme.words(programme.file.title)),
        language=words.language,
        kicker=words("time.title"),
        blocks=(
            Heading(2, text(words("time.overview")), "roles"),
            _overview(roles, speech),
            *stated,
        ),
        footer=_footer(programme, words),
    )


def sums_table(role: RoleTime, sums: Sequence[Sum], head: str, words: Words) -> Table | None:
    """A role's time summed up by something, whose name is `head`; None where no time is counted."""
    if not sums:
        return None
    speech = Speech(words, role.units)
    title = in_sentence(role.title, words.language)
    return Table(
        text(words("time.caption", role=title)),
        (
            Column(text(head), share=4),
            Column(text(words("time.derivation")), share=4),
            Column(text(words("time.hours")), "end", 1),
        ),
        tuple(number_row(text(_marked(each, words)), each.derivation, speech.hours(each.time)) for each in sums),
        total_rows(role, speech),
    )


def _marked(each: Sum, words: Words) -> str:
    return marked(each.title, (), each.voluntary, bool(each.assumed), words)


def _facts(role: RoleTime, speech: Speech) -> Iterator[Fact]:
    words = speech.words
    if role.rows:
        hours = speech.time(headline(role.total), HOUR)
        days = words("time.equals") + speech.total(role.total) if speech.has_days else ""
        yield fact(words("time.total"), hours + days)
    if role.people is not None:
        yield fact(words("who.people"), _people(role.people, speech))
    yield fact(words("time.side"), words(f"time.{role.side}-side"))


def _people(people: Amount | None, speech: Speech) -> str:
    return speech.number(people) if people is not None else speech.words("time.unknown")


def _overview(roles: Sequence[RoleTime], speech: Speech) -> Table:
    words = speech.words
    columns = (
        Column(text(words("time.role")), share=3),
        Column(text(words("who.people")), "end", 1),
        Column(text(words("time.hours-per-person")), "end", 2),
        *([Column(text(words("time.days-per-person")), "end", 2)] if speech.has_days else []),
        Column(text(words("time.hours-for-all")), "end", 2),
    )
    rows = tuple(_overview_row(role, speech) for role in roles)
    return Table(text(words("time.overview")), columns, (*rows, *_sides(roles, speech)))


def _sides(roles: Sequence[RoleTime], speech: Speech) -> Iterator[Row]:
    """The time of everybody on each side; of roles whose number nobody knows there is none to add, which is said."""
    words = speech.words
    for side in SIDES:
        times = [role.for_all for role in roles if role.side == side]
        known = [time for time in times if time is not None]
        if known:
            title: Inlines = text(words(f"time.{side}-total"))
            if len(known) < len(times):
                title = (*title, Break(), Emphasis(text(words("time.without-unknown"))))
            blank = [()] * (3 if speech.has_days else 2)
            yield Row((title, *blank, text(speech.hours(total(known)))), "subtotal")


def _overview_row(role: RoleTime, speech: Speech) -> Row:
    link: Inlines = (Link(f"{role.role}.html", text(role.title)),)
    mine = [speech.hours(role.total), *([speech.total(role.total)] if speech.has_days else [])]
    differs = speech.words("time.differs") if role.some_of_them or role.named else speech.words("amount.none")
    cells = tuple(text(each if role.rows else differs) for each in mine)
    everybody = speech.hours(role.for_all) if role.for_all is not None else speech.words("time.unknown")
    return Row((link, text(_people(role.people, speech)), *cells, text(everybody)))


def _footer(programme: Programme, words: Words) -> Inlines:
    file = programme.file
    title = programme.words(file.title)
    if file.client is None:
        return text(title)
    if file.provider is None:
        return text(words("page.made-for", title=title, client=programme.words(file.client)))
    return text(made_by(Names(programme, words)))
