from talentc.cli.check import CheckFormat
from talentc.show.formats import FORMATS
from talentc.show.report import Report


def test_formats__are_those_of_the_command() -> None:
    assert list(FORMATS) == [format.value for format in CheckFormat]


def test_formats__each_has_lines_for_any_report() -> None:
    shown = {name: list(format(Report((), {}, 1), 80)) for name, format in FORMATS.items()}
    assert {name: bool(lines) for name, lines in shown.items()} == {"human": True, "concise": False, "json": True}
