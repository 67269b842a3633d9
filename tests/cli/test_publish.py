import re
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]
Write = Callable[..., Path]
COHORTS = "cohorts: {one: {title: One, start: 2024-05}, two: {title: Two, start: 2024-09}}\n"
PLAN = "cohort: one\nstamp: 2024-01-01T08:00:00Z\nsessions:\n  kick-off: 2024-05-14 Tue 09:00-13:00 # here\n"
FILE = "small/cohorts/one/plan.yaml"
ICS = "build/small/calendars/one/talent.ics"


@pytest.fixture
def small(programme: Write) -> Path:
    """A programme with two cohorts, of which the first has a plan."""
    folder = programme("small", COHORTS)
    (folder / "cohorts" / "one").mkdir(parents=True)
    (folder / "cohorts" / "one" / "plan.yaml").write_text(PLAN, encoding="utf-8")
    return folder


def publish(talentc: Run, counts: str, today: str = "2024-02-01") -> str:
    """Publish the first cohort, which says these counts: its plan then."""
    status, output, errors = talentc("publish", "small", "--cohort", "one", "--today", today)
    assert (status, output, errors) == (0, f"{FILE}: {counts}\n", "")
    return Path(FILE).read_text("utf-8")


def build(talentc: Run) -> tuple[str, str, str]:
    """The calendar of a build, the sequence of its only event, and its stamp."""
    assert talentc("build", "small", "--only", "calendars")[0] == 0
    text = Path(ICS).read_bytes().decode()
    (sequence,), (stamp,) = re.findall("SEQUENCE:(.*)\r", text), re.findall("DTSTAMP:(.*)\r", text)
    return text, sequence, stamp


@pytest.mark.usefixtures("small")
def test_publish__a_build_gives_what_was_published(talentc: Run) -> None:
    first = build(talentc)
    text = publish(talentc, "1 new, 0 changed, 0 cancelled, 0 unchanged")
    assert text.startswith(PLAN + "published:\n  kick-off.talent.one.small@")
    assert build(talentc) == first
    assert publish(talentc, "0 new, 0 changed, 0 cancelled, 1 unchanged") == text


@pytest.mark.usefixtures("small")
def test_publish__a_date_that_moves_is_told_once(talentc: Run) -> None:
    publish(talentc, "1 new, 0 changed, 0 cancelled, 0 unchanged")
    _, sequence, stamp = build(talentc)
    assert sequence == "0"
    moved = "2024-05-15 Wed 09:00-13:00, moved from 2024-05-14"
    text = Path(FILE).read_text("utf-8").replace("2024-05-14 Tue 09:00-13:00 #", f"{moved} #")
    Path(FILE).write_text(text, encoding="utf-8")
    changed = build(talentc)
    assert changed[1] == "1"
    assert changed[2] > stamp
    published = publish(talentc, "0 new, 1 changed, 0 cancelled, 0 unchanged")
    assert "  kick-off: 2024-05-15 Wed 09:00-13:00 # here\n" in published
    assert build(talentc) == changed
    assert publish(talentc, "0 new, 0 changed, 0 cancelled, 1 unchanged") == published


@pytest.mark.usefixtures("small")
def test_publish__what_is_cancelled_is_told_until_its_day_is_over(talentc: Run) -> None:
    design = Path("small/programme.yaml")
    more = design.read_text("utf-8").replace(
        "activities: {", "activities: {end: {title: E, length: 4 h, who: {talent: all}}, "
    )
    Path(FILE).write_text(PLAN + "  end: 2024-06-11 Tue\n", encoding="utf-8")
    design.write_text(more, encoding="utf-8")
    publish(talentc, "2 new, 0 changed, 0 cancelled, 0 unchanged")
    design.write_text(more.replace("end: {title: E, length: 4 h, who: {talent: all}}, ", ""), encoding="utf-8")
    Path(FILE).write_text(Path(FILE).read_text("utf-8").replace("  end: 2024-06-11 Tue\n", ""), encoding="utf-8")
    told = publish(talentc, "0 new, 0 changed, 1 cancelled, 1 unchanged")
    assert "cancelled: true" in told
    assert publish(talentc, "0 new, 0 changed, 0 cancelled, 2 unchanged", today="2024-06-11") == told
    gone = publish(talentc, "0 new, 0 changed, 0 cancelled, 2 unchanged", today="2024-06-12")
    assert "cancelled" not in gone
    assert build(talentc)[1] == "0"


@pytest.mark.usefixtures("small")
def test_publish__a_plan_without_a_stamp_gets_one(talentc: Run) -> None:
    Path(FILE).write_text(PLAN.replace("stamp: 2024-01-01T08:00:00Z\n", ""), encoding="utf-8")
    text = publish(talentc, "1 new, 0 changed, 0 cancelled, 0 unchanged")
    (stamp,) = set(re.findall(r"stamp: (\S+Z)", text))
    assert build(talentc)[2] == stamp.replace("-", "").replace(":", "")


@pytest.mark.usefixtures("small")
def test_publish__a_cohort_without_a_plan_has_nowhere_to_remember_it(talentc: Run) -> None:
    told = "talentc: the cohort `two` of small/programme.yaml has no plan; run `talentc plan` first, which writes one\n"
    status, output, errors = talentc("publish", "small", "--today", "2024-02-01")
    assert (status, errors) == (0, told)
    assert output == f"{FILE}: 1 new, 0 changed, 0 cancelled, 0 unchanged\n"
    assert talentc("publish", "small", "--cohort", "two") == (1, "", told)


@pytest.mark.usefixtures("small")
def test_publish__errors_stop_it(talentc: Run) -> None:
    wrong = PLAN.replace("Tue", "Wed")
    Path(FILE).write_text(wrong, encoding="utf-8")
    status, output, errors = talentc("publish", "small")
    assert (status, output) == (1, "")
    assert "TC530" in errors
    assert errors.endswith("talentc: small/programme.yaml has errors (above); nothing of it was published\n")
    assert Path(FILE).read_text("utf-8") == wrong


@pytest.mark.usefixtures("small")
def test_publish__a_plan_that_cannot_be_written_is_a_problem(talentc: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path, _target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    status, output, errors = talentc("publish", "small", "--cohort", "one")
    assert (status, output) == (1, "")
    assert "TC601" in errors
    assert Path(FILE).read_text("utf-8") == PLAN


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--cohort", "three"), "no cohort is called `three`; there are one, two"),
        (("--today", "tomorrow"), "`tomorrow` is no day; write `--today 2027-01-31`"),
    ],
)
@pytest.mark.usefixtures("small")
def test_publish__wrong_usage_is_refused(arguments: tuple[str, str], said: str, talentc: Run) -> None:
    assert talentc("publish", "small", *arguments) == (2, "", f"talentc: {said}\n")
