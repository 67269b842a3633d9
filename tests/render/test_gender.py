import pytest

from talentc.render.gender import is_neuter


@pytest.mark.parametrize(
    "title", ["Modul", "mentormøde", "Strategisk projekt", "Modul om et felt", "talent", "buddypar"]
)
def test_is_neuter__by_the_ending_of_its_noun(title: str) -> None:
    assert is_neuter(title, "da")
    assert is_neuter(title, "da-DK")
    assert not is_neuter(title, "en")


@pytest.mark.parametrize("title", ["Øvebane", "samtale", "bootcamp", "leder af talenter", "svær samtale", ""])
def test_is_neuter__most_nouns_are_not(title: str) -> None:
    assert not is_neuter(title, "da")
