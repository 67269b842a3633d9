from collections.abc import Callable

from talentc.render.documents.plain_text import plain_blocks
from talentc.render.handbooks.about_programme import purpose_and_goals, your_role
from talentc.render.handbooks.reader import Reader

Real = Callable[[str], Reader]
Read = Callable[..., Reader]


def test_your_role__in_its_own_voice_and_for_it_alone(real: Real, read: Read) -> None:
    assert plain_blocks(your_role(real("talent"))).startswith("Din rolle\n\nDu ")
    assert your_role(read("activities: {}\n")) == ()


def test_purpose_and_goals__with_what_it_leads_to(real: Real) -> None:
    told = plain_blocks(purpose_and_goals(real("guest")))
    for words in (
        "Formål med programmet",
        "Mål",
        "Hvad programmet fører til",
        "Den enkelte",
        "- Der opstår en talentpool",
    ):
        assert words in told


def test_purpose_and_goals__nothing_where_nothing_is_said(read: Read) -> None:
    assert purpose_and_goals(read("development: {team: {title: Team, questions: Hvad?}}\nactivities: {}\n")) == ()
