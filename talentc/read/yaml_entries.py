"""Floor 5: the keys and values of one mapping: each key once, and a value to each."""

import re
from collections.abc import Sequence

from talentc.catalogue import reading
from talentc.catalogue import reading_yaml as words
from talentc.diagnostics import Finding
from talentc.read.text import character_name
from talentc.read.wording import clip, quote
from talentc.read.yaml_source import Mark, Stretch
from talentc.tree import Mapping, Scalar, Tree, span_of
from talentc.value import Value

ODD_SPACES = re.compile("[\u00a0\u1680\u2000-\u200f\u202f\u205f\u2060\u3000]")
"""What looks like a space, or like nothing, and is a letter to YAML."""

_COLON = re.compile(r"\s*:")
_UNSPACED = re.compile(r"[^\s:,]+:\S")
_COMMENT = re.compile(r"\s+#\w")


class Part(Value, frozen=True):
    """A text, list or mapping with the parser's marks. `tree` is None for what was refused; `nothing` for no value."""

    tree: Tree | None
    start: Mark
    end: Mark
    nothing: bool = False


def entries_of(
    stretch: Stretch, parts: Sequence[Part], in_brackets: bool
) -> tuple[tuple[tuple[Scalar, Tree], ...], list[Finding]]:
    """The entries that `parts` make, key and value by turns; what is refused is left out, with a finding."""
    entries: list[tuple[Scalar, Tree]] = []
    findings: list[Finding] = []
    places: dict[str, Scalar] = {}
    pairs = list(zip(parts[::2], parts[1::2], strict=True))
    if in_brackets:
        pairs, findings = _without_cuts(stretch, pairs)
    for key_part, value in pairs:
        key = key_part.tree
        finding = _key_finding(stretch, key_part)
        if finding is None and isinstance(key, Scalar) and key.text in places:
            first = words.REPEATED_KEY.relate("first", span_of(places[key.text]), key=clip(key.text))
            finding = words.REPEATED_KEY.at(span_of(key), first, key=clip(key.text))
        if finding is not None:
            findings.append(finding)
        if not isinstance(key, Scalar):
            continue
        places.setdefault(key.text, key)
        if value.nothing and finding is None:
            findings.append(_no_value(stretch, key_part, key, value))
        elif value.tree is not None and finding is None:
            entries.append((key, value.tree))
    return tuple(entries), findings


def _key_finding(stretch: Stretch, part: Part) -> Finding | None:
    key = part.tree
    if key is None:
        return None
    if not isinstance(key, Scalar):
        what = "A group of keys" if isinstance(key, Mapping) else "A list"
        return words.KEY_NOT_TEXT.at(span_of(key), what=what)
    if not key.plain:
        return None
    if key.text == "":
        return words.KEY_NOT_TEXT.at(stretch.at(part.start), what="Nothing")
    if key.text == "<<":
        return words.REUSE.at(span_of(key), text=key.text)
    odd = ODD_SPACES.search(key.text)
    if odd is None:
        return None
    return reading.ODD_SPACE.at(key.place.part(odd.start(), odd.end()), character=character_name(odd[0]))


def _no_value(stretch: Stretch, key_part: Part, key: Scalar, value: Part) -> Finding:
    written = value.start.index < value.end.index and value.tree is not None
    place = span_of(value.tree) if written and value.tree is not None else span_of(key)
    if _has_colon(stretch, key_part):
        hint = hash_hint(stretch.rest(key_part.end).lstrip().removeprefix(":"))
    else:
        hint = " A value follows a colon and a space; a text with a comma in it needs quotes."
    return words.NO_VALUE.at(place, what=f"`{clip(key.text)}`", hint=hint)


def hash_hint(rest: str) -> str:
    """What to say about a missing value where the `rest` of its line is a comment that may have been meant as it."""
    return " A text that begins with a # needs quotes." if _COMMENT.match(rest) else ""


def _without_cuts(
    stretch: Stretch, pairs: Sequence[tuple[Part, Part]]
) -> tuple[list[tuple[Part, Part]], list[Finding]]:
    """The pairs without those that are rests of a text with commas, `5 days` in `{figure: 13,5 days}`."""
    kept: list[tuple[Part, Part]] = []
    cuts: list[tuple[Part, list[Part]]] = []
    for key, value in pairs:
        before = kept[-1][1] if kept else None
        if before is not None and _is_rest(stretch, before, key, value):
            if not cuts or cuts[-1][0] is not before:
                cuts.append((before, []))
            cuts[-1][1].append(key)
        else:
            kept.append((key, value))
    findings = []
    for text, rests in cuts:
        whole = stretch.text[text.start.index : rests[-1].end.index]
        rest = stretch.text[rests[0].start.index : rests[0].end.index]
        place = stretch.span(text.start, rests[-1].end)
        findings.append(words.CUT_BY_COMMA.at(place, rest=clip(rest), quoted=quote(whole)))
    return kept, findings


def _is_rest(stretch: Stretch, before: Part, key: Part, value: Part) -> bool:
    """Whether a key without a colon goes on from a plain text before it on the same line."""
    texts = isinstance(before.tree, Scalar) and before.tree.plain and isinstance(key.tree, Scalar) and key.tree.plain
    if not texts or before.nothing or not value.nothing or before.start.line != key.end.line:
        return False
    # `time:12` is a key whose space was forgotten.
    return not _has_colon(stretch, key) and not _UNSPACED.match(stretch.text, key.start.index)


def _has_colon(stretch: Stretch, key: Part) -> bool:
    return _COLON.match(stretch.text, key.end.index) is not None
