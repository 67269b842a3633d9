import csv
import io
import json
from collections.abc import Callable

import pytest

from talentc.compiled import Compiled
from talentc.render.time.assumptions import FORMATS, ProgrammeAssumptions

NOTHING = """
talentc: 1
id: p
title: P
languages: [da]
roles: {a: {title: A}}
activities: {x: {title: X, length: 1 h, who: {a: all}}}
"""


@pytest.fixture
def shown(syd: Compiled) -> Callable[..., str]:
    def lines(format: str, *more: Compiled) -> str:
        programmes = [ProgrammeAssumptions.of(each) for each in (syd, *more)]
        return "\n".join("".join(piece for piece, _ in line).rstrip() for line in FORMATS[format](programmes, 80))

    return lines


def test_table__what_is_assumed_and_why(shown: Callable[..., str]) -> None:
    assert shown("table").splitlines() == [
        "Syd",
        "",
        "Forudsætninger",
        "",
        "Gælder             Hvad        Værdi                  Begrundelse",
        "-" * 80,
        "Samtaler med       Antal       6                      Et skøn.",
        "leder, undervejs   gange",
    ]


def test_table__nothing_is_said_to_be_nothing(
    shown: Callable[..., str], compile_yaml: Callable[[str], Compiled]
) -> None:
    assert "Programmet bygger ikke på noget, som ikke er afgjort." in shown("table", compile_yaml(NOTHING))


def test_csv__one_table_for_all_programmes(shown: Callable[..., str], syd: Compiled) -> None:
    rows = list(csv.DictReader(io.StringIO(shown("csv", syd))))
    assert (
        rows
        == [
            {
                "programme": "syd",
                "sort": "session",
                "subject": "manager-talks.under-way",
                "title": "Samtaler med leder, undervejs",
                "key": "times",
                "value": "6",
                "reason": "Et skøn.",
            }
        ]
        * 2
    )


def test_json__one_programme_or_several(shown: Callable[..., str], syd: Compiled) -> None:
    one = json.loads(shown("json"))
    assert one["programme"] == "syd"
    assert [each["subject"] for each in one["assumptions"]] == ["manager-talks.under-way"]
    assert len(json.loads(shown("json", syd))["programmes"]) == 2


def test_markdown__a_table(shown: Callable[..., str]) -> None:
    assert "| Samtaler med leder, undervejs | Antal gange | 6 | Et skøn. |" in shown("markdown").splitlines()
