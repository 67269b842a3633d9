"""Floor 5: which of several explanations a person would give, and in which order."""

from collections.abc import Collection, Iterable, Sequence

from talentc.plan.problem import Problem, Requirement, Sort

# What the design wants first, then who and where, then what stands against it, last what a person has fixed.
ORDER: tuple[Sort, ...] = (
    "start",
    "when",
    "order",
    "limit",
    "who",
    "place",
    "rooms",
    "closed",
    "holiday",
    "weekend",
    "away",
    "pin",
    "keep",
)
# What one would rather hear of, if the same can be said in several ways: what somebody has decided for this plan.
RATHER: tuple[Sort, ...] = (
    "keep",
    "pin",
    "when",
    "away",
    "closed",
    "who",
    "place",
    "limit",
    "rooms",
    "start",
    "order",
    "holiday",
    "weekend",
)
UNWRITTEN: frozenset[Sort] = frozenset(("weekend", "order", "start"))


def in_order_of_telling(problem: Problem, numbers: Iterable[int]) -> tuple[int, ...]:
    """Requirements as a person tells them.

    First what the design wants, along the chain from the earliest session: `when`s and orders by the place of the
    session's first task in the problem, the anchors of each before it. Then the rest in the order of `ORDER`, and of
    one sort as it stands in the files.
    """
    order = list(_along_the_chain(problem))
    rank = {number: at for at, number in enumerate(order)}

    def key(number: int) -> tuple[object, ...]:
        requirement = problem.requirements[number]
        chain = rank.get(number, 0) if requirement.sort in ("when", "order") else 0
        group = "when" if requirement.sort == "order" else requirement.sort
        return (ORDER.index(group), chain, *_written(requirement), number)

    return tuple(sorted(dict.fromkeys(numbers), key=key))


def _along_the_chain(problem: Problem) -> Iterable[int]:
    """The requirements of links and parts, in the order of the tasks that they bind: what is counted from first."""
    told: dict[int, int] = {}
    after: dict[int, list[int]] = {}
    for link in problem.links:
        after.setdefault(link.task, []).extend(link.anchors)
    depths: dict[int, int] = {}

    def depth(task: int, seen: frozenset[int]) -> int:
        if task not in depths:
            anchors = [each for each in after.get(task, ()) if each not in seen]
            depths[task] = 1 + max((depth(each, seen | {task}) for each in anchors), default=0)
        return depths[task]

    bound = [(link.task, link.requirement) for link in problem.links]
    bound += [(part.task, part.requirement) for part in problem.parts]
    for task, requirement in sorted((depth(task, frozenset()), number) for task, number in bound):
        told.setdefault(requirement, task)
    return told


def preferred(problem: Problem, numbers: Iterable[int]) -> tuple[int, ...]:
    """Requirements, those that one would rather hear of first."""

    def key(number: int) -> tuple[object, ...]:
        requirement = problem.requirements[number]
        return (is_unwritten(requirement), RATHER.index(requirement.sort), number)

    return tuple(sorted(numbers, key=key))


def is_unwritten(requirement: Requirement) -> bool:
    """Whether nobody has written it: it follows from how people work."""
    return requirement.span is None or requirement.sort in UNWRITTEN


def best_told(problem: Problem, sets: Sequence[Collection[int]]) -> frozenset[int]:
    """The set that a person would tell: few lines, rather written ones, near one another."""

    def key(numbers: Collection[int]) -> tuple[int, int, list[int]]:
        told = [problem.requirements[number] for number in numbers]
        lines = [each.span.line for each in told if each.span is not None]
        weight = sum(3 if is_unwritten(each) or each.sort == "holiday" else 2 for each in told)
        return (weight, max(lines, default=0) - min(lines, default=0), sorted(numbers))

    return frozenset(sorted(sets, key=key)[0])


def _written(requirement: Requirement) -> tuple[object, ...]:
    span = requirement.span
    return (span is None, (span.file, span.line, span.column) if span is not None else ("", 0, 0))
