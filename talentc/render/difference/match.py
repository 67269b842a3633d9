"""Floor 7: which programme of one side is which of the other."""

from collections.abc import Callable, Sequence

from talentc.render.difference.version import Version


def match(
    old: Sequence[Version], new: Sequence[Version]
) -> tuple[tuple[tuple[Version, Version], ...], tuple[Version, ...], tuple[Version, ...]]:
    """Pairs, in the order of the new side; what is on the old side alone; what is on the new side alone.

    Programmes are matched by their ids; where several have one, by their folders first. What doesn't compile has no
    id, and is matched by its folder. A single programme on each side is matched, whatever its id.
    """
    if len(old) == len(new) == 1:
        return ((old[0], new[0]),), (), ()
    found: dict[int, int] = {}
    for same in (_same_id_and_folder, _same_id, _same_folder):
        _pair(old, new, same, found)
    pairs = tuple((old[found[index]], each) for index, each in enumerate(new) if index in found)
    taken = set(found.values())
    gone = tuple(each for index, each in enumerate(old) if index not in taken)
    return pairs, gone, tuple(each for index, each in enumerate(new) if index not in found)


def _pair(
    old: Sequence[Version], new: Sequence[Version], same: Callable[[Version, Version], bool], found: dict[int, int]
) -> None:
    for index, after in enumerate(new):
        if index in found:
            continue
        free = (number for number, before in enumerate(old) if number not in found.values() and same(before, after))
        number = next(free, None)
        if number is not None:
            found[index] = number


def _same_id(old: Version, new: Version) -> bool:
    return bool(old.id) and old.id == new.id


def _same_id_and_folder(old: Version, new: Version) -> bool:
    return _same_id(old, new) and _name(old) == _name(new)


def _same_folder(old: Version, new: Version) -> bool:
    return not (old.id and new.id) and _name(old) == _name(new)


def _name(version: Version) -> str:
    """The name of the folder with that of the file: the ways that lead there may differ."""
    return "/".join(version.file.rpartition(":")[2].split("/")[-2:])
