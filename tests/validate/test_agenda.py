"""What an agenda says of a session: how long it lasts, and who is there for some lines of it alone."""

from collections.abc import Callable

from talentc.model.programme import Programme

PROGRAMME = """
    roles:
      talent: {title: Talent, people: 8}
      guest: {title: Guest, people: 2}
    activities:
      it:
        title: It
        who: {talent: all}
        agenda:
          - {clock: 09:00-12:00, title: Together}
          - {clock: 12:00-13:00, title: Lunch, break: true, who: {guest: all}}
          - {clock: 13:00-14:00, title: Debate, who: {talent: all, guest: all}}
          - {clock: 15:00-16:00, title: Answers, who: {guest: {length: 30 min, task: Answers questions}}}
"""


def test_length_of__the_agenda_without_its_breaks(design: Callable[[str], Programme]) -> None:
    length = design(PROGRAMME).sessions[0].length
    assert length is not None
    assert length.amount.planned == 5


def test_with_guests__who_is_named_by_lines_alone_is_there_as_long_as_they_last(
    design: Callable[[str], Programme],
) -> None:
    who = design(PROGRAMME).sessions[0].who
    assert list(who) == ["talent", "guest"]
    assert who["talent"].length is None
    assert who["guest"].length is not None
    assert who["guest"].length.amount.planned == 1.5
