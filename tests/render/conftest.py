"""Small programmes from a few lines of YAML, and a real one, for the tests of outputs."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import strategies as st

from talentc.compiled import Compiled
from talentc.pipeline.checking import check, compile_programme
from talentc.plan.apply import with_proposal
from talentc.plan.problem import TaskKey
from talentc.plan.proposal import CohortProposal, PlannedSession
from talentc.render.words import Words, load_words
from talentc.schedule.shift import add_days
from talentc.schedule.times import name_of, occurrences
from talentc.value import replace

HEAD = """\
talentc: 1
id: minimal
title: Minimal
languages: [da]
units: {day: 8 h}
calendar: {clock: 09:00-16:00}
roles:
  talent: {title: Talent, plural: Talenter, people: 6, parts: {level: {upper: {title: Øvre}, lower: {title: Nedre}}}}
  manager: {title: Nærmeste leder, people: 1 per talent}
  board: {title: Bestyrelse, people: 5}
  trainer: {title: Underviser, plural: Undervisere, side: provider, people: [A, B]}
"""
COHORT = "cohorts: {hold-1: {title: Hold 1, start: 2024-01, when: {WHEN}}}\n"


@pytest.fixture
def compile_text(tmp_path: Path) -> Callable[..., Compiled]:
    """A programme of the lines below HEAD, with dates for its cohort (`{a: 2024-01-16}`) a plan, and a role `mentor`, if any."""

    def compile_one(text: str, when: str = "{}", plan: str = "", mentor: str = "") -> Compiled:
        cohort = COHORT.replace("{WHEN}", when)
        head = f"{HEAD}  mentor: {mentor}\n" if mentor else HEAD
        (tmp_path / "programme.yaml").write_text(head + dedent(text) + cohort, encoding="utf-8")
        if plan:
            folder = tmp_path / "cohorts" / "hold-1"
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "plan.yaml").write_text("cohort: hold-1\n" + dedent(plan), encoding="utf-8")
        checked = check((tmp_path / "programme.yaml").as_posix())
        assert checked.compiled is not None, checked.findings
        return checked.compiled

    return compile_one


@pytest.fixture(scope="session")
def propose() -> Callable[[Compiled, Mapping[str, date]], Compiled]:
    """The programme with proposed dates for its first cohort: the first days of sessions, or of their times (`a.2`)."""

    def with_dates(compiled: Compiled, days: Mapping[str, date]) -> Compiled:
        programme = compiled.programme
        names = {
            name_of(session, number): (session, number)
            for session in programme.sessions
            for number in range(1, (occurrences(session) or 0) + 1)
        }
        cohort = programme.cohorts[0].id
        sessions = []
        for name, first in days.items():
            session, number = names[name]
            last = add_days(first, session.days - 1)
            key = TaskKey(programme.id, cohort, session.id, number)
            sessions.append(PlannedSession(key, name, first, last, None, "new"))
        proposed = with_proposal(programme, CohortProposal(programme.id, cohort, tuple(sessions), {}))
        found = compile_programme(proposed, "programme.yaml", (), {}).compiled
        assert found is not None
        return found

    return with_dates


@pytest.fixture(scope="session")
def talent_nord(checkout: Path) -> Compiled:
    """The real programme that talentc comes with, with its first cohort alone."""
    one = check((checkout / "programmes" / "talent-nord-2" / "programme.yaml").as_posix())
    assert one.compiled is not None
    programme = one.compiled.programme
    alone = replace(programme, cohorts=programme.cohorts[:1])
    compiled = compile_programme(alone, one.file, one.found_in_reading, one.sources).compiled
    assert compiled is not None
    return compiled


TALENT = """
talentc: 1
id: syd
title: Syd
languages: [da]
units: {day: 8 h}
roles:
  talent: {title: Talent, plural: Talenter, people: 24}
  line-manager: {title: Nærmeste leder, plural: Nærmeste ledere, people: 1 per talent}
  mentor: {title: Mentor, people: 1 per talent, optional: true}
  steering-group: {title: Styregruppemedlem, people: 8}
  trainer: {title: Underviser, side: provider, people: [Konsulent, Forsker]}
tracks:
  common: {title: Fællesspor, preparation: {talent: {length: 2 h per activity, track: digital}}}
  digital: {title: Digitalt spor}
  everyday: {title: Hverdagsspor}
kinds:
  seminar: {title: Seminar, plural: Seminarer, track: common, length: ½ day, who: {talent: all, steering-group: 1 person}}
  module: {title: Modul, plural: Moduler, track: common, length: 1 day, who: {talent: all, trainer: [Konsulent]}}
  bootcamp: {title: Bootcamp, plural: Bootcamps, like: module}
  talk: {title: Samtale, plural: Samtaler, track: everyday, each: talent, length: 1 h}
activities:
  kick-off: {title: Kick-off, kind: seminar}
  module-1: {title: "Modul 1: Kerneopgaven", kind: module, sessions: {day-1: {title: Dag 1}, day-2: {title: Dag 2}}}
  module-2: {title: "Modul 2: Samskabelse", kind: bootcamp, sessions: {residential: {title: Internat, length: 2 days, who: {trainer: all}}}}
  closing: {title: Afslutning, kind: seminar}
  manager-talks:
    title: Samtaler med leder
    kind: talk
    who: {talent: all, line-manager: all}
    sessions: {under-way: {title: Undervejs, times: 6, assumed: {times: Et skøn.}}, later: {title: Opfølgning, times: 2}}
  meetings: {title: Ledermøder, track: everyday, times: at least 3, length: about 2 h, who: {talent: all, line-manager: {time: none, because: Deres eget møde.}}}
  shadowing: {title: Skygge, track: everyday, length: ½-1 day, who: {talent: all}}
  mentor-talks: {title: Mentorsamtaler, kind: talk, times: 3, who: {talent: {optional: true}, mentor: all}}
  platform: {title: Platform, track: digital, length: none, who: {talent: all}}
"""


@pytest.fixture(scope="session")
def compile_yaml(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Compiled]:
    """The programme of a YAML text."""
    folder = tmp_path_factory.mktemp("programme")

    def compiled_from(yaml: str) -> Compiled:
        (folder / "programme.yaml").write_text(dedent(yaml), encoding="utf-8")
        checked = check("programme.yaml", folder.joinpath)
        assert checked.compiled is not None, checked.findings
        return checked.compiled

    return compiled_from


@pytest.fixture(scope="session")
def syd(compile_yaml: Callable[[str], Compiled]) -> Compiled:
    """A programme with a bit of everything: 8 + 32 + 8 h, 8 talks, at least 3 × about 2 h, 4-8 h, 3 voluntary talks."""
    return compile_yaml(TALENT)


@pytest.fixture(scope="session")
def danish() -> Words:
    return load_words("da")


LENGTHS = ("30 min", "1 h", "1 h 20 min", "about 2 h", "½ day", "½-1 day", "2 days (plan 2 days)", "open", "none")
TIMES = ("1", "3", "2-4", "at least 2", "at most 3")
TITLES = ("Kick-off", "Møde: nr. 1", "=1+2", "a|b", "<b>x</b>", "*x*")


@st.composite
def programmes(draw: st.DrawFn) -> str:
    """A small programme with two tracks, two kinds, and one to six activities; no role has parts."""
    lines = [
        *("talentc: 1", "id: p", "title: P", "languages: [da]", "units: {day: 7.4 h}"),
        "roles: {a: {title: Anna, people: 5}, b: {title: Bo, people: 1 per 2 a, optional: true}}",
        "tracks: {t: {title: T, preparation: {a: {length: 45 min per session, track: u}}}, u: {title: U}}",
        "kinds: {k: {title: Kursus, plural: Kurser, track: t}, s: {title: Særkursus, plural: Særkurser, like: k}}",
        "activities:",
    ]
    for number in range(draw(st.integers(1, 6))):
        home = draw(st.sampled_from(("kind: k", "kind: s", "track: t", "track: u", "each: a")))
        who = draw(st.sampled_from(("{a: all}", "{a: all, b: {optional: true}}", "{a: 1 person, b: all}", "{b: some}")))
        title = draw(st.sampled_from(TITLES))
        length, times = draw(st.sampled_from(LENGTHS)), draw(st.sampled_from(TIMES))
        more = f"length: {length}, times: {times}"
        if draw(st.booleans()):
            other = draw(st.sampled_from(LENGTHS))
            more = f"sessions: {{x: {{length: {length}}}, y: {{length: {other}}}}}"
        lines.append(f"  n{number}: {{title: '{title} {number}', {home}, {more}, who: {who}}}")
    return "\n".join(lines)


@pytest.fixture(scope="session")
def programme_texts() -> st.SearchStrategy[str]:
    """Random small programmes, as YAML."""
    return programmes()
