"""Floor 5: why there is no plan: few requirements that can't hold together, clash by clash, and what would mend each.

First each cohort by itself; then all of them, where people and places are counted; last, if nothing has been found, by
whoever is given to find a clash that needs a solver.
"""

from collections.abc import Callable, Mapping

from talentc.plan.explain.minimise import few_of, sets_of
from talentc.plan.explain.relax import relaxations
from talentc.plan.explain.telling import best_told, in_order_of_telling, preferred
from talentc.plan.explain.trial import STEPS, ClashFinder, Trial
from talentc.plan.narrow.propagate import NO_STARTS, Tables, days_in
from talentc.plan.narrow.restrict import CohortKey, cohorts_of, restricted
from talentc.plan.problem import Problem
from talentc.plan.proposal import Clash, Refusal
from talentc.value import Mutable, field

MOST_CLASHES = 20
LOOKS = 24  # for other sets of one cohort, before the one that a person would tell is chosen
JOINT_LOOKS = 4
MOST_SEARCHED = 6  # cohorts together; of more the plain search is of no use


class _Found(Mutable):
    """A clash while others are looked for. `loosest` is what one would give up first to get further."""

    requirements: frozenset[int]
    cohorts: list[CohortKey]
    loosest: int
    is_minimal: bool


class _Explaining(Mutable):
    problem: Problem
    finder: ClashFinder
    most: int
    cohorts: dict[CohortKey, tuple[int, ...]]
    tables: Tables
    trials: dict[frozenset[CohortKey], Trial] = field(default_factory=dict)
    found: list[_Found] = field(default_factory=list)

    def trial(self, *cohorts: CohortKey) -> Trial:
        """These cohorts, made ready to be tried out."""
        key = frozenset(cohorts)
        if key not in self.trials:
            tasks = [task for cohort in self.cohorts if cohort in key for task in self.cohorts[cohort]]
            small = restricted(self.problem, tasks).problem
            self.trials[key] = Trial(small, self.finder, self.tables, STEPS if len(key) <= MOST_SEARCHED else 0)
        return self.trials[key]

    @property
    def all(self) -> frozenset[int]:
        return frozenset(range(len(self.problem.requirements)))

    @property
    def mended(self) -> frozenset[int]:
        """What is left, with what one would give up first of each clash gone."""
        return self.all - {each.loosest for each in self.found}


def explain(problem: Problem, clash_finder: ClashFinder, most: int = MOST_CLASHES) -> Refusal:
    """Why the problem has no plan; no clash, where none is found and nothing is proven."""
    explaining = _Explaining(problem, clash_finder, most, cohorts_of(problem), Tables(days_in(problem)))
    for cohort in explaining.cohorts:
        _explain_cohort(explaining, cohort)
    while len(explaining.found) < most and (found := _joint_clash(explaining)) is not None:
        explaining.found.append(found)
    return Refusal(tuple(_told(explaining, found) for found in explaining.found))


def because(problem: Problem, task: int, day: int, held: Mapping[int, int] = NO_STARTS) -> tuple[int, ...]:
    """Why a task can't begin on a day where the others of `held` begin on theirs; empty where it can.

    A minimal set of requirements, in the order of telling. Where the others can't be as they are held whatever this
    task does, they are let go.
    """
    own = cohorts_of(problem).get((problem.tasks[task].key.programme, problem.tasks[task].key.cohort), (task,))
    tasks = {*own, *held}
    small = restricted(problem, tasks)
    new = {old: number for number, old in enumerate(small.tasks)}
    trial = Trial(small.problem)
    every = preferred(problem, range(len(problem.requirements)))
    others = {new[other]: at for other, at in held.items() if other != task}
    if others and trial.is_impossible(every, others):
        others = {}
    starts = {**others, new[task]: day}

    def is_impossible(numbers: frozenset[int]) -> bool:
        return trial.is_impossible(numbers, starts)

    if is_impossible(frozenset(every)):
        return in_order_of_telling(problem, few_of(every, is_impossible))
    if trial.plan(every, starts) is not None:
        return ()
    return in_order_of_telling(problem, few_of(every, lambda numbers: trial.plan(numbers, starts) is None))


def _explain_cohort(explaining: _Explaining, cohort: CohortKey) -> None:
    """The clashes of one cohort: those that share nothing, then what is left if each of them is mended."""
    trial = explaining.trial(cohort)
    active = explaining.all
    for found in explaining.found:
        if trial.is_impossible(found.requirements):
            found.cohorts.append(cohort)
            active -= found.requirements
    first = len(explaining.found)
    while len(explaining.found) < explaining.most and trial.is_impossible(active):
        explaining.found.append(_clash(explaining, trial, [cohort], active, LOOKS))
        active -= explaining.found[-1].requirements
    _choose_loosest(explaining, trial, explaining.found[first:])
    while len(explaining.found) < explaining.most and trial.is_impossible(explaining.mended):
        explaining.found.append(_clash(explaining, trial, [cohort], explaining.mended, LOOKS))


def _choose_loosest(explaining: _Explaining, trial: Trial, clashes: list[_Found]) -> None:
    """Of each clash what makes all possible if it goes and the others are mended; else what a person would change."""
    for one in clashes:
        others = frozenset[int]().union(*(each.requirements for each in clashes if each is not one))
        for number in preferred(explaining.problem, one.requirements):
            if not trial.is_impossible(explaining.all - others - {number}):
                one.loosest = number
                break


def _clash(
    explaining: _Explaining, trial: Trial, cohorts: list[CohortKey], active: frozenset[int], looks: int
) -> _Found:
    """The clash among active requirements that a person would tell."""
    problem = explaining.problem
    is_impossible: Callable[[frozenset[int]], bool] = trial.is_impossible
    if not is_impossible(active):  # only a search shows it
        is_impossible, looks = trial.is_searched_in_vain, 1
    sets = list(sets_of(preferred(problem, active), is_impossible, looks))
    best = best_told(problem, sets)
    best, is_minimal = _proven(trial, best, preferred(problem, best))
    return _Found(best, cohorts, preferred(problem, best)[0], is_minimal)


def _proven(trial: Trial, requirements: frozenset[int], order: tuple[int, ...]) -> tuple[frozenset[int], bool]:
    """The same without what isn't needed, and whether each of the rest is proven to be."""
    is_minimal = True
    for number in reversed(order):
        possible = trial.is_possible(requirements - {number})
        if possible is False:
            requirements -= {number}
        elif possible is None:
            is_minimal = False
    return requirements, is_minimal


def _joint_clash(explaining: _Explaining) -> _Found | None:
    """A clash of several cohorts, or of one that only a search shows, where all clashes found so far are mended."""
    active = explaining.mended
    whole = explaining.trial(*explaining.cohorts)
    if whole.is_impossible(active):
        cohorts = few_of(tuple(explaining.cohorts), lambda some: explaining.trial(*some).is_impossible(active))
        return _clash(explaining, explaining.trial(*cohorts), list(cohorts), active, JOINT_LOOKS)
    if explaining.found:
        return None  # the solver is asked when these are mended
    for cohort in explaining.cohorts:
        if explaining.trial(cohort).plan(active) is None:
            return _clash(explaining, explaining.trial(cohort), [cohort], active, 1)
    return _searched_clash(explaining, active) if whole.is_possible(active) is False else None


def _searched_clash(explaining: _Explaining, active: frozenset[int]) -> _Found:
    """A clash that only a search shows, of as few cohorts as it is proven for."""

    def is_impossible(cohorts: frozenset[CohortKey]) -> bool:
        trial = explaining.trial(*cohorts)
        return trial.is_impossible(active) or trial.is_possible(active) is False

    cohorts = few_of(tuple(explaining.cohorts), is_impossible)
    return _clash(explaining, explaining.trial(*cohorts), list(cohorts), active, 1)


def _told(explaining: _Explaining, found: _Found) -> Clash:
    """A clash in the order of telling, with what would mend it while the others are mended."""
    problem = explaining.problem
    # One line may be in the clashes of several cohorts: what is given up for another one's sake still holds here.
    near = [each for each in explaining.found if each is not found and not set(each.cohorts).isdisjoint(found.cohorts)]
    others = {each.loosest for each in near} - found.requirements
    trial = explaining.trial(*found.cohorts)
    numbers = in_order_of_telling(problem, found.requirements)
    return Clash(
        tuple(found.cohorts),
        tuple(problem.requirements[number] for number in numbers),
        relaxations(trial, numbers, explaining.all - others),
        found.is_minimal,
    )
