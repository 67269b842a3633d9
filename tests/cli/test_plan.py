"""`talentc plan` as a person has it."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from talentc.plan import planner
from talentc.plan.problem import Problem

Run = Callable[..., tuple[int, str, str]]
Write = Callable[..., Path]
TODAY = ("--today", "2026-12-01")
DESIGN = """\
talentc: 1
id: {id}
title: A programme
units: {{day: 8 h}}
roles:
  talent: {{title: Talent, people: 8}}
  trainer: {{title: Trainer, side: provider, people: [Anna]}}
activities:
  one: {{title: First, length: 1 day, when: in February, who: {{talent: all, trainer: [Anna]}}}}
  two: {{title: Second, length: 1 day, when: 2-3 weeks after one, who: {{talent: all, trainer: [Anna]}}}}
"""
ONE = "cohorts: {hold-1: {title: Hold 1, start: 2027-01}}\n"
TWO = "cohorts: {hold-1: {title: Hold 1, start: 2027-01}, hold-2: {title: Hold 2, start: 2027-01}}\n"
PLAN = """\
# What we agreed on 3 November.
cohort: hold-1
sessions:
  # the museum is open on Tuesdays alone
  one: 2027-02-02 Tue # here
  two: 2027-02-17 Wed

# the end
"""
UID = "one.talent.hold-1.small@talentc.invalid"
TOLD = f"published:\n  {UID}: {{content: x, sequence: 0, stamp: 2026-11-01T08:00:00Z, title: One, days: 2027-02-02}}\n"
FILE = Path("small/cohorts/hold-1/plan.yaml")


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes `<folder>/programme.yaml` and, where it is given, the plan of the first cohort, in the current folder."""
    monkeypatch.chdir(tmp_path)

    def write(more: str = ONE, plan: str = "", folder: str = "small") -> Path:
        path = tmp_path / folder
        path.mkdir()
        (path / "programme.yaml").write_text(DESIGN.format(id=folder) + more, encoding="utf-8", newline="\n")
        if plan:
            (path / "cohorts" / "hold-1").mkdir(parents=True)
            (path / "cohorts" / "hold-1" / "plan.yaml").write_text(plan, encoding="utf-8", newline="\n")
        return path

    return write


def tree() -> dict[str, bytes]:
    """All files below the current folder."""
    return {path.as_posix(): path.read_bytes() for path in Path().rglob("*") if path.is_file()}


def test_plan__writes_what_it_shows(small: Write, talentc: Run) -> None:
    small()
    status, output, errors = talentc("plan", "small", *TODAY)
    assert (status, errors) == (0, "")
    assert output.endswith(f"{FILE.as_posix()}: written\n")
    assert "First" in output
    assert "Second" in output
    assert set(tree()) == {"small/programme.yaml", FILE.as_posix()}
    assert "  one: 2027-02-" in FILE.read_text("utf-8")


def test_plan__a_plan_that_is_read_again_stays_byte_for_byte(small: Write, talentc: Run) -> None:
    small(TWO)
    assert talentc("plan", "small", *TODAY)[0] == 0
    before = tree()
    status, output, errors = talentc("plan", "small", *TODAY)
    assert (status, errors) == (0, "")
    assert output.endswith("".join(f"small/cohorts/hold-{number}/plan.yaml: unchanged\n" for number in (1, 2)))
    assert tree() == before
    assert talentc("plan", "small", "--check", *TODAY) == (0, "The plans fit their designs.\n", "")


def test_plan__dry_run_shows_the_same_and_writes_nothing(small: Write, talentc: Run) -> None:
    small()
    before = tree()
    status, output, errors = talentc("plan", "small", "--dry-run", *TODAY)
    assert (status, errors) == (0, "")
    assert tree() == before
    assert talentc("plan", "small", *TODAY)[1] == output + f"{FILE.as_posix()}: written\n"


def test_plan__json_is_for_machines(small: Write, talentc: Run) -> None:
    small(TWO)
    status, output, _ = talentc("plan", "small", "--dry-run", "--format", "json", *TODAY)
    assert status == 0
    shown = json.loads(output)
    assert [each["cohort"] for each in shown["cohorts"]] == ["hold-1", "hold-2"]
    assert [each["session"] for each in shown["cohorts"][0]["sessions"]] == ["one", "two"]


def test_plan__markdown_is_for_people_elsewhere(small: Write, talentc: Run) -> None:
    small()
    status, output, _ = talentc("plan", "small", "--dry-run", "--format", "markdown", *TODAY)
    assert status == 0
    assert output.startswith("**Hold 1**\n\n| date ")
    assert "| First" in output


def test_plan__comments_stay_and_what_moves_says_so(small: Write, talentc: Run) -> None:
    small("calendar: {closed: [2027-02-17]}\n" + ONE, PLAN)
    status, output, _ = talentc("plan", "small", *TODAY)
    assert status == 0
    assert "17 February 2027 is closed" in output
    text = FILE.read_text("utf-8")
    for line in ("# What we agreed on 3 November.", "  # the museum is open", "# here", "# the end"):
        assert line in text
    assert "  two: 2027-02-18 Thu, moved from 2027-02-17\n" in text


def test_plan__a_line_that_is_pinned_stays(small: Write, talentc: Run) -> None:
    small("calendar: {days: Monday}\n" + ONE, PLAN.replace("2027-02-17 Wed", "2027-02-17 Wed, pinned"))
    assert talentc("plan", "small", "--anew", *TODAY)[0] == 0
    text = FILE.read_text("utf-8")
    assert "  two: 2027-02-17 Wed, pinned\n" in text
    assert "2027-02-02" not in text


def test_plan__check_fails_where_a_plan_no_longer_fits(small: Write, talentc: Run) -> None:
    folder = small(ONE, PLAN)
    assert talentc("plan", "small", "--check", *TODAY) == (0, "The plans fit their designs.\n", "")
    design = folder / "programme.yaml"
    design.write_text(design.read_text("utf-8") + "calendar: {closed: [2027-02-17]}\n", encoding="utf-8")
    before = tree()
    status, output, errors = talentc("plan", "small", "--check", *TODAY)
    assert (status, output) == (1, "")
    assert "2027-02-17" in errors
    assert tree() == before


def test_plan__check_fails_where_there_is_no_plan_yet(small: Write, talentc: Run) -> None:
    small()
    status, output, errors = talentc("plan", "small", "--check", *TODAY)
    assert (status, output) == (1, "")
    assert "TC712" in errors
    assert "there is no date for `one`, `two`" in " ".join(errors.split())


def test_plan__only_the_cohorts_that_are_named(small: Write, talentc: Run) -> None:
    small(TWO)
    assert talentc("plan", "small", "--cohort", "hold-2", *TODAY)[0] == 0
    assert set(tree()) == {"small/programme.yaml", "small/cohorts/hold-2/plan.yaml"}
    assert talentc("plan", "small", "--check", "--cohort", "hold-2", *TODAY)[0] == 0
    assert talentc("plan", "small", "--check", *TODAY)[0] == 1


@pytest.mark.parametrize(
    ("more", "arguments", "expected"),
    [
        (TWO, ("--cohort", "hold-9"), "no cohort is called `hold-9`; did you mean `hold-2`? there are hold-1, hold-2"),
        (ONE, ("--start", "2028-01"), "`--start` is for one cohort of one programme; name it with `--cohort`"),
        (
            ONE,
            ("--cohort", "hold-1", "--start", "soon"),
            "`soon` is no month and no day; write `--start 2027-01`, or `--start 2027-01-12`",
        ),
        (
            ONE,
            ("--cohort", "Hold 1", "--start", "2027-01"),
            "`Hold 1` can't be the id of a cohort; write small letters, digits and hyphens: `hold-3`",
        ),
        (ONE, ("--today", "soon"), "`soon` is no day; write `--today 2027-01-31`"),
        (
            ONE,
            ("--keep", "oen"),
            "nothing with a date is called `oen`; `--keep` takes an activity, a session, or one time of it: `meetings.2`",
        ),
        (
            "",
            (),
            "there is no cohort to plan; write one into `cohorts`, or try `--cohort hold-1 --start 2027-01`",
        ),
        (
            "",
            ("--cohort", "hold-1"),
            "there is no cohort to plan; write one into `cohorts`, or try `--cohort hold-1 --start 2027-01`",
        ),
    ],
)
def test_plan__wrong_usage_is_said_in_one_line(
    small: Write, talentc: Run, more: str, arguments: tuple[str, ...], expected: str
) -> None:
    small(more)
    before = tree()
    assert talentc("plan", "small", *arguments) == (2, "", f"talentc: {expected}\n")
    assert tree() == before


@pytest.mark.parametrize(
    ("cohort", "says"), [("hold-1", "starts at another time in"), ("hold-7", "isn't in the programme yet")]
)
def test_plan__another_start_is_tried_and_nothing_written(small: Write, talentc: Run, cohort: str, says: str) -> None:
    small(ONE, PLAN)
    before = tree()
    status, output, errors = talentc("plan", "small", "--cohort", cohort, "--start", "2029-01", *TODAY)
    assert status == 0
    assert "2029" in output
    assert "2027" not in output
    assert says in errors
    assert f"  {cohort}: {{title: {cohort}, start: 2029-01}}\n" in errors
    assert tree() == before


def test_plan__what_is_kept_stays_and_its_cost_is_told(small: Write, talentc: Run) -> None:
    small("calendar: {closed: [2027-02-02 to 2027-02-04]}\n" + ONE, PLAN.replace("02-17 Wed", "02-16 Tue"))
    status, output, _ = talentc("plan", "small", "--dry-run", "--keep", "two", *TODAY)
    assert status == 0
    assert "`two`" in output
    shown = json.loads(talentc("plan", "small", "--dry-run", "--keep", "two", "--format", "json", *TODAY)[1])
    (cohort,) = shown["cohorts"]
    assert [(each["session"], each["first"]) for each in cohort["sessions"]] == [
        ("one", "2027-02-01"),
        ("two", "2027-02-16"),
    ]
    assert shown["keep"]["names"] == ["two"]


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Somebody at the terminal, who answers this."""
    import io

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    return lambda answer: monkeypatch.setattr(sys, "stdin", Terminal(answer))


QUESTION = "A session that people have been told of would get another date. Write the plan?"


def test_plan__what_is_published_moves_only_after_a_yes(
    small: Write, talentc: Run, terminal: Callable[[str], None]
) -> None:
    small("calendar: {closed: [2027-02-02]}\n" + ONE, PLAN + TOLD)
    before = tree()
    status, output, errors = talentc("plan", "small", *TODAY)
    assert status == 2
    assert "written" not in output
    assert errors.endswith(f"talentc: {QUESTION} `--yes` says so\ntalentc: nothing was written\n")
    assert tree() == before
    terminal("n\n")
    status, _, errors = talentc("plan", "small", *TODAY)
    assert status == 0
    assert errors.endswith("talentc: nothing was written\n")
    assert tree() == before
    terminal("y\n")
    assert talentc("plan", "small", *TODAY)[0] == 0
    assert "moved from 2027-02-02" in FILE.read_text("utf-8")


def test_plan__what_is_published_and_gone_is_asked_for_too(small: Write, talentc: Run) -> None:
    told = TOLD + TOLD.removeprefix("published:\n").replace("one.talent", "one.2.talent").replace("02-02}", "03-02}")
    small(ONE, PLAN.replace("  two:", "  one.2: 2027-03-02 Tue\n  two:") + told)
    before = tree()
    status, _, errors = talentc("plan", "small", *TODAY)
    assert status == 2
    assert "talentc: A session that people have been told of would be gone. Write the plan? `--yes` says so\n" in errors
    assert tree() == before


def test_plan__yes_needs_no_terminal(small: Write, talentc: Run) -> None:
    small("calendar: {closed: [2027-02-02]}\n" + ONE, PLAN + TOLD)
    status, output, errors = talentc("plan", "small", "--yes", *TODAY)
    assert (status, errors) == (0, "")
    assert output.endswith(f"{FILE.as_posix()}: written\n")
    assert f"  {UID}: {{content: x" in FILE.read_text("utf-8")


def test_plan__what_is_published_and_stays_needs_no_yes(small: Write, talentc: Run) -> None:
    small("calendar: {closed: [2027-02-17]}\n" + ONE, PLAN + TOLD)
    assert talentc("plan", "small", *TODAY)[0] == 0
    assert "  one: 2027-02-02 Tue # here\n" in FILE.read_text("utf-8")


def test_plan__what_is_impossible_is_explained(small: Write, talentc: Run) -> None:
    small("calendar: {closed: [February]}\n" + ONE, PLAN)
    before = tree()
    status, output, errors = talentc("plan", "small", *TODAY)
    assert (status, output) == (1, "")
    assert errors.startswith("error TC701 dates-impossible")
    assert "February is closed" in errors
    assert "is in February" in errors
    assert tree() == before


def test_plan__errors_of_the_programme_come_first(small: Write, talentc: Run) -> None:
    small(ONE.replace("Hold 1", "Hold 1, phase: none"))
    small(ONE, folder="other")
    before = tree()
    status, output, errors = talentc("plan", "small", "other", *TODAY)
    assert (status, output) == (1, "")
    assert errors.endswith("talentc: small/programme.yaml has errors (above); nothing was planned\n")
    assert tree() == before


def test_plan__several_programmes_share_their_trainer(small: Write, talentc: Run) -> None:
    small("calendar: {closed: [2027-02-01 to 2027-02-24, 2027-02-26]}\n" + ONE)
    small("calendar: {closed: [2027-02-01 to 2027-02-24]}\n" + ONE, folder="other")
    status, output, _ = talentc("plan", "small", "other", "--format", "json", "--dry-run", *TODAY)
    assert status == 0
    dates = {each["programme"]: each["sessions"][0]["first"] for each in json.loads(output)["cohorts"]}
    assert dates == {"small": "2027-02-25", "other": "2027-02-26"}
    status, output, _ = talentc("plan", "small", "other", *TODAY)
    assert status == 0
    assert output.endswith(f"{FILE.as_posix()}: written\nother/cohorts/hold-1/plan.yaml: written\n")
    assert talentc("plan", "small", "other", "--check", *TODAY)[0] == 0


def test_plan__an_interruption_while_it_writes_leaves_the_old_plan(
    small: Write, talentc: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    small("calendar: {closed: [2027-02-17]}\n" + ONE, PLAN)
    before = tree()

    def interrupt(_descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    assert talentc("plan", "small", *TODAY)[0] == 130
    assert tree() == before


def interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever searches is broken off after the first plan."""
    whole = planner.search

    def search(problem: Problem, *_: object) -> planner.Found:
        return planner.Found(whole(problem).solution, was_interrupted=True)

    monkeypatch.setattr(planner, "search", search)


@pytest.mark.parametrize(("answer", "status", "is_written"), [("", 2, False), ("n\n", 0, False), ("y\n", 0, True)])
def test_plan__interrupted_the_best_so_far_is_kept_if_wanted(
    small: Write,
    talentc: Run,
    monkeypatch: pytest.MonkeyPatch,
    terminal: Callable[[str], None],
    answer: str,
    status: int,
    is_written: bool,
) -> None:
    small()
    before = tree()
    interrupted(monkeypatch)
    if answer:
        terminal(answer)
    found, output, errors = talentc("plan", "small", *TODAY)
    assert "First" in output
    assert "talentc: interrupted; the best plan so far is shown\n" in errors
    assert "Write the best plan so far?" in errors
    assert (found, tree() != before) == (status, is_written)


def test_plan__interrupted_yes_has_answered_already(
    small: Write, talentc: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    small()
    interrupted(monkeypatch)
    assert talentc("plan", "small", "--yes", *TODAY)[0] == 0
    assert FILE.is_file()


def test_plan__interrupted_before_anything_is_found(
    small: Write, talentc: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    small()
    before = tree()
    monkeypatch.setattr(planner, "search", lambda *_: planner.Found(None, was_interrupted=True))
    status, output, errors = talentc("plan", "small", *TODAY)
    assert (status, output) == (130, "")
    assert errors == "talentc: interrupted; no plan was found so far\n"
    assert tree() == before


def test_plan__what_isnt_known_is_said(small: Write, talentc: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    small()
    monkeypatch.setattr(planner, "search", lambda *_: planner.Found(None))
    status, output, errors = talentc("plan", "small", *TODAY)
    assert (status, output) == (1, "")
    assert errors.startswith("error TC702 dates-not-found")


def test_plan__a_session_that_nobody_dates_is_noted(small: Write, talentc: Run) -> None:
    folder = small()
    design = folder / "programme.yaml"
    text = design.read_text("utf-8").replace("when: 2-3 weeks after one, ", "")
    design.write_text(text, encoding="utf-8")
    status, _, errors = talentc("plan", "small", *TODAY)
    assert status == 0
    assert "TC710" in errors
    assert "two" not in FILE.read_text("utf-8")


def test_plan__a_line_that_the_design_has_no_more_goes(small: Write, talentc: Run) -> None:
    more = "  more: {title: More, length: 1 h, who: {talent: all}}\n" + ONE
    small(more, PLAN.replace("  two:", "  more.2: 2027-02-09 Tue\n  more.1: 2027-02-08 Mon\n  two:"))
    status, output, _ = talentc("plan", "small", *TODAY)
    assert status == 0
    assert "`more.2`" in output
    text = FILE.read_text("utf-8")
    assert "more.2" not in text
    assert "  more.1: 2027-02-08 Mon\n" in text
    assert talentc("plan", "small", "--check", *TODAY)[0] == 0


def test_plan__a_cohort_that_could_not_be_called_so(small: Write, talentc: Run) -> None:
    small()
    status, output, errors = talentc("plan", "small", "--cohort", "Hold: 9", "--start", "2027-01", *TODAY)
    assert (status, output) == (2, "")
    assert errors.startswith("talentc: `Hold: 9` can't be the id of a cohort; ")


@pytest.mark.parametrize(
    ("name", "arguments", "mean"),
    [
        ("onee", (), "did you mean `one`? "),
        ("two.1", (), "did you mean `two`? "),
        ("one", ("--cohort", "hold-2"), ""),
    ],
)
def test_plan__only_what_has_a_date_can_be_kept(
    small: Write, talentc: Run, name: str, arguments: tuple[str, ...], mean: str
) -> None:
    small(TWO, PLAN)
    status, output, errors = talentc("plan", "small", "--keep", name, *arguments, *TODAY)
    assert (status, output) == (2, "")
    assert errors.startswith(f"talentc: nothing with a date is called `{name}`; {mean}`--keep` takes ")


def test_plan__a_file_of_another_name_has_no_plan(small: Write, talentc: Run) -> None:
    path = small()
    (path / "programme.yaml").rename(path / "draft.yaml")
    status, output, errors = talentc("plan", "small/draft.yaml", *TODAY)
    assert (status, output) == (2, "")
    assert "isn't called programme.yaml" in errors
    assert not FILE.parent.exists()
    assert talentc("plan", "small/draft.yaml", "--dry-run", *TODAY)[0] == 0


def test_plan__two_programmes_of_one_id_are_refused(small: Write, talentc: Run) -> None:
    small()
    other = small(folder="other")
    text = (other / "programme.yaml").read_text(encoding="utf-8")
    (other / "programme.yaml").write_text(text.replace("id: other", "id: small"), encoding="utf-8", newline="\n")
    status, output, errors = talentc("plan", ".", *TODAY)
    assert (status, output) == (1, "")
    assert "TC602" in errors
    assert not FILE.parent.exists()
