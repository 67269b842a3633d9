"""Floor 7: two versions of a programme side by side."""

from collections.abc import Sequence

from talentc.compiled import Compiled
from talentc.render.difference.dates import cohort_changes
from talentc.render.difference.findings import finding_changes, stated_changes
from talentc.render.difference.match import match
from talentc.render.difference.renamed import renamed_activities
from talentc.render.difference.roles import role_changes
from talentc.render.difference.sides import Sides
from talentc.render.difference.values import Comparison, Difference
from talentc.render.difference.version import Version
from talentc.render.difference.written import key_changes, text_changes
from talentc.render.words import FALLBACK_LANGUAGE


def compare(old: Sequence[Version], new: Sequence[Version]) -> Comparison:
    """All programmes of two sides."""
    pairs, removed, added = match(old, new)
    return Comparison(tuple(difference(*pair) for pair in pairs), added, removed)


def difference(old: Version, new: Version) -> Difference:
    """What differs between two versions of one programme."""
    if old.compiled is not None and new.compiled is not None:
        return _of_compiled(old, new, old.compiled, new.compiled)
    one = new.compiled or old.compiled
    language = one.programme.language if one is not None else FALLBACK_LANGUAGE
    title = one.programme.words(one.programme.file.title) if one is not None else new.file
    return Difference(old, new, language, title, findings=finding_changes(old, new))


def _of_compiled(old: Version, new: Version, before: Compiled, after: Compiled) -> Difference:
    programme = after.programme
    renamed = renamed_activities(before.programme, after.programme)
    sides = Sides.of(before, after, {each.before: each.after for each in renamed})
    return Difference(
        old,
        new,
        programme.language,
        programme.words(programme.file.title),
        roles=role_changes(sides),
        renamed=renamed,
        cohorts=cohort_changes(sides),
        stated=stated_changes(sides),
        texts=text_changes(sides),
        keys=key_changes(sides),
        findings=finding_changes(old, new),
    )
