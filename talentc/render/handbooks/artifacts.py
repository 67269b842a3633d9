"""Floor 7: the handbooks of a programme as files, one page of HTML for each role."""

from collections.abc import Iterator, Sequence

from talentc.artifact import Artifact
from talentc.compiled import Compiled
from talentc.render.cohort_view import cohort_views
from talentc.render.contents import handbook_path
from talentc.render.contents import handbook_roles as handbook_roles
from talentc.render.documents.html import html_page
from talentc.render.figures.role_time import role_times
from talentc.render.handbooks.compose import handbook
from talentc.render.handbooks.reader import Reader
from talentc.render.names import Names
from talentc.render.words import load_words


def render(compiled: Compiled) -> Iterator[Artifact]:
    """`handbooks/<role>.html` for each role that takes part in something."""
    for reader in readers(compiled, handbook_roles(compiled)):
        yield Artifact(handbook_path(reader.role), html_page(handbook(reader), reader.words))


def readers(compiled: Compiled, roles: Sequence[str]) -> Iterator[Reader]:
    """What is needed to compose the handbook of each of these roles."""
    words = load_words(compiled.programme.language)
    names, cohorts = Names(compiled.programme, words), cohort_views(compiled)
    times = {time.role: time for time in role_times(compiled, words)}
    for role in roles:
        yield Reader(compiled, role, names, cohorts, times[role])
