"""How much CPU `talentc plan` takes on generated instances, in whole processes.

    python tests/benchmarks/bench_plan.py [most cohorts]

Plans 1, 5, 20 and 50 cohorts; plans 20 cohorts again after a trainer's day is blocked, ten times another; and lets a
clash that was put into 50 cohorts be explained. Each line is one process, and is held against `import clingo` in the
same run. Prints a table for the README's section on speed.
"""

import json
import platform
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

CHECKOUT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(CHECKOUT))

from tests.planning.instances import Chance, Clash, Instance, instance, with_day_off  # noqa: E402
from tests.planning.plain import read, sessions  # noqa: E402

SIZES = (1, 5, 20, 50)
SEED = 1
BLOCKS = 10
TODAY = "2026-11-22"


class Run(NamedTuple):
    """What a process took, in seconds of user and system time, how it ended, and what it said."""

    seconds: float
    status: int
    output: str
    errors: str

    @property
    def plan(self) -> dict[str, object]:
        found = json.loads(self.output)
        assert isinstance(found, dict)
        return found


def run(command: list[str]) -> Run:
    """A command, which may end with 0 or 1."""
    import resource  # not on Windows, where there is no benchmark then

    def spent() -> float:
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime

    before = spent()
    done = subprocess.run(command, cwd=CHECKOUT, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}\n{done.stderr}")
    return Run(spent() - before, done.returncode, done.stdout, done.stderr)


def talentc_command() -> list[str]:
    """The installed command; without one, the checkout."""
    beside = Path(sysconfig.get_path("scripts")) / "talentc"
    found = str(beside) if beside.exists() else shutil.which("talentc")
    return [found] if found is not None else [sys.executable, "-m", "talentc"]


def write(folder: Path, texts: Mapping[str, str]) -> None:
    for name, text in texts.items():
        (folder / name).mkdir(parents=True, exist_ok=True)
        (folder / name / "programme.yaml").write_text(text, encoding="utf-8")


def plan(folder: Path, *more: str) -> Run:
    arguments = more or ("--dry-run",)
    return run([*talentc_command(), "plan", str(folder), "--today", TODAY, "--format", "json", *arguments])


def quality(answered: Run) -> str:
    """`optimum`, or how far the plan may lie above it."""
    if answered.status != 0:
        return "no plan"
    gap = 100 * Fraction(str(answered.plan["gap"]))
    return "optimum" if answered.plan["proven"] else f"gap {float(gap):.0f} %"


def planned_sessions(answered: Run) -> list[dict[str, str]]:
    cohorts = answered.plan["cohorts"]
    assert isinstance(cohorts, list)
    return [{**session, "programme": cohort["programme"]} for cohort in cohorts for session in cohort["sessions"]]


def new_plans(most: int) -> Iterator[tuple[str, float, str]]:
    """Plans from nothing, size by size."""
    for cohorts in (size for size in SIZES if size <= most):
        made = instance(SEED, cohorts)
        with tempfile.TemporaryDirectory() as folder:
            write(Path(folder), made.texts)
            answered = plan(Path(folder))
        number = sum(len(dates) for dates in made.plan.values())
        yield f"plan {cohorts} cohort{'s' * (cohorts > 1)}, {number} sessions", answered.seconds, quality(answered)


def blocked_days(cohorts: int) -> Iterator[tuple[str, float, str]]:
    """One more day off of a trainer who is needed that day, each time from the same plan."""
    made, chance, times, proven, moved = instance(SEED, cohorts), Chance(SEED), [], 0, []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, made.texts)
        plan(folder, "--yes")
        free = [each for each in planned_sessions(plan(folder)) if each["standing"] != "pinned"]
        for _ in range(BLOCKS):
            write(folder, made.texts)
            write(folder, dict([_blocked(made, chance, free)]))
            answered = plan(folder)
            times.append(answered.seconds)
            if answered.status == 0:
                proven += bool(answered.plan["proven"])
                moved.append(sum(each["standing"] == "moved" for each in planned_sessions(answered)))
    said = f"{proven} of {BLOCKS} proven, {min(moved, default=0)}-{max(moved, default=0)} sessions moved"
    yield f"a blocked day, {cohorts} cohorts (median)", statistics.median(times), said
    yield f"a blocked day, {cohorts} cohorts (slowest)", max(times), said


def _blocked(made: Instance, chance: Chance, free: list[dict[str, str]]) -> tuple[str, str]:
    """A programme file with the day of one planned session taken off from one of its trainers."""
    session = chance.one_of(free)
    text = made.texts[session["programme"]]
    plain = next(each for each in sessions(read(text)) if each.id == session["session"])
    trainers = [name for who in plain.who if who.role == "trainer" for name in who.names]
    day = date.fromisoformat(session["first"])
    return session["programme"], with_day_off(text, chance.one_of(trainers), day)


def clashes(cohorts: int) -> Iterator[tuple[str, float, str]]:
    """A clash in many cohorts, and how many of its lines are told."""
    sorts: tuple[Clash, ...] = ("gap", "away", "shared")
    for sort in sorts:
        made = instance(SEED, cohorts, sort)
        with tempfile.TemporaryDirectory() as folder:
            write(Path(folder), made.texts)
            answered = plan(Path(folder))
        said = answered.output + answered.errors
        told = sum(f"line {at.line}:" in said for at in made.clash)
        how = f"{told} of {len(made.clash)} lines told" if answered.status == 1 else "a plan?"
        yield f"explain a clash ({sort}), {cohorts} cohorts", answered.seconds, how


def main() -> int:
    most = int(sys.argv[1]) if len(sys.argv) > 1 else SIZES[-1]
    run([sys.executable, "-c", "import clingo"])
    yardstick = statistics.median(run([sys.executable, "-c", "import clingo"]).seconds for _ in range(5))
    print(f"Python {platform.python_version()}, {platform.system()}, CPU time of whole processes.\n")
    print('| `talentc plan` | takes | result | against `python -c "import clingo"` |')
    print("|---|---|---|---|")
    for measured in (new_plans(most), blocked_days(min(20, most)), clashes(most)):
        for name, seconds, result in measured:
            print(f"| {name} | {seconds:.2f} s | {result} | {seconds / yardstick:.0f} × |", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
