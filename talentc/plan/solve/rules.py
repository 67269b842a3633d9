"""Floor 5: rules for the solver as it takes them: numbered atoms, and bodies that must not hold.

A literal is an atom's number, or minus it for its contrary. `TRUE` and `FALSE` never reach the solver: a body without
its true literals says the same, and one with a false literal says nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from talentc.value import Mutable, Value, field

TRUE = 1
FALSE = -1

Weighted = tuple[int, int]
"""A literal and what it weighs."""


class Backend(Protocol):
    """What takes the rules: the solver's ground backend."""

    def add_atom(self) -> int: ...
    def add_rule(self, head: Sequence[int], body: Sequence[int] = [], choice: bool = False) -> None: ...
    def add_weight_rule(self, head: Sequence[int], lower: int, body: Sequence[Weighted]) -> None: ...


class Scale(Value, frozen=True):
    """The days, in order, on which something can be, and for each from the first one on: is it then or later?"""

    days: tuple[int, ...]
    literals: tuple[int, ...]

    def since(self, day: int) -> int:
        """The literal for being on this day or later."""
        index = day - self.days[0]
        if index <= 0:
            return TRUE
        return self.literals[index] if index < len(self.literals) else FALSE

    def shifted(self, days: int) -> "Scale":
        """What is so many days later."""
        return Scale(tuple(day + days for day in self.days), self.literals) if days else self


class Rules(Mutable):
    """The rules that are being made. `guards` has the literal of each requirement that holds only if it is true.

    Where there are guards, a requirement without one doesn't hold; where there are none (None), each does.
    `levels` are the costs, level by level, besides what can't be avoided (`constant`).
    """

    backend: Backend
    guards: Mapping[int, int] | None = None
    levels: tuple[list[Weighted], ...] = field(default_factory=lambda: ([], [], [], [], []))
    constant: list[int] = field(default_factory=lambda: [0, 0, 0, 0, 0])

    @staticmethod
    def begun(backend: Backend) -> "Rules":
        """Rules with the atom that is always true, which has to be the first."""
        if backend.add_atom() != TRUE:
            raise RuntimeError("the first atom isn't 1")
        backend.add_rule([TRUE])
        return Rules(backend)

    def cost(self, level: int, literal: int, weight: int) -> None:
        """So much is added to a level where the literal is true."""
        if literal == TRUE:
            self.constant[level] += weight
        elif literal != FALSE and weight:
            self.levels[level].append((literal, weight))

    def guard(self, requirement: int) -> int:
        """The literal that says that a requirement holds."""
        return TRUE if self.guards is None else self.guards.get(requirement, FALSE)

    def choice(self) -> int:
        """A new atom that may be true or not."""
        atom = self.backend.add_atom()
        self.backend.add_rule([atom], [], True)
        return atom

    def forbid(self, *body: int) -> None:
        """Not all of the body holds. An empty one can't be kept: there is no plan then."""
        if FALSE not in body:
            self.backend.add_rule([], [literal for literal in body if literal != TRUE])

    def both(self, *body: int) -> int:
        """A literal that is true if, and only if, all of the body is."""
        if FALSE in body:
            return FALSE
        left = [literal for literal in body if literal != TRUE]
        if len(left) < 2:
            return left[0] if left else TRUE
        atom = self.backend.add_atom()
        self.backend.add_rule([atom], left)
        return atom

    def either(self, literals: Iterable[int]) -> int:
        """A literal that is true if, and only if, one of these is."""
        left = [literal for literal in dict.fromkeys(literals) if literal != FALSE]
        if TRUE in left:
            return TRUE
        if len(left) < 2:
            return left[0] if left else FALSE
        atom = self.backend.add_atom()
        for literal in left:
            self.backend.add_rule([atom], [literal])
        return atom

    def at_most(self, most: int, weighted: Iterable[Weighted], guard: int = TRUE) -> None:
        """The weights (above 0) of what is true sum to no more than `most`, as long as the guard holds."""
        left = [(literal, weight) for literal, weight in weighted if literal != FALSE and weight]
        most -= sum(weight for literal, weight in left if literal == TRUE)
        left = [each for each in left if each[0] != TRUE]
        if most < 0:
            self.forbid(guard)
            return
        for literal, weight in left:
            if weight > most:
                self.forbid(guard, literal)
        left = [(literal, weight) for literal, weight in left if weight <= most]
        total = sum(weight for _, weight in left)
        if guard == FALSE or total <= most:
            return
        if len(left) == 2:
            self.forbid(guard, *(literal for literal, _ in left))
        elif guard == TRUE:
            self.backend.add_weight_rule([], most + 1, left)
        else:
            self.backend.add_weight_rule([], most + total + 1, [*left, (guard, total)])
