from pathlib import Path

import pytest

from talentc.render import templates
from talentc.render.templates import OwnMarkup, css_string, render_template, shipped, template_text


def test_shipped__is_beside_the_package_in_a_checkout(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(templates, "PACKAGE", checkout / "talentc")
    assert shipped("templates") == checkout / "templates"


def test_shipped__is_inside_the_package_when_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "talentc"
    (package / "_shipped" / "templates").mkdir(parents=True)
    (tmp_path / "templates").mkdir()
    monkeypatch.setattr(templates, "PACKAGE", package)
    assert shipped("templates") == package / "_shipped" / "templates"


def test_template_text__reads_what_lies_under_templates() -> None:
    assert ":root" in template_text("html/style.css")


def test_render_template__a_missing_value_is_a_bug() -> None:
    from jinja2 import UndefinedError

    with pytest.raises(UndefinedError):
        render_template("page.html.j2", {})


def test_css_string__nothing_can_leave_it() -> None:
    assert css_string("A") == '"A"'
    assert css_string('"; }</style>') == '"\\000022\\00003b\\000020\\00007d\\00003c\\00002fstyle\\00003e"'


def test_own_markup__is_markup_to_the_templates() -> None:
    from markupsafe import escape

    assert escape(OwnMarkup("<b>")) == "<b>"
    assert escape("<b>") == "&lt;b&gt;"
