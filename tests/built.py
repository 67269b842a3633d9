"""What no spec can show: broken bytes, a missing file, what only several programmes or only the planner find."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path

from talentc.artifact import Artifact
from talentc.check.dates_bookings import check_shared
from talentc.diagnostics import Finding
from talentc.pipeline.building import make, outputs_named, write
from talentc.pipeline.checking import check, find, same_ids
from talentc.pipeline.planning import check_plans, plan
from talentc.plan.proposal import Refusal
from talentc.plan.refused import findings_of
from talentc.read.programme_folder import PROGRAMME_FILE

MINIMAL = """\
talentc: 1
id: minimal
title: Minimal
roles:
  talent: {title: Talent, people: 8}
activities:
  kick-off: {title: Kick-off, length: 4 h, who: {talent: all}}
"""


def write_file(folder: Path, content: str | bytes, name: str = PROGRAMME_FILE) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path.as_posix()


def _missing(folder: Path) -> Iterable[Finding]:
    return find([(folder / "nowhere").as_posix()])[1]


def _folder_called_like_a_file(folder: Path) -> Iterable[Finding]:
    (folder / PROGRAMME_FILE).mkdir()
    return check((folder / PROGRAMME_FILE).as_posix()).findings


def _name_of_bytes(_folder: Path) -> Iterable[Finding]:
    return find(["programme-\udce6"])[1]


def _large(folder: Path) -> Iterable[Finding]:
    return check(write_file(folder, b"# " + b"x" * (17 * 1024 * 1024))).findings


def _old_encoding(folder: Path) -> Iterable[Finding]:
    return check(write_file(folder, MINIMAL.replace("Kick-off", "Åbning").encode("cp1252"))).findings


def _empty_folder(folder: Path) -> Iterable[Finding]:
    return find([folder.as_posix()])[1]


def _irregular_zone(folder: Path) -> Iterable[Finding]:
    dated = (
        MINIMAL + "  reunion: {title: Reunion, length: 4 h, who: {talent: all}}\n"
        "time-zone: Africa/Casablanca\ncohorts:\n  hold-1: {title: Hold 1, start: 2024-01, "
        "when: {kick-off: 2024-01-16 09:00-13:00, reunion: 2025-01-16 09:00-13:00}}\n"
    )
    compiled = check(write_file(folder, dated)).compiled
    assert compiled is not None
    return make(compiled, outputs_named("calendars")[0])[1]


def _address_of_no_site(folder: Path) -> Iterable[Finding]:
    compiled = check(write_file(folder, MINIMAL + "publishing: {address: example.org/talent}\n")).compiled
    assert compiled is not None
    return make(compiled, outputs_named("calendars")[0])[1]


def _output_in_the_way(folder: Path) -> Iterable[Finding]:
    return write([Artifact("index.html", b"")], write_file(folder, MINIMAL), None)[1]


def _two_of_one_id(folder: Path) -> Iterable[Finding]:
    files = [write_file(folder, MINIMAL, f"{name}/{PROGRAMME_FILE}") for name in ("one", "two")]
    return same_ids([check(file) for file in files])


def _places_that_differ(folder: Path) -> Iterable[Finding]:
    texts = [f"{MINIMAL}places: {{campus: {{title: Campus, rooms: {number}}}}}\n" for number in (2, 3)]
    checked = [check(write_file(folder, text, f"{at}/{PROGRAMME_FILE}")) for at, text in enumerate(texts)]
    return check_shared([each.compiled.programme for each in checked if each.compiled is not None])


def _planned(text: str, folder: Path) -> Iterable[Finding]:
    checked = check(write_file(folder, text))
    assert checked.compiled is not None
    return plan([checked], lambda _: True, date(2026, 12, 1)).findings


def _no_dates(folder: Path) -> Iterable[Finding]:
    timed = MINIMAL.replace("length: 4 h", "length: 4 h, when: in week 7")
    closed = "calendar: {closed: [week 7]}\n"
    return _planned(f"{timed}{closed}cohorts: {{hold-1: {{title: Hold 1, start: 2027-01}}}}\n", folder)


def _not_known(folder: Path) -> Iterable[Finding]:
    return _refused(Refusal(()), folder)


def _not_explained(folder: Path) -> Iterable[Finding]:
    return _refused(Refusal((), is_proven=True), folder)


def _refused(refusal: Refusal, folder: Path) -> Iterable[Finding]:
    compiled = check(write_file(folder, f"{MINIMAL}cohorts: {{hold-1: {{title: Hold 1, start: 2027-01}}}}\n")).compiled
    assert compiled is not None
    place = compiled.programme.cohorts[0].place.head
    return findings_of(refusal, [("minimal", "hold-1")], {("minimal", "hold-1"): place})


def _nothing_says_when(folder: Path) -> Iterable[Finding]:
    return _planned(f"{MINIMAL}cohorts: {{hold-1: {{title: Hold 1, start: 2027-01}}}}\n", folder)


def _no_start(folder: Path) -> Iterable[Finding]:
    return _planned(f"{MINIMAL}cohorts: {{hold-1: {{title: Hold 1}}}}\n", folder)


def _outdated(folder: Path) -> Iterable[Finding]:
    timed = MINIMAL.replace("length: 4 h", "length: 4 h, when: in March")
    checked = check(write_file(folder, f"{timed}cohorts: {{hold-1: {{title: Hold 1, start: 2027-01}}}}\n"))
    return check_plans([checked], lambda _: True, date(2026, 12, 1))


BUILT: Mapping[str, Callable[[Path], Iterable[Finding]]] = {
    "TC101": _missing,
    "TC102": _folder_called_like_a_file,
    "TC103": _name_of_bytes,
    "TC104": _large,
    "TC105": _old_encoding,
    "TC108": _empty_folder,
    "TC215": _irregular_zone,
    "TC525": _places_that_differ,
    "TC601": _output_in_the_way,
    "TC602": _two_of_one_id,
    "TC604": _address_of_no_site,
    "TC701": _no_dates,
    "TC702": _not_known,
    "TC703": _not_explained,
    "TC710": _nothing_says_when,
    "TC711": _no_start,
    "TC712": _outdated,
}
