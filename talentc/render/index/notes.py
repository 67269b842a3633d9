"""Floor 7: what isn't settled, on the page that offers everything: stated figures that disagree, and assumptions."""

from talentc.compiled import Compiled
from talentc.render.amounts import Speech
from talentc.render.assumptions import assumptions_of
from talentc.render.documents.tree import Blocks, Fact, Facts, Table, paragraph, text
from talentc.render.figures.stated import Stated, stated_of
from talentc.render.figures.stated_document import stated_blocks
from talentc.render.names import Names
from talentc.render.words import Words
from talentc.value import replace

AGREEING = frozenset({"agrees", "in-range", "rounded", "not-compared"})


def note_blocks(compiled: Compiled, words: Words) -> Blocks:
    """Every stated figure and date that the design doesn't follow, with both sides; those that are accepted too."""
    programme = compiled.programme
    stated = [
        _with_roles(each, Names(programme, words))
        for each in stated_of(compiled, Speech(words, programme.units))
        if each.verdict not in AGREEING
    ]
    table = [block for block in stated_blocks(stated, words("time.stated-title"), words) if isinstance(block, Table)]
    return (paragraph(words("index.notes-intro")), *table) if table else ()


def _with_roles(stated: Stated, names: Names) -> Stated:
    """The figure with whose time it is: here nothing else says so."""
    roles = [names.line(names.programme.file.roles[role].title) for role in stated.roles]
    return replace(stated, subject=f"{', '.join(roles)}: {stated.subject}") if roles else stated


def programme_assumptions(names: Names) -> Blocks:
    """What the programme assumes where its source says nothing: the values with the reasons, thing by thing."""
    found: dict[str, list[str]] = {}
    for each in assumptions_of(names):
        found.setdefault(each.title, []).append(each.said)
    facts = tuple(
        Fact(text(title), tuple(paragraph(said) for said in dict.fromkeys(lines))) for title, lines in found.items()
    )
    return (paragraph(names.words("index.assumptions-intro")), Facts(facts)) if facts else ()
