"""What sessions take up: who and what can't be in two places at once."""

from datetime import date

from talentc.model.programme import Programme
from talentc.plan.ask.assemble import assemble
from talentc.plan.problem import Allowed, Problem
from tests.plan.designs import asked, dates_of, programme, said, task_of

ROLES = """
roles:
  talent: {title: Talent, people: 8, parts: {level: {first-line: {title: F}, middle: {title: M}}}}
  trainer: {title: Trainer, side: provider, people: [Anna, Bo, Cy], away: {Anna: [2027-02-15 to 2027-02-19, week 10]}}
places:
  campus: {title: Campus, city: Aalborg, rooms: 2, closed: [week 7]}
  fjord: {title: Fjord, city: Roskilde, rooms: 1}
  green: {title: Green, city: Aalborg}
"""
ONE = "cohorts: {hold-1: {title: Hold 1, start: 2027-01}}\n"
TWO = "cohorts: {hold-1: {title: Hold 1, start: 2027-01}, hold-2: {title: Hold 2, start: 2027-02}}\n"


def held(*sessions: str, cohorts: str = ONE) -> Problem:
    """The problem of sessions that are told in a line each: `a: {length: 4 h, who: {trainer: all}}`."""
    return assemble(asked(design(*sessions, cohorts=cohorts))).problem


def design(*sessions: str, cohorts: str = ONE) -> Programme:
    lines = "".join(f"  {line.replace('{', '{title: It, when: after start, ', 1)}\n" for line in sessions)
    return programme(f"{ROLES}activities:\n{lines}{cohorts}")


def named(problem: Problem) -> list[tuple[str, str, int, list[tuple[str, int]]]]:
    """The sort, name and capacity of each resource, and which tasks take how much of it."""
    return [
        (each.sort, each.name, each.capacity, [(problem.tasks[use.task].name, use.weight) for use in each.uses])
        for each in problem.resources
    ]


def of_person(problem: Problem, sort: str) -> list[Allowed]:
    """What is allowed because of a requirement of this sort."""
    return [
        each
        for each in problem.allowed
        if any(problem.requirements[number].sort == sort for number in each.requirements)
    ]


def test_resources__each_person_who_is_needed_twice() -> None:
    problem = held(
        "one: {length: 4 h, who: {trainer: [Anna, Bo]}}",
        "two: {length: 2 days, who: {trainer: [Anna]}}",
        "three: {length: 4 h, who: {trainer: [Cy]}}",
    )
    assert named(problem) == [("person", "Anna", 1, [("one", 1), ("two", 1)])]
    (anna,) = problem.resources
    assert [use.offsets for use in anna.uses] == [(0,), (0, 1)]
    assert anna.requirements == ()
    assert said(problem, [use.requirement for use in anna.uses]) == ["`one` needs Anna", "`two` needs Anna"]


def test_resources__a_provider_is_the_same_person_in_all_cohorts_and_programmes() -> None:
    session = "one: {length: 4 h, who: {trainer: [Anna]}}"
    assert named(held(session, cohorts=TWO)) == [("person", "Anna", 1, [("one", 1), ("one", 1)])]
    other = programme(
        "roles: {coach: {title: Coach, side: provider, people: [Anna]}}\n"
        "activities: {else: {title: Else, length: 4 h, when: after start, who: {coach: all}}}\n" + ONE,
        id="other",
    )
    problem = assemble(asked(design(session), other)).problem
    assert named(problem) == [("person", "Anna", 1, [("one", 1), ("else", 1)])]


def test_resources__a_client_is_another_person_in_another_programme() -> None:
    text = (
        "roles: {boss: {title: Boss, people: [Anna]}}\n"
        "activities: {one: {title: One, length: 4 h, when: after start, who: {boss: all}}}\n" + ONE
    )
    problem = assemble(asked(programme(text), programme(text, id="other"))).problem
    assert problem.resources == ()


def test_resources__the_people_of_a_role_that_everybody_is_asked_of() -> None:
    problem = held(
        "one: {length: 4 h, who: {talent: all}}",
        "two: {length: 4 h, who: {talent: all}}",
        "three: {length: 4 h, who: {talent: some}}",
        cohorts=TWO,
    )
    found = named(problem)
    assert [(sort, name) for sort, name, _, _ in found] == [
        ("people", "talent.first-line"),
        ("people", "talent.middle"),
        ("people", "talent.first-line"),
        ("people", "talent.middle"),
    ]
    assert {tuple(uses) for *_, uses in found} == {(("one", 1), ("two", 1))}
    cohorts = [{problem.tasks[use.task].key.cohort for use in each.uses} for each in problem.resources]
    assert cohorts == [{"hold-1"}, {"hold-1"}, {"hold-2"}, {"hold-2"}]


def test_resources__parts_of_a_role_are_other_people() -> None:
    problem = held(
        "one: {length: 4 h, who: {talent.first-line: all}}",
        "two: {length: 4 h, who: {talent.middle: all}}",
        "both: {length: 4 h, who: {talent: all}}",
    )
    assert named(problem) == [
        ("people", "talent.first-line", 1, [("one", 1), ("both", 1)]),
        ("people", "talent.middle", 1, [("two", 1), ("both", 1)]),
    ]
    assert said(problem, [problem.resources[0].uses[0].requirement]) == ["everybody of `talent.first-line` is at `one`"]


def test_resources__who_may_stay_away_isnt_taken_up() -> None:
    voluntary = "{length: 4 h, optional: true, who: {talent: all, trainer: [Anna]}}"
    assert held(f"one: {voluntary}", f"two: {voluntary}").resources == ()


def test_resources__some_of_several_are_a_pool_that_loses_who_is_named_or_away() -> None:
    problem = held(
        "one: {length: 4 h, who: {trainer: 2 people}}",
        "two: {length: 4 h, who: {trainer: [Anna]}}",
        "three: {length: 4 h, who: {trainer: 1 person}}",
    )
    assert named(problem) == [
        (
            "pool",
            "Anna, Bo, Cy",
            3,
            [("one", 2), ("three", 1), ("two", 1), ("Anna", 1), ("Anna", 1)],
        )
    ]
    assert said(problem, [use.requirement for use in problem.resources[0].uses]) == [
        "`one` needs 2 of Anna, Bo, Cy",
        "`three` needs 1 of Anna, Bo, Cy",
        "`two` needs Anna",
        "Anna is away on 15-19 February 2027",
        "Anna is away in week 10",
    ]


def test_absences__are_tasks_that_cant_move_for_each_stretch_of_days() -> None:
    problem = held("one: {length: 4 h, who: {trainer: 2 people}}")
    absences = [task for task in problem.tasks if task.name == "Anna"]
    assert [(problem.day(task.fixed), task.days, task.hidden) for task in absences if task.fixed is not None] == [
        (date(2027, 2, 15), 5, True),
        (date(2027, 3, 8), 7, True),
    ]
    assert [task.number for task in problem.tasks] == list(range(len(problem.tasks)))
    assert {use.task for each in problem.resources for use in each.uses} == {task.number for task in problem.tasks}


def test_absences__nobody_is_missed_where_everybody_is_needed_by_name() -> None:
    problem = held("one: {length: 4 h, who: {trainer: [Anna]}}", "two: {length: 4 h, who: {trainer: [Bo]}}")
    assert [task.name for task in problem.tasks] == ["one", "two"]


def test_add__who_is_needed_by_name_is_there_on_all_days() -> None:
    problem = held("one: {length: 2 days, who: {trainer: [Anna]}}", "two: {length: 4 h, who: {trainer: [Bo]}}")
    first, week = of_person(problem, "away")
    assert [each.task for each in (first, week)] == [0, 0]
    assert said(problem, first.requirements) == ["`one` needs Anna", "Anna is away on 15-19 February 2027"]
    assert said(problem, week.requirements) == ["`one` needs Anna", "Anna is away in week 10"]
    everything = (1 << problem.horizon) - 1
    assert [each.isoformat() for each in dates_of(problem, everything & ~first.mask)] == [
        "2027-02-14",  # two days from then on would touch the first of them
        *(f"2027-02-{day}" for day in range(15, 20)),
    ]


def test_add__who_is_away_for_two_roles_is_told_once_for_each_stretch() -> None:
    problem = held("one: {length: 4 h, who: {trainer: [Anna, Bo]}}", "two: {length: 4 h, who: {trainer: [Anna]}}")
    away = [each.text for each in problem.requirements if each.sort == "away"]
    assert away == ["Anna is away on 15-19 February 2027", "Anna is away in week 10"]


def test_add__a_date_of_the_design_is_one_event_for_all_cohorts() -> None:
    reunion = "reunion: {length: 1 day, who: {trainer: [Anna]}, place: fjord}"
    common = design(reunion, cohorts=TWO)
    dated = programme(
        ROLES
        + "activities:\n  reunion: {title: R, when: 2027-06-01, length: 1 day, who: {trainer: [Anna]}, place: fjord}\n"
        + "  one: {title: One, when: after start, length: 1 day, who: {trainer: [Anna]}, place: fjord}\n"
        + TWO
    )
    assert [(sort, name, len(uses)) for sort, name, _, uses in named(assemble(asked(common)).problem)] == [
        ("person", "Anna", 2),
        ("place", "fjord", 2),
    ]
    assert [
        (sort, name, [one for one, _ in uses]) for sort, name, _, uses in named(assemble(asked(dated)).problem)
    ] == [
        ("person", "Anna", ["reunion", "one", "one"]),
        ("place", "fjord", ["reunion", "one", "one"]),
    ]


def test_add__what_asks_no_time_takes_up_nobody() -> None:
    open_all_year = "{length: none, who: {trainer: [Anna]}, place: fjord}"
    assert held(f"one: {open_all_year}", f"two: {open_all_year}").resources == ()


def test_add__what_people_arrange_themselves_takes_up_nobody() -> None:
    problem = held(
        "talk: {length: 1 h, arranged-by: trainer, who: {trainer: [Anna]}}",
        "two: {length: 4 h, who: {trainer: [Anna]}}",
        "three: {length: 4 h, who: {trainer: [Bo]}}",
    ).resources
    assert problem == ()


def test_resources__rooms_are_counted_where_anybody_counts_them() -> None:
    at = "{length: 4 h, who: {talent: some}, place: %s}"
    problem = held("one: " + at % "campus", "two: " + at % "campus", "three: " + at % "fjord", "four: " + at % "green")
    assert named(problem) == [
        ("place", "campus", 2, [("one", 1), ("two", 1)]),
        ("place", "fjord", 1, [("three", 1)]),
    ]
    campus, fjord = problem.resources
    assert said(problem, campus.requirements) == ["`campus` has 2 rooms"]
    assert said(problem, fjord.requirements) == ["`fjord` has one room"]
    assert said(problem, [use.requirement for use in campus.uses]) == [
        "`one` is held in `campus`",
        "`two` is held in `campus`",
    ]


def test_add__a_place_may_be_closed() -> None:
    problem = held("one: {length: 4 h, who: {talent: some}, place: campus}")
    (closed,) = of_person(problem, "place")
    assert said(problem, closed.requirements) == ["`one` is held in `campus`", "`campus` is closed in week 7"]
    everything = (1 << problem.horizon) - 1
    assert dates_of(problem, everything & ~closed.mask)[0] == date(2027, 2, 15)


def test_journeys__the_people_who_are_needed_in_several_cities() -> None:
    problem = held(
        "one: {length: 4 h, who: {trainer: [Anna, Bo]}, place: campus}",
        "two: {length: 4 h, who: {trainer: [Anna]}, place: fjord}",
        "three: {length: 4 h, who: {trainer: [Bo]}, place: green}",
        "four: {length: 4 h, who: {trainer: [Anna]}, place: Anywhere}",
    )
    (anna,) = problem.journeys
    assert anna.name == "Anna"
    assert {city: [problem.tasks[use.task].name for use in uses] for city, uses in anna.cities.items()} == {
        "Aalborg": ["one"],
        "Roskilde": ["two"],
    }


def test_resources__what_only_fixed_tasks_want_is_left_out() -> None:
    text = ROLES + (
        "activities:\n  one: {title: One, length: 4 h, when: after start, who: {trainer: [Anna]}}\n"
        "  two: {title: Two, length: 4 h, when: after start, who: {trainer: [Anna]}}\n"
    )
    plan = "cohort: hold-1\nsessions:\n  one: 2026-11-03\n"
    half = assemble(asked(programme(text + ONE, {"hold-1": plan}))).problem
    assert [(each.name, len(each.uses)) for each in half.resources] == [("Anna", 2)]
    assert task_of(half, "one").fixed is not None
    whole = assemble(asked(programme(text + ONE, {"hold-1": plan + "  two: 2026-11-04\n"}))).problem
    assert whole.resources == ()
    assert of_person(whole, "away") == []


OTHERS = """
cohorts:
  hold-1: {title: Hold 1, start: 2027-01}
  hold-2: {title: Hold 2, start: 2027-02, people: {trainer: [Anna, Bo]}}
"""


def test_resources__a_pool_of_fewer_is_a_part_of_the_whole() -> None:
    problem = held(
        "one: {length: 4 h, who: {trainer: 2 people}}", "two: {length: 4 h, who: {trainer: 1 person}}", cohorts=OTHERS
    )
    pools = {
        each.name: [
            (task.key.cohort, task.name, use.weight)
            for use in each.uses
            if not (task := problem.tasks[use.task]).hidden
        ]
        for each in problem.resources
        if each.sort == "pool"
    }
    assert pools == {
        "Anna, Bo, Cy": [("hold-1", "one", 2), ("hold-1", "two", 1), ("hold-2", "two", 1), ("hold-2", "one", 2)],
        "Anna, Bo": [("hold-2", "two", 1), ("hold-2", "one", 2)],
    }


def test_resources__what_one_session_wants_of_a_pool_in_several_ways_is_wanted_together() -> None:
    roles = ROLES.replace("places:", "  coach: {title: Coach, side: provider, people: [Anna, Cy]}\nplaces:")
    text = """
  one: {title: One, when: after start, length: 4 h, who: {trainer: [Anna, Bo], coach: [Anna]}}
  two: {title: Two, when: after start, length: 4 h, who: {trainer: 1 person, coach: 1 person}}
"""
    problem = assemble(asked(programme(f"{roles}activities:{text}{ONE}"))).problem
    (both,) = (each for each in problem.resources if each.name == "Anna, Bo, Cy")
    uses = [use for use in both.uses if not problem.tasks[use.task].hidden]
    assert [(problem.tasks[use.task].name, use.weight) for use in uses] == [("two", 2), ("one", 2)]
    assert said(problem, [use.requirement for use in uses]) == [
        "`two` needs 1 of Anna, Bo, Cy and 1 of Anna, Cy",
        "`one` needs Anna and Bo",
    ]


def test_absences__who_is_away_for_two_reasons_is_missing_once() -> None:
    roles = ROLES.replace("week 10]", "week 7, week 10]")
    text = "  one: {title: One, when: after start, length: 4 h, who: {trainer: 2 people}}\n"
    problem = assemble(asked(programme(f"{roles}activities:\n{text}{ONE}"))).problem
    absences = [(task.fixed, task.days) for task in problem.tasks if task.name == "Anna" and task.fixed is not None]
    assert [(problem.day(first), days) for first, days in absences] == [
        (date(2027, 2, 15), 5),
        (date(2027, 2, 20), 2),
        (date(2027, 3, 8), 7),
    ]
