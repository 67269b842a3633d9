import subprocess
import sys

from talentc.cli.check import CheckFormat
from talentc.show.formats import FORMATS
from talentc.show.report import Report


def test_formats__are_those_of_the_command() -> None:
    assert list(FORMATS) == [format.value for format in CheckFormat]


def test_formats__each_shows_any_report(report: Report) -> None:
    shown = {name: list(format()(report, 80)) for name, format in FORMATS.items()}
    assert all(shown.values())
    assert len({str(lines) for lines in shown.values()}) == len(FORMATS)


def test_formats__each_is_whole_even_of_nothing() -> None:
    shown = {name: list(format()(Report((), {}), 80)) for name, format in FORMATS.items()}
    assert [name for name, lines in shown.items() if not lines] == ["human", "concise"]


def test_formats__only_what_is_asked_for_is_imported() -> None:
    code = "import sys, talentc.show.formats as formats\nformats.FORMATS['human']()\nprint(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "talentc.show.human" in loaded
    assert not {"json", "hashlib", "xml.etree.ElementTree", "talentc.show.sarif", "talentc.show.machine"} & set(loaded)
