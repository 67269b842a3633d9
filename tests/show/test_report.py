from talentc.show.report import Report


def test_report__counts_no_programmes_unless_told() -> None:
    assert Report((), {}).programmes == 0
    assert Report((), {"a": "text"}, 2).programmes == 2
