"""How far apart things are best held."""

from talentc.plan.ask.assemble import assemble
from talentc.plan.ask.cohort import CohortTasks
from talentc.plan.ask.wishes import ORDER_COST, SOME_WEEKS, STEP_COST, STEPS, gap_wishes
from talentc.plan.problem import GapWish
from tests.plan.designs import COHORT, ROLES, activities, asked, programme, tasks_of

KINDS = "kinds: {module: {title: Module}, bootcamp: {title: Bootcamp, like: module}}\n"
DAY = "{title: It, %s, who: {talent: all}}"


def wishes(text: str) -> tuple[CohortTasks, list[GapWish]]:
    """The wishes of the one cohort of a programme, with the masks that its own windows leave."""
    made = assemble(asked(programme(text)))
    (tasks,) = made.cohorts
    return tasks, list(made.problem.gap_wishes)


def lines(*told: tuple[str, str]) -> str:
    return "".join(f"{name}: {DAY % said}\n" for name, said in told)


def named(text: str) -> list[tuple[str, str, int]]:
    tasks, found = wishes(text)
    names = [task.name for task in tasks.tasks]
    return [(names[each.before], names[each.after], each.target) for each in found if not each.may_be_more]


def orders(text: str) -> list[tuple[str, str]]:
    tasks, found = wishes(text)
    names = [task.name for task in tasks.tasks]
    return [(names[each.before], names[each.after]) for each in found if each.may_be_more]


def test_gap_wishes__modules_are_spread_evenly_between_the_first_and_the_last() -> None:
    text = lines(
        ("one", "kind: module, length: 4 h, when: 2027-02-01"),
        ("two", "kind: module, length: 4 h, when: after one"),
        ("camp", "kind: bootcamp, length: 2 days, when: after two"),
        ("end", "kind: module, length: 4 h, when: 2027-05-03"),
    )
    # 91 days from the first to the last; the camp lasts a day longer than one: (91 - 1) / 3 = 30.
    assert named(activities(text, KINDS)) == [("one", "two", 30), ("two", "camp", 30), ("camp", "end", 30)]


def test_gap_wishes__two_of_a_kind_are_no_spread() -> None:
    text = lines(
        ("one", "kind: module, length: 4 h, when: 2027-02-01"),
        ("two", "kind: module, length: 4 h, when: in May"),
    )
    assert named(activities(text, KINDS)) == []


def test_gap_wishes__a_module_of_several_days_counts_from_its_last() -> None:
    days = "title: It, who: {talent: all}, kind: module"
    text = f"""
    one: {{{days}, length: 4 h, when: 2027-02-01}}
    two:
      title: Two
      who: {{talent: all}}
      kind: module
      sessions: {{a: {{title: A, length: 4 h, when: after one}}, b: {{title: B, length: 4 h, when: 2 weeks after a}}}}
    three: {{{days}, length: 4 h, when: 2027-05-04}}
    """
    # 92 days, of which 14 lie inside the second: (92 - 14) / 2 = 39.
    assert named(activities(text, KINDS)) == [
        ("one", "two.a", 39),
        ("two.b", "three", 39),
        ("two.a", "two.b", 14),
    ]


def test_gap_wishes__a_distance_is_best_in_its_middle() -> None:
    for when, target in (
        ("2-6 weeks after one", 28),
        ("about 10 days after one", 10),
        ("1-2 months after one", 46),
        ("after one", SOME_WEEKS),
    ):
        text = lines(("one", "length: 4 h, when: in February"), ("two", f"length: 4 h, when: {when}"))
        assert named(activities(text)) == [("one", "two", target)], when
        text = lines(
            ("one", f"length: 4 h, when: {when.replace('after', 'before')}"), ("two", "length: 4 h, when: in May")
        )
        assert named(activities(text.replace("before one", "before two"))) == [("one", "two", target)], when


def test_gap_wishes__an_open_end_or_a_last_day_wishes_for_nothing() -> None:
    for when in ("at least 3 weeks after one", "ends 2-3 weeks after one", "in March"):
        text = lines(("one", "length: 4 h, when: in February"), ("two", f"length: 4 h, when: {when}"))
        assert named(activities(text)) == [], when


def test_gap_wishes__each_time_after_the_one_before() -> None:
    text = lines(("one", "length: 4 h, when: in February"), ("two", "length: 4 h, times: 3, when: 2-4 weeks after one"))
    assert named(activities(text)) == [("one", "two.1", 21), ("two.1", "two.2", 21), ("two.2", "two.3", 21)]


def test_gap_wishes__before_something_the_last_time_is_near() -> None:
    text = lines(("two", "length: 4 h, times: 2, when: 2-4 weeks before one"), ("one", "length: 4 h, when: in May"))
    assert named(activities(text)) == [("two.1", "two.2", 21), ("two.2", "one", 21)]


def test_gap_wishes__times_that_are_spread_lie_in_the_middle_of_their_parts() -> None:
    text = lines(
        ("one", "length: 4 h, when: 2027-02-01"),
        ("two", "length: 4 h, times: 3, when: spread between one and end"),
        ("end", "length: 4 h, when: 2027-05-03"),
    )
    gaps = named(activities(text))
    assert [(before, after) for before, after, _ in gaps] == [("two.1", "two.2"), ("two.2", "two.3")]
    assert [28 <= target <= 32 for *_, target in gaps] == [True, True]


def test_gap_wishes__what_is_told_later_comes_later() -> None:
    two = lines(("one", "length: 4 h, when: after start"), ("two", "length: 4 h, when: after start"))
    tasks, found = wishes(activities(two))
    assert found == [GapWish(0, 1, 1, (0,), ORDER_COST, may_be_more=True)]
    assert len(tasks.tasks) == 2


def test_gap_wishes__each_track_has_an_order_of_its_own() -> None:
    text = lines(
        ("one", "track: a, length: 4 h, when: after start"),
        ("two", "track: b, length: 4 h, when: after start"),
        ("three", "track: a, length: 4 h, when: after start"),
    )
    assert orders(activities(text, "tracks: {a: {title: A}, b: {title: B}}\n")) == [("one", "three")]


def test_gap_wishes__what_cant_come_later_isnt_wished_to() -> None:
    text = lines(("one", "length: 4 h, when: in May"), ("two", "length: 4 h, when: in February"))
    assert orders(activities(text)) == []


def test_gap_wishes__a_pair_has_one_wish_the_gravest_kind_first() -> None:
    text = lines(
        ("one", "kind: module, length: 4 h, when: 2027-02-01"),
        ("two", "kind: module, length: 4 h, when: 1-2 weeks after one"),
        ("three", "kind: module, length: 4 h, when: 2027-05-04"),
    )
    _, found = wishes(activities(text, KINDS))
    (first, *_) = found
    assert (first.target, first.steps, first.cost, first.may_be_more) == (46, STEPS, STEP_COST, False)
    assert len({(each.before, each.after) for each in found}) == len(found)


def test_gap_wishes__of_what_is_hidden_there_are_none() -> None:
    text = ROLES + (
        "activities:\n"
        "  talk: {title: T, length: 1 h, arranged-by: boss, when: after start, who: {talent: all, boss: all}}\n"
        "  two: {title: Two, length: 4 h, when: 2-4 weeks after talk, who: {talent: all}}\n" + COHORT
    )
    assert named(text) == []


def test_gap_wishes__without_a_day_left_there_is_nothing_to_spread() -> None:
    text = lines(*((name, "kind: module, length: 4 h, when: after start") for name in ("one", "two", "three")))
    tasks = tasks_of(programme(activities(text, KINDS)))
    assert gap_wishes(tasks, [0, 0, 0]) == ()
    assert len(gap_wishes(tasks, [0b111, 0b111, 0b111])) == 2


def test_gap_wishes__between_dates_that_cant_change_there_are_none() -> None:
    text = lines(("one", "length: 4 h, when: after start"), ("two", "length: 4 h, when: 2-4 weeks after one"))
    plan = "cohort: hold-1\nsessions: {one: 2026-11-03, two: 2026-11-24}\n"
    assert assemble(asked(programme(activities(text), {"hold-1": plan}))).problem.gap_wishes == ()
