"""A role's time where something differs."""

from collections.abc import Callable

from talentc.compiled import Compiled
from talentc.model.amount import Amount
from talentc.render.figures.variations import cohort_times, serving_times
from talentc.render.names import Names
from talentc.render.words import load_words

PROGRAMME = """
    talentc: 1
    id: p
    title: P
    languages: [da]
    roles:
      talent: {title: Talent, plural: Talenter, people: 24}
      mentor: {title: Mentor, people: 1 per 1-2 talents}
      pastor: {title: Pastor, people: 1 per 5-12 talents}
      coach: {title: Coach, people: 1 per 3 talents}
      board: {title: Board, people: 5}
    activities:
      talks:
        title: Talks
        each: talent
        times: 3
        length: 2 h
        who: {talent: all, mentor: all, pastor: all, coach: all}
    cohorts:
      one: {title: Hold 1, people: {talent: 22}}
      two: {title: Hold 2}
"""


def test_cohort_times__those_with_other_numbers_of_a_role(compile_yaml: Callable[[str], Compiled]) -> None:
    compiled = compile_yaml(PROGRAMME)
    (cohort,) = cohort_times(compiled.variants, "talent")
    assert (cohort.cohort, cohort.title, cohort.people) == ("one", "Hold 1", Amount.exactly(22))
    assert cohort.for_all == Amount.exactly(132)
    (coaches,) = cohort_times(
        compiled.variants, "coach"
    )  # eight of them serve 24 talents or 22, but not for the same time
    assert (coaches.people, coaches.for_all) == (Amount.exactly(8), Amount.exactly(132))
    assert list(cohort_times(compiled.variants, "board")) == []


def test_serving_times__each_number_of_others_that_one_may_have(compile_yaml: Callable[[str], Compiled]) -> None:
    compiled = compile_yaml(PROGRAMME)
    names = Names(compiled.programme, load_words("da"))
    assert [(each.serving, each.words, each.time) for each in serving_times(compiled.variants, "mentor", names)] == [
        (1, "1 talent", Amount.exactly(6)),
        (2, "2 talenter", Amount.exactly(12)),
    ]
    assert [each.serving for each in serving_times(compiled.variants, "pastor", names)] == [5, 12]
    assert list(serving_times(compiled.variants, "coach", names)) == []
    assert list(serving_times(compiled.variants, "talent", names)) == []
