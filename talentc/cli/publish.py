"""Floor 9: `talentc publish`."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from talentc.cli.build import buildable
from talentc.cli.common import Paths, day_of, errors_of, load, refuse_unknown_cohorts, show_problems
from talentc.cli.status import ERRORS, OK

if TYPE_CHECKING:
    from talentc.pipeline.checking import Checked
    from talentc.render.plan.published_plan import Published


def publish(
    paths: Paths = [],  # noqa: B006 - typer copies it
    cohort: Annotated[list[str], typer.Option(help="Only this cohort; may be given several times.")] = [],  # noqa: B006
    today: Annotated[
        str, typer.Option(help="Forget what was cancelled before this day, `2027-01-31`.", show_default="today")
    ] = "",
) -> None:
    """Remember what the calendars tell people now.

    It is kept in each cohort's plan.yaml. Run it when you send calendars out, or put them where people subscribe to
    them. Later builds tell calendars what has changed since, and that a session is cancelled; `talentc plan` moves as
    little as can be of what is published. Exit status 1 where nothing could be remembered.

    Examples:

        talentc publish programmes/talent-nord-2

        talentc publish programmes/talent-nord-2 --cohort hold-2
    """
    from datetime import UTC, datetime

    from talentc.pipeline.keeping import publish as publish_one

    day = day_of(today)
    checked = load(paths)
    refuse_unknown_cohorts(checked, cohort)
    is_sound, done = True, 0
    for one in checked:
        if buildable(one) is None:
            show_problems(errors_of(one.findings), one.sources)
            sys.stderr.write(f"talentc: {one.file} has errors (above); nothing of it was published\n")
            is_sound = False
            continue
        stamp = datetime.now(UTC).replace(microsecond=0)
        published, findings = publish_one(one, lambda each: not cohort or each.id in cohort, day, stamp)
        show_problems(findings, one.sources)
        is_sound = is_sound and not errors_of(findings) and not (cohort and _lacks_plan(published))
        done += sum(_tell(one, each) for each in published)
    raise typer.Exit(OK if is_sound and done else ERRORS)


def _tell(one: "Checked", published: "Published") -> bool:
    """Say what was done for a cohort; False where it has no plan that could remember it."""
    found = published.publication
    if published.file is None or found is None:
        sys.stderr.write(
            f"talentc: the cohort `{published.cohort}` of {one.file} has no plan; run `talentc plan` first, which "
            "writes one\n"
        )
        return False
    counts = f"{found.new} new, {found.changed} changed, {found.cancelled} cancelled, {found.unchanged} unchanged"
    sys.stdout.write(f"{published.file}: {counts}\n")
    return True


def _lacks_plan(published: "Sequence[Published]") -> bool:
    return any(each.file is None for each in published)
