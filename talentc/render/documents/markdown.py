"""Floor 7: Markdown of users' texts, straight to the tree: CommonMark without HTML, and no text is ever lost.

HTML stays the characters that it is. Links lead to http(s), mailto and `#` only; the words of any other stay as plain
text. An image becomes its alternative text, a rule nothing, a block of code a paragraph of code. Headings are moved
under the section that the text stands in, and never skip a level. What is nested deeper than anybody reads is
flattened.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Protocol

from talentc.render.documents.tree import (
    Block,
    Blocks,
    Break,
    Code,
    Emphasis,
    Heading,
    Inline,
    Inlines,
    Link,
    ListBlock,
    Paragraph,
    Quote,
    Strong,
    Text,
    plain,
)
from talentc.value import Mutable, field

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

ALLOWED_TARGET = re.compile(r"(?:https?://[^/?#\s]|mailto:[^\s]|#[^\s])", re.IGNORECASE)
DEEPEST_LEVEL = 6
DEEPEST_LIST = 12  # lists and quotes inside one another
DEEPEST_EMPHASIS = 8
DEEPEST_TOKEN = 95  # the parser drops what is nested deeper than 100


def markdown_blocks(source: str, base_level: int) -> Blocks:
    """The blocks that a text in Markdown means; its headings get the levels from `base_level` (2 to 6) down to 6."""
    tokens = _parser().parse(source)
    if any(token.level >= DEEPEST_TOKEN for token in tokens):
        return tuple(Paragraph((Text(line.strip()),)) for line in source.splitlines() if line.strip())
    builder = _BlockBuilder(base_level)
    for token in tokens:
        builder.take(token)
    return builder.result()


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    class Parser(MarkdownIt):
        def validateLink(self, url: str) -> bool:  # noqa: ARG002
            return True  # judged below, where the words of a refused link can be kept

    return Parser("commonmark", {"html": False, "maxNesting": 100})


# ---- blocks ----


class _Open(Mutable):
    """A block that has been opened: the kind of its token, and what has been found in it so far."""

    kind: str
    start: int = 1
    blocks: list[Block] = field(default_factory=list)
    items: list[Blocks] = field(default_factory=list)


class _BlockBuilder:
    """Takes the tokens one by one; a stack instead of recursion, so that no text is too deep."""

    def __init__(self, base_level: int) -> None:
        self._base_level = base_level
        self._levels: list[int] = []  # the levels, as written, of the headings that the present one stands under
        self._written_level = 0  # of the heading that is open, 0 where none is
        self._stack = [_Open("document")]

    def result(self) -> Blocks:
        return tuple(self._stack[0].blocks)

    def take(self, token: "Token") -> None:
        if token.type in ("bullet_list_open", "ordered_list_open", "list_item_open", "blockquote_open"):
            self._open(token)
        elif token.type in ("bullet_list_close", "ordered_list_close", "list_item_close", "blockquote_close"):
            self._close()
        elif token.type == "heading_open":
            self._written_level = int(token.tag[1:])
        elif token.type == "heading_close":
            self._written_level = 0
        elif token.type == "inline":
            self._add_inlines(_inlines(token.children or ()))
        elif token.type in ("fence", "code_block"):
            self._add_inlines(_code_lines(token.content))

    def _open(self, token: "Token") -> None:
        start = token.attrGet("start")
        self._stack.append(_Open(token.type.removesuffix("_open"), start=int(start) if start is not None else 1))

    def _close(self) -> None:
        closed = self._stack.pop()
        parent = self._stack[-1]
        if closed.kind == "list_item":
            if closed.blocks:
                parent.items.append(tuple(closed.blocks))
        elif len(self._stack) > 2 * DEEPEST_LIST:
            parent.blocks.extend(closed.blocks)
            parent.blocks.extend(block for item in closed.items for block in item)
        elif closed.kind == "blockquote" and closed.blocks:
            parent.blocks.append(Quote(tuple(closed.blocks)))
        elif closed.items:
            parent.blocks.append(ListBlock(tuple(closed.items), closed.kind == "ordered_list", closed.start))

    def _add_inlines(self, inlines: Inlines) -> None:
        if plain(inlines).strip():
            heading = self._written_level
            self._stack[-1].blocks.append(Heading(self._level(heading), inlines) if heading else Paragraph(inlines))

    def _level(self, written: int) -> int:
        while self._levels and self._levels[-1] >= written:
            self._levels.pop()
        self._levels.append(written)
        return min(self._base_level + len(self._levels) - 1, DEEPEST_LEVEL)


def _code_lines(content: str) -> Inlines:
    result: list[Inline] = []
    for line in content.rstrip("\n").split("\n"):
        result.extend((Code(line), Break()) if line.strip() else (Break(),))
    return tuple(result[:-1])


# ---- inlines ----


class _Wrapper(Protocol):
    def __call__(self, inlines: Inlines) -> Inlines: ...


def _inlines(tokens: Sequence["Token"]) -> Inlines:
    stack: list[tuple[_Wrapper, list[Inline]]] = [(_keep, [])]
    for token in tokens:
        if token.nesting == 1:
            stack.append((_wrapper(token, len(stack)), []))
        elif token.nesting == -1:
            wrapper, found = stack.pop()
            stack[-1][1].extend(wrapper(_joined(found)))
        else:
            stack[-1][1].extend(_leaf(token))
    return _joined(stack[0][1])


def _leaf(token: "Token") -> Inlines:
    match token.type:
        case "softbreak":
            return (Text(" "),)
        case "hardbreak":
            return (Break(),)
        case "code_inline":
            return (Code(token.content),)
        case "image":
            return (Text(plain(_inlines(token.children or ()))),)
        case _:
            return (Text(token.content),)


def _wrapper(token: "Token", depth: int) -> _Wrapper:
    if depth > DEEPEST_EMPHASIS:
        return _keep
    if token.type == "strong_open":
        return lambda inlines: (Strong(inlines),) if inlines else ()
    if token.type == "em_open":
        return lambda inlines: (Emphasis(inlines),) if inlines else ()
    target = str(token.attrGet("href") or "")
    if token.type == "link_open" and ALLOWED_TARGET.match(target):
        return lambda inlines: (Link(target, inlines),) if plain(inlines).strip() else inlines
    return _keep


def _keep(inlines: Inlines) -> Inlines:
    return inlines


def _joined(inlines: Sequence[Inline]) -> Inlines:
    """Neighbouring texts as one, empty ones left out."""
    result: list[Inline] = []
    for inline in inlines:
        last = result[-1] if result else None
        if isinstance(inline, Text) and isinstance(last, Text):
            result[-1] = Text(last.text + inline.text)
        elif not isinstance(inline, Text) or inline.text:
            result.append(inline)
    return tuple(result)
