"""Floor 5: YAML as a tree of texts, lists and mappings, with all that is wrong with it.

After a mistake of syntax YAML can't go on. So the file is parted at the keys and items of its outermost level, and a
part that is broken again at those of its own: each mistake is found in the smallest part that holds it, and what
follows is read as if nothing had been.
"""

import yaml

from talentc.catalogue import reading_yaml as words
from talentc.diagnostics import Finding, has_errors, in_order
from talentc.read.text import invisible_characters, unify_lines
from talentc.read.yaml_source import Mark, Point, Stretch, Trouble
from talentc.read.yaml_tree import TreeBuilder
from talentc.source import Span
from talentc.tree import Mapping, Sequence, span_of

_FAST = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
# Of a longer part the reason is told by the fast parser, in fewer words: the slow one takes seconds for a megabyte.
_LONGEST_SLOW = 100_000
_DEEPEST_PIECES = 8
# Whoever has so many mistakes of syntax named a file that isn't YAML; the search ends there.
_MOST_FINDINGS = 200


def read_yaml(file: str, text: str) -> tuple[Mapping | None, tuple[Finding, ...]]:
    """The tree of a YAML text, which findings call `file`, and what is wrong with it, in the order of the file.

    The tree is None where the text can't be understood. Otherwise it is there even with errors, without the entries
    that they are about.
    """
    text = unify_lines(text.removeprefix("\ufeff"))
    if findings := invisible_characters(text, file):
        return None, findings
    stretch = Stretch(file, text)
    built = _parse(stretch)
    if isinstance(built, Trouble):
        broken = _search(stretch, built, 0)
        if has_errors(broken):
            return None, _outside_keys(broken)
        # Only the fast parser minds, on which the other's word is good enough.
        built = _parse(stretch, slow=True)
        if isinstance(built, Trouble):
            return None, (_explained(stretch, built),)
    findings = _outside_keys(built.findings)
    if isinstance(built.tree, Mapping):
        return built.tree, findings
    if built.empty:
        return None, findings if has_errors(findings) else (words.EMPTY_FILE.at(Span.whole(file)), *findings)
    if built.tree is not None:
        what = "a list" if isinstance(built.tree, Sequence) else "one text"
        findings = (words.NOT_A_MAPPING.at(span_of(built.tree), what=what), *findings)
    return None, findings


def _outside_keys(findings: list[Finding]) -> tuple[Finding, ...]:
    """The findings in order, without those inside a list or mapping that was already refused as a key."""
    kept: list[Finding] = []
    end = (0, 0)
    for finding in in_order(findings):
        if (finding.span.line, finding.span.column) >= end:
            kept.append(finding)
        if finding.code == words.KEY_NOT_TEXT.code:
            end = max(end, (finding.span.end_line, finding.span.end_column))
    return tuple(kept)


def _parse(stretch: Stretch, slow: bool = False) -> TreeBuilder | Trouble:
    builder = TreeBuilder(stretch)
    try:
        builder.take_all(yaml.parse(stretch.text, Loader=yaml.SafeLoader if slow else _FAST))
    except yaml.MarkedYAMLError as error:
        mark: Mark = error.problem_mark or error.context_mark or stretch.end()
        if mark.index >= len(stretch.text):
            mark = stretch.end()
        return Trouble(error.problem or "", error.context or "", mark, error.context_mark, builder.innermost_bracket())
    except (yaml.YAMLError, ValueError, OverflowError, IndexError) as error:
        # The slow parser itself stumbles over a few numbers, such as \\UFFFFFFFF; it doesn't say where.
        return Trouble(str(error), "", Point(0, 0, 0), None, builder.innermost_bracket())
    return builder


def _search(stretch: Stretch, trouble: Trouble, depth: int) -> list[Finding]:
    """The mistakes of a stretch that doesn't parse, each from the smallest piece that doesn't parse alone."""
    from talentc.read.yaml_pieces import pieces

    findings: list[Finding] = []
    is_parted = False
    for part in pieces(stretch) if depth < _DEEPEST_PIECES else ():
        result = _parse(part)
        if isinstance(result, Trouble):
            is_parted = True
            findings += _search(part, result, depth + 1)
        else:
            findings += result.findings
        if len(findings) >= _MOST_FINDINGS:
            break
    return findings if is_parted else _leaf(stretch, trouble)


def _leaf(stretch: Stretch, trouble: Trouble) -> list[Finding]:
    """What is wrong with a smallest broken piece. The two parsers word things differently, so the slow one tells."""
    if len(stretch.text) <= _LONGEST_SLOW:
        told = _parse(stretch, slow=True)
        if isinstance(told, TreeBuilder):
            return told.findings
        if told.context_mark is not None or told.mark.index:
            trouble = told
    return [_explained(stretch, trouble)]


def _explained(stretch: Stretch, trouble: Trouble) -> Finding:
    from talentc.read.yaml_trouble import explain  # most files have none

    return explain(stretch, trouble)
