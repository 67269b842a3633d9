import re
from collections.abc import Callable

from talentc.render.difference.compute import compare
from talentc.render.difference.table import table
from talentc.render.difference.values import Comparison
from talentc.render.difference.version import Version
from talentc.show.width import columns
from talentc.value import replace


def lines(comparison: Comparison) -> list[str]:
    return ["".join(text for text, _ in line).rstrip() for line in table(comparison, 80)]


def test_table__no_difference_is_one_line(version: Callable[..., Version]) -> None:
    assert lines(compare((version("a"),), (version("b"),))) == ["Syd: ingen forskel"]


def test_table__fits_eighty_columns(version: Callable[..., Version]) -> None:
    new = version(
        "b", ("times: 3", "times: 4"), ("2024-01-16 09:00-13:00", "2024-01-18"), ("title: Syd", "title: Nord")
    )
    found = lines(compare((version("a"),), (new,)))
    assert found[0] == "Nord: ændringer"
    assert any(re.fullmatch(r"Samtaler +6 +8 +\+2 +\+¼", line) and len(line) == 80 for line in found)
    assert "  antal 3 gange → 4 gange" in found
    assert max(map(columns, found[3:])) <= 80


def test_table__programmes_of_one_side(version: Callable[..., Version]) -> None:
    a = version("a")
    b = replace(version("b", ("id: syd", "id: nord"), ("title: Syd", "title: Nord")), file="b/programme.yaml")
    assert " ".join(lines(compare((a,), (a, b)))) == "Nyt program: Nord (b/programme.yaml). Syd: ingen forskel"
    assert " ".join(lines(compare((a, b), (a,)))).startswith("Programmet findes ikke længere: Nord")
