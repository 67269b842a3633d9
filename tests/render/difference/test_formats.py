from talentc.cli.diff import DiffFormat
from talentc.render.difference.formats import FORMATS


def test_formats__are_those_of_the_command() -> None:
    assert list(FORMATS) == [each.value for each in DiffFormat]
