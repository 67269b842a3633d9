"""Floor 7: what is written otherwise: the keys of the programme file, and the texts of activities."""

from collections.abc import Iterator

from talentc.model.programme import Activity
from talentc.model.texts import Text
from talentc.render.difference.sides import Sides, in_order
from talentc.render.difference.values import KeyChange, TextChange
from talentc.tree import Mapping, Scalar, Tree

ACTIVITIES = "activities"


def text_changes(sides: Sides) -> tuple[TextChange, ...]:
    """Activities of both sides whose texts changed, in the programme file or in files of their own."""
    found = []
    for activity in sides.new.programme.activities:
        old, new = sides.activity(activity.id)
        if old is None or new is None:
            continue
        keys = tuple(key for key in _texts(new) if _plain(_texts(old)[key]) != _plain(_texts(new)[key]))
        if keys:
            found.append(TextChange(new.id, sides.new.programme.words(new.title), keys))
    return tuple(found)


def _texts(activity: Activity) -> dict[str, Text | None]:
    return {
        "title": activity.title,
        "purpose": activity.purpose,
        "content": activity.content,
        "outcome": activity.outcome,
    }


def _plain(text: Text | None) -> dict[str, str]:
    return dict(text.by_language) if text is not None else {}


def key_changes(sides: Sides) -> tuple[KeyChange, ...]:
    """Every key of the programme file whose value changed, however little follows from it, in the file's order."""
    old, new = sides.old.programme.file.place.tree, sides.new.programme.file.place.tree
    return tuple(_changes(old, new, "", sides))


def _changes(old: Mapping, new: Mapping, above: str, sides: Sides) -> Iterator[KeyChange]:
    """What changed below a mapping; what is new or gone is told once, at its own key."""
    before = {_now(key.text, above, sides): value for key, value in old.entries}
    after = {key.text: value for key, value in new.entries}
    for key in in_order(before, after):
        path = f"{above}.{key}" if above else key
        one, other = before.get(key), after.get(key)
        if isinstance(one, Mapping) and isinstance(other, Mapping):
            yield from _changes(one, other, path, sides)
        elif _written_or_none(one) != _written_or_none(other):
            yield KeyChange(path, _written_or_none(one), _written_or_none(other))
    if [key for key in before if key in after] != [key for key in after if key in before]:
        yield KeyChange(above, None, None, order=True)


def _now(key: str, above: str, sides: Sides) -> str:
    return sides.renamed.get(key, key) if above == ACTIVITIES else key


def _written_or_none(tree: Tree | None) -> str | None:
    return written(tree) if tree is not None else None


def written(tree: Tree) -> str:
    """What a tree says, on one line as YAML has it, without quotes: `{talent: all, mentor: [A, B]}`."""
    if isinstance(tree, Scalar):
        return " ".join(tree.text.split())
    if isinstance(tree, Mapping):
        return f"{{{', '.join(f'{key.text}: {written(value)}' for key, value in tree.entries)}}}"
    return f"[{', '.join(written(item) for item in tree.items)}]"
