"""Floor 4: all findings of the catalogue as one Markdown page."""

from collections.abc import Iterable, Iterator, Mapping

from talentc.catalogue.entry import Entry

INTRODUCTION = """\
# What talentc finds

This page is made from talentc itself (`pytest --update-goldens`); don't edit it. `talentc explain CODE` tells the same
on the screen. Errors make `talentc check` exit with 1, and with `--strict` warnings do, too; notes never do. A finding
that is known is accepted at the object that it stands on, with the reason: `accept: {TC402: the client was told}`.
"""
GROUPS: Mapping[str, str] = {
    "TC1": "Reading files",
    "TC2": "Keys, values, amounts and `when`",
    "TC3": "Names and structure",
    "TC4": "Time and stated figures",
    "TC5": "Dates",
    "TC6": "Outputs",
    "TC7": "Planning",
    "TC9": "Not yet",
}


def findings_page(entries: Iterable[Entry]) -> str:
    """A table of all codes, then the story of each, group by group; `entries` in the order of their codes."""
    entries = tuple(entries)
    lines = [INTRODUCTION]
    for group, title in GROUPS.items():
        lines += [f"## {title}", "", "| code | name | severity |", "|---|---|---|"]
        mine = [entry for entry in entries if entry.code.startswith(group)]
        lines += [f"| [{entry.code}](#{_anchor(entry)}) | `{entry.slug}` | {entry.severity.word} |" for entry in mine]
        for entry in mine:
            lines += ["", f"### {entry.code} {entry.slug}", "", *story_in_markdown(entry)]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def story_in_markdown(entry: Entry) -> Iterator[str]:
    """What the finding means, with the mistake and its mend, in lines of Markdown."""
    yield entry.story
    for title, example in (("Wrong:", entry.wrong), ("Right:", entry.right)):
        if example:
            yield from ("", title, "", f"```{_language(example)}", *example.splitlines(), "```")


def _language(example: str) -> str:
    """What an example is written in: a line of YAML, or a command."""
    return "sh" if any(line.startswith("talentc ") for line in example.splitlines()) else "yaml"


def _anchor(entry: Entry) -> str:
    """The link that Markdown viewers make of the heading of an entry."""
    return f"{entry.code.lower()}-{entry.slug}"
