import re
from collections.abc import Callable

import pytest
from markdown_it import MarkdownIt

from talentc.render.difference.compute import compare
from talentc.render.difference.markdown import LONG, markdown, within
from talentc.render.difference.version import Version

FIRST = "  kick-off:"


def written(old: Version, new: Version) -> str:
    return "\n".join("".join(text for text, _ in line) for line in markdown(compare((old,), (new,))))


def test_markdown__a_heading_and_tables(version: Callable[..., Version]) -> None:
    found = written(version("a"), version("b", ("times: 3", "times: 4")))
    assert found.startswith("## Syd: ændringer\n\nFra ")
    assert "| Samtaler<br>antal 3 gange → 4 gange | 6 | 8 | +2 | +¼ |" in found
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(found)
    assert html.count("<table>") == len(re.findall(r"^\| ---", found, re.MULTILINE)) > 3


def test_markdown__no_difference(version: Callable[..., Version]) -> None:
    assert written(version("a"), version("b")) == "Syd: ingen forskel"


def test_markdown__a_long_table_is_folded(version: Callable[..., Version]) -> None:
    new = "".join(
        f"  n{number}: {{title: N{number}, length: 1 h, who: {{talent: all}}}}\n" for number in range(LONG + 1)
    )
    found = written(version("a"), version("b", (FIRST, new + FIRST)))
    assert f"<details><summary>Talent ({LONG + 1})</summary>\n\n**Talent: tid pr. person, i timer**\n\n|" in found
    assert found.count("<details>") == found.count("</details>") == 2
    assert "<summary>Mentor" not in found


def test_markdown__nobody_is_called_and_nothing_is_markup(version: Callable[..., Version]) -> None:
    title = "@alle <b>x</b> `y` a|b #12 [z](http://x)"
    new = f"  extra: {{title: '{title}', length: 1 h, who: {{talent: all}}}}\n"
    roles = ("mentor: {title: Mentor,", "mentor: {title: '<i>@m</i>',")
    found = written(version("a"), version("b", (FIRST, new + FIRST), roles, ("times: 3", "times: 4")))
    assert "\\<b\\>" in found
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(found)
    assert "@\u200balle &lt;b&gt;x&lt;/b&gt; `y` a|b #\u200b12 [z](http://x)" in html
    assert "@m" not in found
    assert "@alle" not in found
    assert "#12" not in html


def test_within__short_enough_is_left_alone() -> None:
    assert within(["a", "b"], 4, "note") == "a\n\nb"


@pytest.mark.parametrize("most", [70, 90, 100, 140])
def test_within__tables_are_cut_between_rows(most: int) -> None:
    rows = "\n".join(f"| row {number} |" for number in range(20))
    table = f"**Caption**\n\n| A |\n| --- |\n{rows}"
    for part in (table, f"<details><summary>S</summary>\n\n{table}\n\n</details>"):
        found = within(["first", part, "last"], most, "cut")
        assert len(found) <= most
        assert found.startswith("first\n\n")
        assert found.endswith("\n\ncut")
        assert "last" not in found
        assert found.count("<details>") == found.count("</details>")
        assert all(line.endswith(" |") for line in found.split("\n") if line.startswith("|"))


def test_within__a_table_without_a_row_is_left_out() -> None:
    table = "**Caption**\n\n| A |\n| --- |\n| a long row of a table |"
    assert within(["first", table], 45, "cut") == "first\n\ncut"


def test_markdown__fits_a_comment_of_github(version: Callable[..., Version]) -> None:
    new = "".join(
        f"  n{number}: {{title: {'N' * 100}{number}, length: 1 h, who: {{talent: all, mentor: all}}}}\n"
        for number in range(400)
    )
    found = written(version("a"), version("b", (FIRST, new + FIRST)))
    assert 50_000 < len(found) <= 65_000
    assert found.endswith("Kommandoen talentc diff viser det hele.")
    assert found.count("<details>") == found.count("</details>")
