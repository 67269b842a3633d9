from collections.abc import Callable

import pytest

from talentc.compiled import Compiled
from talentc.render.guests import concerns, is_guest

Compile = Callable[..., Compiled]
TEXT = """\
kinds: {k: {title: K, who: {manager: all}}}
activities:
  a:
    title: A
    kind: k
    length: 2 days
    who: {talent: all}
    agenda:
      - {clock: 09:00-12:00, title: Oplæg}
      - {clock: 19:00-21:00, title: Aften, who: {talent.upper: all, board: all}}
"""


@pytest.mark.parametrize(
    ("role", "guest", "lines"),
    [
        ("talent", False, [True, True]),
        ("manager", False, [True, False]),
        ("board", True, [False, True]),
        ("trainer", False, [True, False]),
    ],
)
def test_is_guest__whom_the_agenda_alone_names(
    compile_text: Compile, role: str, guest: bool, lines: list[bool]
) -> None:
    programme = compile_text(TEXT).programme
    (session,) = programme.sessions
    assert is_guest(programme, session, role) is guest
    assert [concerns(programme, session, item, role) for item in session.agenda] == lines
