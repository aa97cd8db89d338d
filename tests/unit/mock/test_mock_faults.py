from __future__ import annotations

import pytest

from conformance.mock.faults import BadSwitch, Faults, parse


def _fired(spec: str, times: int, operation: str = "listProjects") -> list[bool]:
    faults = Faults([spec])
    return [faults.on(parse(spec).id, operation) for _ in range(times)]


def test_a_bare_fault_shows_every_time_and_counts() -> None:
    faults = Faults(["F-PG-02"])
    assert [faults.on("F-PG-02") for _ in range(3)] == [True, True, True]
    assert faults.counts() == {"F-PG-02": {"asked": 3, "fired": 3}}


def test_a_fault_that_is_off_never_shows() -> None:
    assert not Faults(["F-PG-02"]).on("F-PG-03")


@pytest.mark.parametrize(
    ("spec", "shown"),
    [
        ("F-PG-02@first=2", [True, True, False, False, False, False]),
        ("F-PG-02@after=2", [False, False, True, True, True, True]),
        ("F-PG-02@every=3", [False, False, True, False, False, True]),
        ("F-PG-02@after=1,first=2", [False, True, True, False, False, False]),
        ("F-PG-02@after=1,every=2", [False, False, True, False, True, False]),
    ],
)
def test_triggers_count_occasions(spec: str, shown: list[bool]) -> None:
    assert _fired(spec, 6) == shown


def test_an_operation_that_does_not_match_is_no_occasion() -> None:
    faults = Faults(["F-PG-02@op=list*,first=1"])
    assert [faults.on("F-PG-02", name) for name in ("getProject", "listProjects", "listProjects")] == [
        False,
        True,
        False,
    ]


@pytest.mark.parametrize(
    "spec", ["", "F-PG-02@", "F-PG-02@first", "F-PG-02@first=0", "F-PG-02@nth=2", "F PG", "F-PG-02@op="]
)
def test_an_unreadable_switch_is_refused_in_one_line(spec: str) -> None:
    with pytest.raises(BadSwitch) as refused:
        Faults([spec])
    assert "\n" not in str(refused.value)


def test_an_unknown_fault_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(BadSwitch, match=r"no fault 'F-PG-2'; did you mean 'F-PG-02'\?"):
        Faults(["F-PG-2"], known=["F-AU-01", "F-PG-02"])
    with pytest.raises(BadSwitch) as refused:
        Faults(["F-XX-99"], known=["F-AU-01", "F-PG-02"])
    assert "F-AU-01" not in str(refused.value)


def test_a_fault_given_twice_is_refused() -> None:
    with pytest.raises(BadSwitch, match="twice"):
        Faults(["F-PG-02", "F-PG-02@first=1"])
