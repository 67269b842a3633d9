"""Floor 5: few requirements out of many that can't hold together.

One such set is found by QuickXplain (Junker, "Preferred explanations and relaxations for over-constrained problems",
AAAI 2004), others by a tree of hitting sets (Reiter, "A theory of diagnosis from first principles", 1987): without any
one requirement of a set, is there still another set?
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TypeVar

Thing = TypeVar("Thing")


def is_minimal(things: Collection[int], is_impossible: Callable[[frozenset[int]], bool]) -> bool:
    """Whether the things can't hold together, and without any one of them can."""
    whole = frozenset(things)
    return is_impossible(whole) and not any(is_impossible(whole - {each}) for each in whole)


def few_of(things: Sequence[Thing], is_impossible: Callable[[frozenset[Thing]], bool]) -> tuple[Thing, ...]:
    """A minimal part of things that can't hold together; of several, one from as far to the front as can be.

    `is_impossible` never turns false as things are added.
    """
    if is_impossible(frozenset()):
        return ()
    return tuple(_few_of((), False, tuple(things), is_impossible))


def _few_of(
    known: tuple[Thing, ...], is_new: bool, things: tuple[Thing, ...], is_impossible: Callable[[frozenset[Thing]], bool]
) -> tuple[Thing, ...]:
    """Of `things` a minimal part that is impossible with `known`; `is_new`: that alone may be so already."""
    if is_new and is_impossible(frozenset(known)):
        return ()
    if len(things) == 1:
        return things
    half = len(things) // 2
    front, back = things[:half], things[half:]
    later: tuple[Thing, ...] = _few_of((*known, *front), True, back, is_impossible)
    sooner: tuple[Thing, ...] = _few_of((*known, *later), bool(later), front, is_impossible)
    return (*sooner, *later)


def sets_of(
    things: Sequence[int], is_impossible: Callable[[frozenset[int]], bool], most: int
) -> Iterator[frozenset[int]]:
    """Minimal sets of things that can't hold together, each once: all of them, if `most` looks are enough."""
    found: list[frozenset[int]] = []
    seen: set[frozenset[int]] = set()
    waiting: list[frozenset[int]] = [frozenset()]
    looks = 0
    while waiting and looks < most:
        without = waiting.pop(0)
        known = next((each for each in found if without.isdisjoint(each)), None)
        if known is None:
            looks += 1
            left = [each for each in things if each not in without]
            if not is_impossible(frozenset(left)):
                continue
            known = frozenset(few_of(left, is_impossible))
            found.append(known)
            yield known
        for each in sorted(known):
            fewer = without | {each}
            if fewer not in seen:
                seen.add(fewer)
                waiting.append(fewer)
