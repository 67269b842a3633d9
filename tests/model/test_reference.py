"""The reference of the language: complete, and each of its examples is true."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from talentc.model.amount_text import (
    parse_count,
    parse_figure,
    parse_length,
    parse_people,
    parse_phase_length,
    parse_rate,
)
from talentc.model.measures import AllowedField, AttendanceField, ClockField
from talentc.model.node import Node, Reads
from talentc.model.plan_line import parse_plan_line
from talentc.model.programme_file import ProgrammeFile
from talentc.model.reference import reference, takes
from talentc.model.reference_parts import CHAPTERS
from talentc.model.reference_words import (
    ALLOWANCES,
    ATTENDANCE,
    CLOCKS,
    CLOSED,
    COUNTS,
    FIGURES,
    LENGTHS,
    PEOPLE,
    PHASE_LENGTHS,
    PLAN_LINES,
    RATES,
    WHENS,
    Table,
)
from talentc.model.text_error import TextError
from talentc.model.units import Units
from talentc.model.when_text import parse_clause, parse_closed
from talentc.source import Span, TextSpan
from talentc.tree import Scalar

SPECS = Path(__file__).parents[1] / "specs"
UNITS, _ = Units.from_declarations({"day": "8 h"}, ("en", "da"))


def examples() -> Mapping[str, str]:
    """The good specs by name; of those that are folders, their programme files."""
    found = {
        path.stem: path / "programme.yaml" if path.is_dir() else path for path in sorted((SPECS / "good").iterdir())
    }
    return {name: path.read_text(encoding="utf-8") for name, path in found.items()}


def page() -> str:
    return reference(examples(), tables())


def tables() -> Mapping[str, str]:
    found = {path.parents[2].stem: path for path in sorted((SPECS / "good").rglob("people.csv"))}
    return {name: path.read_text(encoding="utf-8") for name, path in found.items()}


def test_reference__is_the_one_that_is_committed(committed: Callable[[str, bytes], None]) -> None:
    committed("docs/language.md", page().encode())


def test_reference__shows_every_good_spec_once() -> None:
    shown = [name for chapter in CHAPTERS for name in chapter.examples]
    assert sorted(shown) == sorted(examples())


def test_reference__has_a_table_for_every_model_and_a_row_for_every_key() -> None:
    text = page()
    models = {model for chapter in CHAPTERS for model in chapter.models}
    assert models >= models_below(ProgrammeFile)
    for model in models:
        for name in model.__annotations__:
            key = model.fields[name].key
            assert f"| `{key}`" in text
            assert model.fields[name].description, f"{model.__name__}.{name}"


def test_reference__its_links_lead_to_headings() -> None:
    text = page()
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
    links = set(re.findall(r"\]\(#([^)]*)\)", text))
    assert len(links) > 20
    assert links <= anchors


def models_below(model: type[Node]) -> set[type[Node]]:
    """A model, those that its fields hold, and those that it is built on."""
    found = {model}
    waiting = [model]
    while waiting:
        here = waiting.pop()
        bases = [base for base in here.__bases__ if issubclass(base, Node) and base is not Node]
        held = [each for field in here.fields.values() for each in nodes_in(field.type)]
        for each in (*bases, *held):
            if each not in found:
                found.add(each)
                waiting.append(each)
    return found


def nodes_in(annotation: object) -> list[type[Node]]:
    if isinstance(annotation, type) and issubclass(annotation, Node):
        return [annotation]
    arguments: tuple[object, ...] = getattr(annotation, "__args__", ())
    return [node for argument in arguments for node in nodes_in(argument)]


def test_takes__says_nothing_of_an_unknown_type() -> None:
    with pytest.raises(TypeError):
        takes(bytes)


READERS: tuple[tuple[Table, Callable[[str], object]], ...] = (
    (LENGTHS, lambda text: parse_length(text, UNITS)),
    (COUNTS, parse_count),
    (RATES, lambda text: parse_rate(text, {"semester"})),
    (PHASE_LENGTHS, parse_phase_length),
    (PEOPLE, parse_people),
    (FIGURES, lambda text: parse_figure(text, UNITS)),
    (WHENS, parse_clause),
    (CLOSED, parse_closed),
    (PLAN_LINES, parse_plan_line),
)


@pytest.mark.parametrize(("table", "read"), READERS, ids=lambda value: getattr(value, "title", ""))
def test_tables__every_example_is_read(table: Table, read: Callable[[str], object]) -> None:
    for row in table.rows:
        for text in row.written:
            read(text)


def test_tables__what_is_no_example_is_not_read() -> None:
    for _, read in READERS:
        with pytest.raises(TextError):
            read("whenever it suits")


def test_tables__all_are_in_the_reference_and_read_here_or_by_a_field() -> None:
    by_field = {CLOCKS.title, ATTENDANCE.title, ALLOWANCES.title}
    shown = [table.title for chapter in CHAPTERS for table in chapter.tables]
    assert sorted(shown) == sorted({table.title for table, _ in READERS} | by_field)


@pytest.mark.parametrize(
    ("table", "field"), [(CLOCKS, ClockField), (ATTENDANCE, AttendanceField), (ALLOWANCES, AllowedField)]
)
def test_tables__every_example_is_read_by_its_field(table: Table, field: object) -> None:
    from talentc.validate.vocabulary import FileVocabulary

    reads = next(mark for mark in field.__metadata__ if isinstance(mark, Reads))  # type: ignore[attr-defined]  # Annotated
    words = FileVocabulary(UNITS, frozenset(), ("en",), {})
    for row in table.rows:
        for text in row.written:
            place = TextSpan(Span.whole("p.yaml"))
            reads.read(Scalar(text, place, plain=True), words)
