"""Floor 7: the output `time`: tables for each role as HTML, Markdown and CSV, all as a workbook and as JSON."""

from collections.abc import Iterator

from talentc.artifact import Artifact
from talentc.compiled import Compiled
from talentc.render.contents import TIME_JSON, overview_name, time_path, time_roles, workbook_path
from talentc.render.documents.html import html_page
from talentc.render.documents.tree import Link, Paragraph, text
from talentc.render.figures.role_time import role_times
from talentc.render.time.csv import spreadsheet_csv
from talentc.render.time.json import json_text, programme_json
from talentc.render.time.markdown import markdown_text
from talentc.render.time.pages import overview_page, role_page
from talentc.render.words import load_words
from talentc.render.workbook.compose import workbook
from talentc.value import replace


def render(compiled: Compiled) -> Iterator[Artifact]:
    """`time/<role>.html`, `.md` and `.csv`, `time/index.html`, `time/<programme>.xlsx` and `time/time.json`."""
    words = load_words(compiled.programme.language)
    asked = time_roles(compiled)
    roles = [role for role in role_times(compiled, words) if role.role in asked]
    for role in roles:
        page = role_page(compiled, role, words)
        more = Paragraph((Link(f"{overview_name(compiled.programme)}.html", text(words("time.overview"))),))
        yield Artifact(time_path(role.role, "html"), html_page(replace(page, blocks=(*page.blocks, more)), words))
        yield Artifact(time_path(role.role, "md"), markdown_text(page).encode("utf-8"))
        yield Artifact(time_path(role.role, "csv"), spreadsheet_csv(role, words))
    if roles:
        overview = overview_page(compiled, roles, words)
        yield Artifact(time_path(overview_name(compiled.programme)), html_page(overview, words))
        yield Artifact(workbook_path(compiled.programme), workbook(compiled, roles, words))
    yield Artifact(TIME_JSON, json_text(programme_json(compiled, roles, words)).encode("utf-8"))
