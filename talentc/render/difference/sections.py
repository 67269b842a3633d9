"""Floor 7: a difference as sections of a report, blocks of the document tree under a title each."""

from collections.abc import Iterator, Sequence
from datetime import date

from talentc.diagnostics import Finding
from talentc.model.when import OnDates
from talentc.render.difference.role_tables import overview_table, role_table
from talentc.render.difference.values import (
    CohortChange,
    DateChange,
    Difference,
    FindingChange,
    StatedSide,
    WindowChange,
)
from talentc.render.documents.tree import Blocks, Column, Inlines, Paragraph, Row, Table, paragraph, text
from talentc.render.names import large
from talentc.render.numbers import date_range_text, joined
from talentc.render.when_words import days_words
from talentc.render.words import Words
from talentc.value import Value

LONGEST = 200  # characters of what is written at a key
TEXT_LABELS = {
    "title": "diff.text",
    "purpose": "activity.purpose",
    "content": "activity.content",
    "outcome": "activity.outcome",
}


class Section(Value, frozen=True):
    """A part of the report; `rows` is how long it is, `aside` that it is for whoever wants to look closer."""

    title: str
    blocks: Blocks
    rows: int
    aside: bool = False


def sections(difference: Difference, words: Words) -> Iterator[Section]:
    """All parts that have something to tell, the weightiest first."""
    notes = _notes(difference, words)
    if notes:
        yield Section("", notes, 0)
    if difference.roles:
        yield Section(words("diff.time"), (overview_table(difference, words),), 0)
    for role in difference.roles:
        table = role_table(role, difference, words)
        if table is not None:
            yield Section(role.title, (table,), len(table.rows))
    for cohort in difference.cohorts:
        yield from _cohort(cohort, words)
    tables = (_stated(difference, words), _findings(difference, words), _texts(difference, words))
    for key, table in zip(("stated", "findings", "texts"), tables, strict=True):
        if table is not None:
            yield Section(words(f"diff.{key}"), (table,), len(table.rows))
    keys = _keys(difference, words)
    if keys is not None:
        yield Section(words("diff.keys"), (keys,), len(keys.rows), aside=True)


def _notes(difference: Difference, words: Words) -> Blocks:
    """What has to be known of the comparison itself."""
    found = [
        words("diff.not-compiled", file=version.file)
        for version in (difference.old, difference.new)
        if version.compiled is None
    ]
    old, new = difference.old.id, difference.new.id
    if old and new and old != new:
        found.append(words("diff.other-id", old=old, new=new))
    for each in difference.renamed:
        found.append(words("diff.renamed", title=each.title, before=each.before, after=each.after))
    return tuple(paragraph(each) for each in found)


def _table(caption: str, titles: Sequence[str], shares: Sequence[int], rows: Sequence[Row]) -> Table | None:
    columns = tuple(Column(text(title), share=share) for title, share in zip(titles, shares, strict=True))
    return Table(text(caption), columns, tuple(rows)) if rows else None


def _before_and_after(first: str, words: Words) -> tuple[str, str, str]:
    return first, words("diff.before"), words("diff.after")


def _cohort(cohort: CohortChange, words: Words) -> Iterator[Section]:
    status: Blocks = ()
    if cohort.status != "changed":
        status = (Paragraph(text(words(f"diff.cohort-{cohort.status}", cohort=cohort.title))),)
    titles = _before_and_after(words("diff.what"), words)
    dates = [
        Row((text(each.title), text(_date(each.before, words)), text(_after(each, words)))) for each in cohort.dates
    ]
    windows = [
        Row((text(_numbered(each, words)), _window(each.before, words), _window(each.after, words)))
        for each in cohort.windows
    ]
    for key, rows in (("dates", dates), ("windows", windows)):
        caption = words(f"diff.{key}-caption")
        title = words(f"diff.{key}")
        if cohort.title:
            caption, title = (words("diff.of-cohort", caption=each, cohort=cohort.title) for each in (caption, title))
        table = _table(caption, titles, (3, 3, 3), rows)
        blocks: Blocks = (*status, *((table,) if table is not None else ()))
        if blocks:
            yield Section(title, blocks, len(rows), aside=key == "windows")
        status = ()


def _date(dates: OnDates | None, words: Words) -> str:
    if dates is None:
        return words("diff.no-date")
    return days_words(dates.first, dates.last, dates.from_time, dates.to_time, words)


def _after(change: DateChange, words: Words) -> str:
    """The new date, and by how many days it moved."""
    said = _date(change.after, words)
    if not change.days:
        return said
    distance = words.count("day", abs(change.days))
    return words("diff.later" if change.days > 0 else "diff.earlier", date=said, distance=distance)


def _numbered(change: WindowChange, words: Words) -> str:
    if change.count == 1:
        return change.title
    numbers = joined([str(number) for number in change.numbers], words.language)
    return words("diff.numbers", title=change.title, numbers=numbers, count=change.count)


def _window(days: tuple[date, date] | None, words: Words) -> Inlines:
    return text(date_range_text(*days, words.language) if days is not None else words("diff.no-date"))


def _stated(difference: Difference, words: Words) -> Table | None:
    rows = []
    for each in difference.stated:
        subject = f"{each.role}: {each.subject}" if each.role else each.subject
        rows.append(Row((text(subject), _side(each.before, words), _side(each.after, words))))
    return _table(words("diff.stated-caption"), _before_and_after(words("time.subject"), words), (3, 3, 3), rows)


def _side(side: StatedSide | None, words: Words) -> Inlines:
    if side is None:
        return text(words("diff.not-stated"))
    return text(words("diff.stated-side", printed=side.printed, verdict=side.verdict_words))


def _findings(difference: Difference, words: Words) -> Table | None:
    rows = []
    for each in difference.findings:
        finding = each.after or each.before
        if finding is not None:
            rows.append(Row((text(_weight(each, words)), text(finding.code), text(_message(finding)))))
    titles = (words("diff.what"), words("diff.code"), words("diff.finding"))
    return _table(words("diff.findings-caption"), titles, (2, 1, 6), rows)


def _weight(change: FindingChange, words: Words) -> str:
    """`Ny (fejl)`, `Væk (note)`, or what it weighs now."""
    before, after = change.before, change.after
    if before is not None and after is not None:
        if after.accepted is not None:
            return words("diff.now-accepted", reason=after.accepted)
        severities = {"before": words(f"diff.{before.severity.word}"), "after": words(f"diff.{after.severity.word}")}
        return words("diff.now-weighs", **severities)
    some = after or before
    word = words("diff.comes" if after is not None else "diff.goes")
    return f"{word} ({words(f'diff.{some.severity.word}')})" if some is not None else word


def _message(finding: Finding) -> str:
    return finding.message.removesuffix(f" (accepted: {finding.accepted})")


def _texts(difference: Difference, words: Words) -> Table | None:
    rows = [
        Row((text(each.title), text(large(joined([_text_label(key, words) for key in each.keys], words.language)))))
        for each in difference.texts
    ]
    return _table(words("diff.texts-caption"), (words("time.activity"), words("diff.text")), (2, 2), rows)


def _text_label(key: str, words: Words) -> str:
    label = words(TEXT_LABELS[key])
    return label[:1].lower() + label[1:]


def _keys(difference: Difference, words: Words) -> Table | None:
    rows = []
    for each in difference.keys:
        key = text(each.key or words("diff.top"))
        if each.order:
            rows.append(Row((key, text(words("diff.not-written")), text(words("diff.order")))))
        else:
            rows.append(Row((key, _short(each.before, words), _short(each.after, words))))
    return _table(words("diff.keys-caption"), _before_and_after(words("diff.key"), words), (3, 3, 3), rows)


def _short(written: str | None, words: Words) -> Inlines:
    if written is None:
        return text(words("diff.not-written"))
    return text(written if len(written) <= LONGEST else f"{written[:LONGEST]}…")
