"""Whatever is said to make a wrong figure true does so, when it is written into the programme file."""

import json
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from fractions import Fraction
from typing import Any

import yaml
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from talentc.check.changed import is_true
from talentc.check.claims import Claim, claims_of
from talentc.check.mend import mends
from talentc.check.variants import Variants
from talentc.ledger.exact import shown
from talentc.model.amount_text import parse_length
from talentc.model.programme import Programme
from talentc.read.yaml_text import read_yaml
from talentc.validate.assemble import assemble
from tests.generated import Printed, Tender, designs

EXAMPLES = settings(max_examples=40, phases=(Phase.generate,))
FIGURE = "it"
File = dict[str, Any]


def compiled(file: File) -> Programme | None:
    tree, _ = read_yaml("programme.yaml", json.dumps(file))
    assert tree is not None
    return assemble(tree)[0]


def claim_in(file: File, name: str = FIGURE) -> Claim | None:
    programme = compiled(file)
    claims = claims_of(Variants(programme)) if programme is not None else ()
    return next((claim for claim in claims if claim.name == name), None)


def figure_of(file: File) -> File:
    figure: File = file["stated"]["tender"]["figures"][FIGURE]
    return figure


class Ways:
    """The ways in which a mend can be written down; one of them at least has to make the figure true."""

    def __init__(self, file: File, programme: Programme, claim: Claim) -> None:
        self.file, self.programme, self.claim = file, programme, claim
        self.role: str = figure_of(file)["role"]
        self.base = self.role.partition(".")[0]
        self.mine = tuple(dict.fromkeys(entry.activity for entry in claim.entries if entry.is_counted))

    def of(self, mend: str) -> list[File] | None:
        """None where nobody could write it into such a file."""
        for pattern, apply in self.patterns().items():
            found = re.fullmatch(pattern, mend)
            if found is not None:
                ways = []
                for change in apply(*found.groups()):
                    copy = deepcopy(self.file)
                    change(copy)
                    ways.append(copy)
                return ways
        return None

    def patterns(self) -> dict[str, Callable[..., Iterator[Callable[[File], None]]]]:
        number, of, any_number = r"([\d.]+)", r"(?: of `(.*?)`)?", r"[\d.]+"
        return {
            rf"with {number} × \(?{any_number} h.*?{of} instead of {number}": self.count,
            rf"with (?:{any_number} × )?{number} h{of}(?: instead of {any_number} h)?": self.length,
            rf"with {number} h of preparation( each time)?": self.preparation,
            rf"with (?:{any_number} × )?{number} h of preparation{of} instead of {number} h": self.other_preparation,
            "with preparation per (.*) instead of per (.*)": self.turned,
            "without the preparation": self.no_preparation,
            "without `(.*?)`(?: or `(.*?)`)?": self.without,
            "if what is voluntary weren't counted": self.no_voluntary,
            rf"if (?:a|one) (\w+) counted {number} (h|min)": self.unit,
            rf"with {number} (?:person|people) instead of .*": self.people,
            "if it were the time of (one person|all together)": self.for_others,
            "for somebody with one counterpart instead of .*": self.serving,
        }

    def activity_of(self, title: str | None) -> str:
        named = [each.id for each in self.programme.activities if each.title.get("en", "en") == title]
        return named[0] if title else self.mine[0]

    def hours(self, text: str) -> Fraction:
        return parse_length(text, self.programme.units).amount.planned

    def count(self, wanted: str, title: str | None, now: str) -> Iterator[Callable[[File], None]]:
        name, often = self.activity_of(title), int(wanted)
        written = self.file["activities"][name]

        def choose(file: File) -> None:
            file["activities"][name]["choose"] = {"talent": often}

        def hold(session: str, times: Fraction) -> Callable[[File], None]:
            def change(file: File) -> None:
                activity = file["activities"][name]
                (activity["sessions"][session] if session else activity)["times"] = int(times)

            return change

        if "choose" in written and self.base == "talent":
            yield choose
            return
        for session in written.get("sessions", {}) or [""]:
            for met in range(1, 5):  # how often one person is there each time that it is held
                more = Fraction(often - int(now), met)
                times = Fraction(int(now), met) if not session else Fraction(1)
                if (times + more).denominator == 1 and times + more >= 0:
                    yield hold(session, times + more)
        names = list(written.get("sessions", {}))
        for fewer in range(1, len(names)):

            def drop(file: File, kept: list[str] = names[fewer:]) -> None:
                sessions = file["activities"][name]["sessions"]
                file["activities"][name]["sessions"] = {each: sessions[each] for each in kept}

            yield drop

    def length(self, wanted: str, title: str | None) -> Iterator[Callable[[File], None]]:
        name = self.activity_of(title)
        written = self.file["activities"][name]
        if "agenda" in written:
            return
        sessions = written.get("sessions", {})
        for lasts in {self.hours(said["length"]) for said in sessions.values()}:

            def change(file: File, lasts: Fraction = lasts) -> None:
                for said in file["activities"][name]["sessions"].values():
                    if self.hours(said["length"]) == lasts:
                        said["length"] = f"{wanted} h"

            yield change
        if not sessions:
            yield lambda file: file["activities"][name].update(length=f"{wanted} h")
        if isinstance(written["who"].get(self.base), dict):
            yield lambda file: file["activities"][name]["who"][self.base].update(length=f"{wanted} h")

    def preparation(self, wanted: str, each_time: str | None) -> Iterator[Callable[[File], None]]:
        if any(entry.time == "preparation" for entry in self.claim.entries):
            yield from self.other_preparation(wanted, None, None)
            return
        said = f"{wanted} h per {'session' if each_time else 'activity'}"
        yield lambda file: file["activities"][self.mine[0]].setdefault("preparation", {}).update({self.base: said})

    def other_preparation(self, wanted: str, title: str | None, now: str | None) -> Iterator[Callable[[File], None]]:
        name = self.activity_of(title)

        def change(file: File) -> None:
            activity = file["activities"][name]
            if "preparation" in activity:
                own = activity["preparation"]["talent"]
                length, _, per = own["length"].partition(" per ")
                own["length"] = f"{wanted} h per {per}" if now in (None, shown(self.hours(length))) else own["length"]
            for said in activity.get("sessions", {}).values():
                if "preparation" in said and now in (None, "1"):
                    said["preparation"] = {"talent": f"{wanted} h per session"}

        yield change

    def turned(self, otherwise: str, asked: str) -> Iterator[Callable[[File], None]]:
        def change(file: File) -> None:
            for name in self.mine:
                own = file["activities"][name].get("preparation", {}).get("talent")
                if own is not None:
                    own["length"] = own["length"].replace(f"per {asked}", f"per {otherwise}")

        yield change

    def no_preparation(self) -> Iterator[Callable[[File], None]]:
        yield lambda file: figure_of(file).update(time=["attendance", "follow-up", "travel"])

    def without(self, *titles: str | None) -> Iterator[Callable[[File], None]]:
        out = self.activity_of(titles[0])
        yield lambda file: figure_of(file).update(activity=[name for name in self.mine if name != out])

    def no_voluntary(self) -> Iterator[Callable[[File], None]]:
        yield lambda file: figure_of(file).update(voluntary="without")

    def unit(self, unit: str, number: str, sort: str) -> Iterator[Callable[[File], None]]:
        key = "day" if unit == "day" else "lesson/lessons"
        yield lambda file: file["units"].update({key: f"{number} {sort}"})

    def people(self, wanted: str) -> Iterator[Callable[[File], None]]:
        def change(file: File) -> None:
            role = file["roles"][self.base]
            role["people"] = int(wanted)
            for part in role.get("parts", {}).get("level", {}).values():
                part.pop("people", None)

        yield change

    def for_others(self, whose: str) -> Iterator[Callable[[File], None]]:
        def change(file: File) -> None:
            figure_of(file).update({"for": "all"})
            if whose == "one person":
                figure_of(file).pop("for")

        yield change

    def serving(self) -> Iterator[Callable[[File], None]]:
        yield lambda file: figure_of(file).update(serving=1)


def wrong_file(tender: Tender, figure: Printed, amount: Fraction) -> File:
    """The file with nothing stated but one wrong figure."""
    file: File = yaml.safe_load(tender.written({figure.name: amount}))
    figures = file["stated"]["tender"]["figures"]
    file["stated"]["tender"]["figures"] = {FIGURE: figures[figure.name]}
    return file


@EXAMPLES
@given(designs(), st.data())
def test_mends__make_the_figure_true(tender: Tender, data: st.DataObject) -> None:
    for figure in data.draw(st.lists(st.sampled_from(tender.figures), min_size=1, max_size=3, unique=True)):
        whole = [Fraction(number) for number in (1, 2, 3, 4, 6, 8)]
        error = data.draw(st.sampled_from(whole if figure.is_count else [Fraction(1, 2), *whole])) * figure.heads
        amount = figure.amount + error * data.draw(st.sampled_from([1, -1]))
        if amount <= 0:
            continue
        file = wrong_file(tender, figure, amount)
        programme, claim = compiled(file), claim_in(file)
        assert programme is not None
        assert claim is not None
        for mend in mends(claim, programme, Variants(programme).entries):
            ways = Ways(file, programme, claim).of(mend)
            if not ways:
                continue
            made = [claim_in(way) for way in ways]
            assert any(each is not None and is_true(each.figure, each.computed) for each in made), "\n".join(
                [mend, str(figure_of(file)), tender.design]
            )
