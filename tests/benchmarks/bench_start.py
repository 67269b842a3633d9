"""How much CPU talentc takes to start and to check, against what Python itself takes for its parts.

    python tests/benchmarks/bench_start.py [pairs]

Each line runs two commands in turn, so many pairs of them, and compares user and system time of each pair: the
median of the ratios is hardly moved by what else the machine does. Prints a table for the README's section on speed.
"""

import platform
import shutil
import statistics
import subprocess
import sys
import sysconfig
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
PAIRS = 15
LIMIT = 3.0


def cpu_seconds(command: list[str]) -> float:
    """User and system time of a command, in seconds. Its output is thrown away and its exit status may be 0 or 1."""
    import resource  # not on Windows, where there is no benchmark then

    def spent() -> float:
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime

    before = spent()
    done = subprocess.run(command, cwd=CHECKOUT, stdin=subprocess.DEVNULL, capture_output=True)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}\n{done.stderr.decode()}")
    return spent() - before


def compare(measured: list[str], yardstick: list[str], pairs: int) -> tuple[float, float, float]:
    """Median seconds of both, and the median of the ratios; one pair before that fills the caches."""
    cpu_seconds(measured), cpu_seconds(yardstick)
    times = [(cpu_seconds(measured), cpu_seconds(yardstick)) for _ in range(pairs)]
    return (
        statistics.median(first for first, _ in times),
        statistics.median(second for _, second in times),
        statistics.median(first / second for first, second in times),
    )


def main() -> int:
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else PAIRS
    beside = Path(sysconfig.get_path("scripts")) / "talentc"
    talentc = str(beside) if beside.exists() else shutil.which("talentc")
    if talentc is None:
        raise SystemExit("talentc is not installed: python -m pip install .")
    comparisons = [
        (["--version"], "pass"),
        (["check", "programmes/talent-nord-2"], "import pydantic, yaml"),
    ]
    print(f"Python {platform.python_version()}, {platform.system()}, medians of {pairs} pairs, CPU time.\n")
    print("| command | takes | against | takes | ratio | limit |")
    print("|---|---|---|---|---|---|")
    within = True
    for arguments, code in comparisons:
        first, second, ratio = compare([talentc, *arguments], [sys.executable, "-c", code], pairs)
        within = within and ratio <= LIMIT
        names = (
            f'`talentc {" ".join(arguments)}` | {first * 1000:.0f} ms | `python -c "{code}"` | {second * 1000:.0f} ms'
        )
        print(f"| {names} | {ratio:.2f} | {LIMIT:.0f} |")
    return 0 if within else 1


if __name__ == "__main__":
    raise SystemExit(main())
