"""Floor 7: where templates and programmes lie, and the one place that knows jinja2."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from talentc.render.clean_text import clean_text

if TYPE_CHECKING:
    from jinja2 import Environment

PACKAGE = Path(__file__).resolve().parents[1]


class OwnMarkup(str):
    """HTML, SVG or CSS of our own making: templates print it as it is. Never made from what a user wrote."""

    __slots__ = ()

    def __html__(self) -> str:
        return str(self)


def shipped(folder_name: str) -> Path:
    """The folder of that name that talentc comes with: inside the package when installed, beside it in a checkout."""
    inside = PACKAGE / "_shipped" / folder_name
    return inside if inside.is_dir() else PACKAGE.parent / folder_name


def template_text(path: str) -> str:
    """The text of a file under `templates/`, `path` with forward slashes."""
    return (shipped("templates") / path).read_text(encoding="utf-8")


def render_template(name: str, values: Mapping[str, object]) -> str:
    """The template `templates/html/<name>` filled in: every value is escaped, and one that is missing is a bug."""
    return _environment().get_template(name).render(values)


def css_string(value: str) -> str:
    """A string of CSS with its quotes: every sign that isn't a plain letter or digit is written as its number."""
    signs = (sign if sign.isascii() and sign.isalnum() else f"\\{ord(sign):06x}" for sign in clean_text(value))
    return f'"{"".join(signs)}"'


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(shipped("templates") / "html"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printable,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["kind"] = lambda node: type(node).__name__
    return environment


def _printable(value: object) -> object:
    """What the template prints: a plain string loses what may not stand in HTML; markup of our own stays as it is."""
    return clean_text(value) if type(value) is str else value
