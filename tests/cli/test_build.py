import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from talentc.catalogue.time import DISAGREEMENTS
from talentc.compiled import Compiled
from talentc.pipeline import building
from talentc.render.registry import OUTPUTS

Run = Callable[..., tuple[int, str, str]]
Write = Callable[..., Path]
STATED = "stated: {tender: {source: The tender, figures: {f: {role: talent, %s}}}}\n"
DISAGREES = STATED % "figure: 9 h"
ABOUT_NOTHING = "tracks: {t: {title: T}}\n" + STATED % "track: t, figure: 9 h"
OTHER_DAY = "stated: {tender: {source: The tender, figures: {f: {activity: kick-off, when: in May}}}}\n"
CLOSED_DAY = (
    "calendar: {closed: [week 42]}\ncohorts: {one: {title: One, start: 2024-05, when: {kick-off: 2024-10-16}}}\n"
)
UNKNOWN_ACTIVITY = "cohorts: {one: {title: One, start: 2024-05, when: {kickoff: 2024-05-14}}}\n"
UNKNOWN_KEY = "no-such-key: 1\n"
BUILT_ALL_THE_SAME = "talentc: stated figures disagree with the design (above); built all the same\n"


def files(folder: str) -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in sorted(Path(folder).rglob("*")) if path.is_file()}


def test_build__all_outputs_into_a_folder_named_after_the_programme(talentc: Run, programme: Write) -> None:
    programme("small")
    status, output, errors = talentc("build", "small")
    assert (status, errors) == (0, "")
    made = files("build")
    assert output == f"build/small/index.html: {len(made)} written, 0 unchanged, 0 removed\n"
    assert {"build/small/index.html", "build/small/manifest.json"} <= set(made)
    assert talentc("build", "small")[1] == f"build/small/index.html: 0 written, {len(made)} unchanged, 0 removed\n"
    assert files("build") == made


def test_build__the_current_folder_where_none_is_named(
    talentc: Run, programme: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(programme("small"))
    status, output, _ = talentc("build", "--only", "time")
    assert status == 0
    assert output.startswith("build/small: ")


@pytest.mark.parametrize("out", ["site", "site/", "./site"])
def test_build__one_programme_into_the_folder_that_is_given(talentc: Run, programme: Write, out: str) -> None:
    programme("small")
    status, output, _ = talentc("build", "small", "--out", out, "--only", "time")
    assert status == 0
    assert output.startswith("site: ")
    assert "site/manifest.json" in files("site")
    assert not Path("build").exists()


def test_build__several_programmes_into_a_folder_each(talentc: Run, programme: Write) -> None:
    programme("all/a")
    programme("all/b")
    status, output, errors = talentc("build", "all", "--out", "site", "--only", "time")
    assert (status, errors) == (0, "")
    assert [line.split(":")[0] for line in output.splitlines()] == ["site/a", "site/b"]
    assert {"site/a/manifest.json", "site/b/manifest.json"} <= set(files("site"))


def test_build__same_ids_build_nothing(talentc: Run, programme: Write) -> None:
    programme("all/a", id="twin")
    programme("all/b", id="twin")
    status, output, errors = talentc("build", "all")
    assert (status, output) == (1, "")
    assert "error TC602 same-id  all/b/programme.yaml:2:5" in errors
    assert "    ^^^^" in errors
    assert not Path("build").exists()


def test_build__only_some_outputs_leaves_the_others(talentc: Run, programme: Write) -> None:
    programme("small")
    status, output, _ = talentc("build", "small", "--only", "time, handbooks")
    assert status == 0
    assert re.fullmatch(r"build/small: \d+ written, 0 unchanged, 0 removed\n", output)
    assert {path.split("/")[2] for path in files("build")} == {"manifest.json", "time", "handbooks"}
    talentc("build", "small")
    made = files("build")
    status, output, _ = talentc("build", "small", "--only", "time")
    assert status == 0
    assert re.fullmatch(r"build/small/index.html: 0 written, \d+ unchanged, 0 removed\n", output)
    assert files("build") == made


def test_build__an_unknown_output_is_wrong_usage(talentc: Run, programme: Write) -> None:
    programme("small")
    status, output, errors = talentc("build", "small", "--only", "time,pdf")
    assert (status, output) == (2, "")
    names = ", ".join(each.name for each in OUTPUTS)
    assert errors == f"talentc: `pdf` is no output; there are {names}\n"
    assert not Path("build").exists()


def test_build__its_help_names_every_output(talentc: Run) -> None:
    text = " ".join(talentc("build", "--help")[1].split())
    assert f"Only these outputs: {','.join(output.name for output in OUTPUTS)}." in text


@pytest.mark.parametrize(
    ("more", "code"), [(ABOUT_NOTHING, "TC401"), (DISAGREES, "TC402"), (OTHER_DAY, "TC405")], ids=lambda text: text[-5:]
)
def test_build__figures_that_disagree_are_loud_and_stop_nothing(
    talentc: Run, programme: Write, more: str, code: str
) -> None:
    assert code in {entry.code for entry in DISAGREEMENTS}
    programme("small", more)
    status, output, errors = talentc("build", "small", "--only", "time")
    assert status == 0
    assert output.startswith("build/small: ")
    assert f"error {code} " in errors
    assert errors.endswith(BUILT_ALL_THE_SAME)
    status, output, errors = talentc("build", "small", "--only", "time", "--strict")
    assert status == 1
    assert output.startswith("build/small: 0 written")
    assert errors.endswith(BUILT_ALL_THE_SAME)


def test_build__what_is_accepted_is_not_loud(talentc: Run, programme: Write) -> None:
    programme("small", DISAGREES.replace("9 h", "9 h, accept: {TC402: the client was told}"))
    status, _, errors = talentc("build", "small", "--only", "time", "--strict")
    assert (status, errors) == (0, "")


@pytest.mark.parametrize(
    ("more", "code"),
    [
        (CLOSED_DAY, "TC503"),
        (UNKNOWN_ACTIVITY, "TC301"),
        (UNKNOWN_KEY, "TC201"),
        (CLOSED_DAY + DISAGREES, "TC503"),
        ("a: [", "TC113"),
    ],
    ids=lambda text: text[-5:],
)
def test_build__any_other_error_stops_it(talentc: Run, programme: Write, more: str, code: str) -> None:
    programme("small", more)
    status, output, errors = talentc("build", "small")
    assert (status, output) == (1, "")
    assert f"error {code} " in errors
    assert errors.endswith("\ntalentc: small/programme.yaml has errors (above); it was not built\n")
    assert not Path("build").exists()


def test_build__a_date_of_the_plan_on_a_saturday_stops_it(talentc: Run, programme: Write) -> None:
    folder = programme("small", "cohorts: {one: {title: One, start: 2024-05}}\n")
    plan = folder / "cohorts" / "one" / "plan.yaml"
    plan.parent.mkdir(parents=True)
    plan.write_text(
        "cohort: one\nstamp: 2024-01-01T08:00:00Z\nholidays: {}\nsessions:\n  kick-off: 2024-05-18 09:00-13:00\n",
        encoding="utf-8",
    )
    status, output, errors = talentc("build", "small")
    assert (status, output) == (1, "")
    assert "error TC503 closed-day  small/cohorts/one/plan.yaml:5:" in errors
    assert not Path("build").exists()


def test_build__a_programme_with_errors_stops_no_other(talentc: Run, programme: Write) -> None:
    programme("all/a", UNKNOWN_KEY)
    programme("all/b")
    programme("all/c", CLOSED_DAY)
    status, output, errors = talentc("build", "all", "--only", "time")
    assert status == 1
    assert [line.split(":")[0] for line in output.splitlines()] == ["build/b"]
    assert [line for line in errors.splitlines() if line.startswith("talentc: ")] == [
        f"talentc: all/{name}/programme.yaml has errors (above); it was not built" for name in "ac"
    ]
    assert {path.split("/")[1] for path in files("build")} == {"b"}


def test_build__errors_leave_what_was_built_before(talentc: Run, programme: Write) -> None:
    programme("small")
    talentc("build", "small", "--only", "time")
    before = files("build")
    shutil.rmtree("small")
    programme("small", UNKNOWN_KEY)
    assert talentc("build", "small", "--only", "time")[0] == 1
    assert files("build") == before


@pytest.mark.parametrize("paths", [("nowhere",), ("small", "nowhere"), ("empty",)])
def test_build__nothing_to_read_builds_nothing(talentc: Run, programme: Write, paths: tuple[str, ...]) -> None:
    programme("small")
    Path("empty").mkdir()
    status, output, errors = talentc("build", *paths)
    assert (status, output) == (2, "")
    assert re.match(r"error TC10[18] ", errors)
    assert "Traceback" not in errors
    assert not Path("build").exists()


def test_build__a_file_in_place_of_the_output_folder(talentc: Run, programme: Write) -> None:
    programme("small")
    Path("site").write_text("mine", encoding="utf-8")
    status, output, errors = talentc("build", "small", "--out", "site")
    assert (status, output) == (1, "")
    assert errors.startswith("error TC601 cannot-write  site\n")
    assert Path("site").read_text(encoding="utf-8") == "mine"


def test_build__a_file_of_somebody_else_is_left_alone(talentc: Run, programme: Write) -> None:
    programme("small")
    Path("site/time").mkdir(parents=True)
    Path("site/time/time.json").write_text("mine", encoding="utf-8")
    status, output, errors = talentc("build", "small", "--out", "site", "--only", "handbooks,time")
    assert (status, output) == (1, "")
    assert "error TC601 cannot-write  site/time/time.json" in errors
    assert files("site") == {"site/time/time.json": b"mine"}


def test_build__a_folder_that_is_blocked_stops_no_other(talentc: Run, programme: Write) -> None:
    programme("all/a")
    programme("all/b")
    Path("build").mkdir()
    Path("build/a").write_text("mine", encoding="utf-8")
    status, output, errors = talentc("build", "all", "--only", "time")
    assert status == 1
    assert output.startswith("build/b: ")
    assert "error TC601 cannot-write  build/a\n" in errors


def test_build__a_bug_in_an_output_leaves_whole_folders(
    talentc: Run, programme: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    programme("all/a")
    programme("all/b")
    make = building.make

    def fail(compiled: Compiled, outputs: object) -> object:
        if compiled.programme.id == "b":
            raise ValueError("an odd value")
        return make(compiled, outputs)  # type: ignore[arg-type]

    monkeypatch.setattr(building, "make", fail)
    status, output, errors = talentc("build", "all", "--only", "time")
    assert status == 3
    assert output.startswith("build/a: ")
    assert "ValueError in talentc.cli.build, line " in errors
    assert "every output folder is whole, as it was or newly built" in errors
    assert "Traceback" not in errors
    assert {path.split("/")[1] for path in files("build")} == {"a"}


def test_build__is_quiet_when_piped(talentc: Run, programme: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("talentc.cli.progress.PATIENCE", -1.0)
    programme("small")
    status, output, errors = talentc("build", "small", "--only", "time")
    assert (status, errors, output.count("\n")) == (0, "", 1)
    assert "\x1b" not in output


def test_build__says_how_far_it_is_on_a_terminal(
    talentc: Run, programme: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("talentc.cli.progress.PATIENCE", -1.0)
    monkeypatch.setattr("_pytest.capture.CaptureIO.isatty", lambda _: True)
    monkeypatch.setenv("TERM", "xterm")
    programme("small")
    status, _, errors = talentc("build", "small", "--only", "time,timeline")
    assert status == 0
    assert "\rchecking: 1 of 1\x1b[K" in errors
    assert "\rsmall: 1 of 2\x1b[K\rsmall: 2 of 2\x1b[K\r\x1b[K" in errors
