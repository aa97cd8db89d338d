"""Lists of unwatched places: written so that they are read back, and free of patterns."""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatchcase
from importlib import resources
from typing import Any

import pytest
import yaml

from conformance.faults.catalogue import Unwatched, _mutants, catalogue
from conformance.faults.places import NEW, rendered

SURVIVORS = [
    ("M:drop-member:getThing:/name", "may be absent"),
    ("M:rename-member:getThing:/name", "may be absent"),
    ("M:drop-member:getThing:/rows[]/x[1]", "may be absent"),
    ("M:repeat-row:listThings", "not walked"),
    ("M:contract:auth.schemes[auth.cookie].lives.idle_s=7201", "no life of its own"),
    ("M:retype-member:getThing:/odd: place, {x}", ""),
    *((f"M:drop-member:getOther:/a_rather_long_name_of_a_member_{n}", "may be absent") for n in range(12)),
]


def rows() -> list[Mapping[str, Any]]:
    text = rendered("acme", SURVIVORS)
    assert max(map(len, text.splitlines())) <= 160
    read: list[Mapping[str, Any]] = yaml.safe_load(text)["unwatched"]
    return read


def test_what_is_written_is_read_back() -> None:
    found = [(mutant, row["reason"]) for row in rows() for mutant in _mutants(row)]
    for switch, reason in SURVIVORS:
        assert [why for mutant, why in found if fnmatchcase(switch, mutant)] == [reason or NEW], switch
    assert len(found) == len(SURVIVORS)


@pytest.mark.parametrize("switch", ["M:drop-member:getThing:/rows[]/x1", "M:drop-member:getThing:/nameless", "M:x"])
def test_a_place_that_is_not_listed_is_not_let_pass(switch: str) -> None:
    assert not any(fnmatchcase(switch, mutant) for row in rows() for mutant in _mutants(row))


def test_clarity_has_lists_and_no_patterns() -> None:
    raw = yaml.safe_load(resources.files("conformance.faults").joinpath("catalogue.yaml").read_text("utf-8"))
    assert [row for row in raw["unwatched"] if row["vendor"] == "clarity"] == []
    own: list[Unwatched] = [row for row in catalogue().unwatched if row.vendor == "clarity"]
    assert len(own) > 100
    assert {row.reason for row in own} & {NEW, ""} == set()
    assert len({row.mutant for row in own}) == len(own)
