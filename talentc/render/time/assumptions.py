"""Floor 7: what `talentc time --assumptions` prints: everything that a programme assumes, in each of its formats."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from talentc.compiled import Compiled
from talentc.render.assumptions import Assumption, assumptions_of
from talentc.render.documents.tree import Blocks, Column, Document, Row, Table, paragraph, text
from talentc.render.names import Names
from talentc.render.time.csv import csv_text
from talentc.render.time.json import programmes_json
from talentc.render.time.markdown import markdown_text
from talentc.render.time.screen import block_lines
from talentc.render.words import load_words
from talentc.show.screen import Line, plain, text_lines
from talentc.value import Value

COLUMNS = ("programme", "sort", "subject", "title", "key", "value", "reason")


class ProgrammeAssumptions(Value, frozen=True):
    """What one programme assumes."""

    names: Names
    assumptions: tuple[Assumption, ...]

    @staticmethod
    def of(compiled: Compiled) -> "ProgrammeAssumptions":
        names = Names(compiled.programme, load_words(compiled.programme.language))
        return ProgrammeAssumptions(names, assumptions_of(names))

    @property
    def title(self) -> str:
        return self.names.line(self.names.title)

    @property
    def blocks(self) -> Blocks:
        """A table, or a sentence where nothing is assumed."""
        words = self.names.words
        if not self.assumptions:
            return (paragraph(words("assumed.nothing")),)
        columns = (
            Column(text(words("time.subject")), share=3),
            Column(text(words("assumed.what")), share=2),
            Column(text(words("assumed.value")), share=4),
            Column(text(words("time.reason")), share=5),
        )
        rows = tuple(
            Row((text(each.about), text(each.label), text(each.value), text(each.reason))) for each in self.assumptions
        )
        return (Table(text(words("time.assumptions")), columns, rows),)


def _table(programmes: Sequence[ProgrammeAssumptions], width: int) -> Iterator[Line]:
    for each in programmes:
        yield ((each.title, "place"),)
        yield plain("")
        yield from block_lines(each.blocks, width)


def _csv(programmes: Sequence[ProgrammeAssumptions], _: int) -> Iterator[Line]:
    rows = [list(COLUMNS), *(list(row.values()) for each in programmes for row in _rows(each))]
    yield from text_lines(csv_text(rows))


def _json(programmes: Sequence[ProgrammeAssumptions], _: int) -> Iterator[Line]:
    found: list[object] = [
        {
            "programme": each.names.programme.id,
            "title": each.title,
            "assumptions": [{key: row[key] for key in COLUMNS[1:]} for row in _rows(each)],
        }
        for each in programmes
    ]
    yield from text_lines(programmes_json(found))


def _rows(programme: ProgrammeAssumptions) -> Iterator[Mapping[str, str]]:
    for each in programme.assumptions:
        yield {
            "programme": programme.names.programme.id,
            "sort": each.sort,
            "subject": each.subject,
            "title": each.about,
            "key": each.key,
            "value": each.value,
            "reason": each.reason,
        }


def _markdown(programmes: Sequence[ProgrammeAssumptions], _: int) -> Iterator[Line]:
    for each in programmes:
        page = Document(each.title, each.names.language, each.blocks)
        yield from text_lines(markdown_text(page))
        yield plain("")


FORMATS: Mapping[str, Callable[[Sequence[ProgrammeAssumptions], int], Iterator[Line]]] = {
    "table": _table,
    "csv": _csv,
    "json": _json,
    "markdown": _markdown,
}
