"""Floor 9: `talentc explain`."""

import sys
from typing import Annotated

import typer

from talentc.cli.common import refuse


def explain(
    code: Annotated[str, typer.Argument(help="The code or the name of a finding; without one, all are listed.")] = "",
) -> None:
    """Tell the whole story of a finding, with an example.

    Examples:

        talentc explain TC402

        talentc explain unknown-activity

        talentc explain
    """
    from talentc.catalogue.registry import ENTRIES
    from talentc.model.nearest import nearest
    from talentc.show.explain import listing, story
    from talentc.show.screen import Screen

    screen = Screen(sys.stdout)
    if not code:
        screen.show(listing(ENTRIES, screen.width))
        return
    for entry in ENTRIES:
        if code.upper() == entry.code or code.lower() == entry.slug:
            screen.show(story(entry, screen.width))
            return
    near = nearest(code, [entry.slug for entry in ENTRIES])
    suggestion = f"did you mean `{near}`?" if near else "`talentc explain` lists all codes."
    refuse(f"`{code}` is no code of a finding; {suggestion}")
