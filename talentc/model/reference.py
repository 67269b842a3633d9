"""Floor 2: the reference of the language as Markdown, made from the models, so that it can't fall behind them."""

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Union, get_args, get_origin

from talentc.model.node import Node, Reads
from talentc.model.reference_parts import CHAPTERS, Chapter
from talentc.model.reference_words import Table

INTRODUCTION = """\
# The language of a programme

This page is made from talentc itself (`pytest --update-goldens`); don't edit it. Every example on it is checked. What
an example or a table does not answer, `talentc explain CODE` may, and `talentc schema` makes an editor complete keys
while you type.
"""
PEOPLE = "and its `cohorts/hold-1/people.csv`:"


def reference(examples: Mapping[str, str], people: Mapping[str, str]) -> str:
    """The whole page. `examples` are small programmes by name, each with its heading as a comment in its first line;
    `people` are the tables of people of those that have one."""
    lines = [INTRODUCTION, *(f"- [{chapter.title}](#{_anchor(chapter.title)})" for chapter in CHAPTERS)]
    for chapter in CHAPTERS:
        lines += ["", *_chapter(chapter, examples, people)]
    return "\n".join(lines) + "\n"


def _chapter(chapter: Chapter, examples: Mapping[str, str], people: Mapping[str, str]) -> Iterator[str]:
    yield from (f"## {chapter.title}", "", chapter.text)
    for table in chapter.tables:
        yield from ("", f"### {table.title}", "", *_words(table))
    for model in chapter.models:
        yield from ("", f"### {_name(model)}", "", *_keys(model))
    for name in chapter.examples:
        heading, _, body = examples[name].partition("\n")
        yield from ("", f"**Example: {heading.lstrip('# ')}**", "")
        yield from ("```yaml", body.rstrip(), "```")
        if name in people:
            yield from ("", PEOPLE, "", "```csv", people[name].rstrip(), "```")


def _words(table: Table) -> Iterator[str]:
    yield from ("| written | meaning |", "|---|---|")
    for row in table.rows:
        yield f"| {_cell(', '.join(f'`{text}`' for text in row.written))} | {_cell(row.meaning)} |"


def _keys(model: type[Node]) -> Iterator[str]:
    """The keys of a model that it doesn't share with a more general one, which is named instead."""
    yield f"{(model.__doc__ or '').strip()}"
    above = [base for base in model.__bases__ if issubclass(base, Node) and base is not Node]
    if above:
        named = " and ".join(f"[{_name(base)}](#{_anchor(_name(base))})" for base in above)
        yield from ("", f"All keys of {named}, and:")
    yield from ("", "| key | takes | meaning |", "|---|---|---|")
    for name, field in model.fields.items():
        if name in model.__annotations__:
            required = " (required)" if field.is_required else ""
            yield f"| `{field.key}`{required} | {_cell(takes(field.type))} | {_cell(field.description)} |"


def takes(annotation: object) -> str:
    """What a key takes, in words: from the description of its type, or from what its map or list holds."""
    if get_origin(annotation) is Annotated:
        inner, *metadata = get_args(annotation)
        return _description(tuple(metadata)) or takes(inner)
    if isinstance(annotation, type) and issubclass(annotation, Node):
        return f"[{_name(annotation)}](#{_anchor(_name(annotation))})"
    arguments = [argument for argument in get_args(annotation) if argument not in (type(None), Ellipsis)]
    if get_origin(annotation) is dict:
        return f"a map from {takes(arguments[0])} to {takes(arguments[1])}"
    if get_origin(annotation) is tuple:
        return f"a list of {takes(arguments[0])}"
    if get_origin(annotation) is Union or len(arguments) == 1:
        return " or ".join(takes(argument) for argument in arguments)
    if annotation is str:
        return "a name"
    raise TypeError(f"nothing says what {annotation} takes")


def _description(metadata: tuple[object, ...]) -> str:
    return next((mark.takes for mark in metadata if isinstance(mark, Reads)), "")


def _name(model: type[Node]) -> str:
    """`ProgrammeFile` as `Programme file`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", model.__name__).capitalize()


def _anchor(title: str) -> str:
    """The link that Markdown viewers make of a heading."""
    return re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
