"""Floor 5: the one file that knows the solver: rules go in, days come out. It is loaded when something is solved.

One thread and a budget of conflicts, not of time: the same answer on every machine.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from talentc.plan.solve.rules import Backend, Scale, Weighted
from talentc.value import Value

if TYPE_CHECKING:
    from clingo import Model

_ALWAYS = ("--seed=1", "--parallel-mode=1")
_QUICK = ("--opt-strategy=usc,k",)  # the quickest on most problems, even of 600 tasks
_THOROUGH = ("--opt-strategy=usc,oll", "--opt-usc-shrink=min")  # twice as slow, and proves some that the other can't
_POLL = 0.1  # seconds after which a key that was pressed is looked at


class Answer(Value, frozen=True):
    """What a search found: the best days, for each scale, and whether the search went to its end.

    `cost` are the sums that were to be made small, the gravest first, and `lower` is what they can't be below, as far
    as it is known; `core` are assumptions that can't all be true, where there is no plan.
    """

    days: tuple[int, ...] | None
    is_finished: bool
    cost: tuple[int, ...] = ()
    lower: tuple[int, ...] = ()
    core: tuple[int, ...] = ()


class Engine:
    """One set of rules that can be added to and searched again and again; a thorough search is slower."""

    def __init__(self, is_thorough: bool = False) -> None:
        from clingo.control import Control

        self._control: Control = Control([*(_THOROUGH if is_thorough else _QUICK), *_ALWAYS], message_limit=0)

    @contextmanager
    def rules(self) -> Iterator[Backend]:
        """Where rules are added."""
        with self._control.backend() as backend:
            yield backend

    def make_small(self, levels: Sequence[Sequence[Weighted]]) -> None:
        """What is to be made as small as possible, the gravest first."""
        with self._control.backend() as backend:
            for index, level in enumerate(levels):
                backend.add_minimize(len(levels) - index, level)

    def best(
        self,
        scales: Sequence[Scale],
        conflicts: int,
        on_plan: Callable[[tuple[int, ...]], None] | None = None,
        assumptions: Sequence[int] = (),
    ) -> Answer:
        """The best plan in which these literals are true, with as many conflicts at most."""
        self._limit(conflicts, models=0, mode="opt")
        return self._search(scales, True, assumptions, on_plan)

    def some(self, scales: Sequence[Scale], conflicts: int, assumptions: Sequence[int] = ()) -> Answer:
        """Any plan in which these literals are true."""
        self._limit(conflicts, models=1, mode="ignore")
        return self._search(scales, False, assumptions, None)

    def _limit(self, conflicts: int, models: int, mode: str) -> None:
        configuration = self._control.configuration.solve
        configuration.solve_limit = str(conflicts)  # type: ignore[union-attr]
        configuration.models = str(models)  # type: ignore[union-attr]
        configuration.opt_mode = mode  # type: ignore[union-attr]

    def _search(
        self,
        scales: Sequence[Scale],
        is_best: bool,
        assumptions: Sequence[int],
        on_plan: Callable[[tuple[int, ...]], None] | None,
    ) -> Answer:
        found: list[tuple[int, ...]] = []
        cost: list[tuple[int, ...]] = [()]
        lower: list[tuple[int, ...]] = []

        def on_model(model: "Model") -> None:
            found.append(tuple(_day(model, scale) for scale in scales))
            cost.append(tuple(model.cost))
            if on_plan is not None:
                on_plan(found[-1])

        with self._control.solve(
            assumptions=assumptions,
            on_model=on_model,
            on_unsat=lambda bound: lower.append(tuple(bound)),
            async_=True,
        ) as handle:
            try:
                while not handle.wait(_POLL):
                    pass
            except KeyboardInterrupt:
                handle.cancel()
                raise
            result = handle.get()
            core = tuple(handle.core()) if result.unsatisfiable else ()
        return Answer(
            found[-1] if found else None,
            bool(result.unsatisfiable or result.exhausted or (found and not is_best)),
            cost[-1],
            lower[-1] if lower else (),
            core,
        )


def _day(model: "Model", scale: Scale) -> int:
    """The last of its days that something is on or after."""
    low, high = 0, len(scale.days) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if model.is_true(scale.since(scale.days[middle])):
            low = middle
        else:
            high = middle - 1
    return scale.days[low]
