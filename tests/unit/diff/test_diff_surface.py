"""The sdk letters beside second opinions: what griffe calls broken, old tests type-checked against new clients."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import griffe
import pytest
import yaml

from generator.commands.generation import Request, run
from generator.diff.engine import difference
from generator.diff.findings import Finding
from generator.diff.openapi.documents import compare_openapi
from generator.diff.sides import Side
from generator.diff.subjects import Subjects
from generator.readers.documents import source_at

HERE = Path(__file__).parent / "triples"
BASE: dict[str, Any] = yaml.safe_load((HERE / "base.yaml").read_text("utf-8"))
ROWS = {row["rule"]: row for row in yaml.safe_load((HERE / "oas.yaml").read_text("utf-8"))}
SHORT = {"G": "/paths/~1things/get", "P": "/paths/~1things/post", "S": "/components/schemas"}
Patch = Callable[[Mapping[str, Any], Mapping[str, Any]], dict[str, Any]]

SEEN = (
    "oas:path-removed",
    "oas:op-removed",
    "oas:operation-id-changed",
    "oas:param-removed",
    "oas:param-renamed",
    "oas:param-required-added",
    "oas:param-became-required",
    "oas:component-renamed",
    "oas:resp-prop-removed",
)
UNSEEN = {
    "oas:resp-type-changed": "griffe compares no annotations",
    "oas:param-type-narrowed": "griffe compares no annotations",
    "oas:resp-enum-value-removed": "values of open enumerations are text in an annotation",
}
SAFE = (
    "oas:path-added",
    "oas:param-optional-added",
    "oas:param-became-optional",
    "oas:resp-prop-added",
    "oas:req-prop-optional-added",
)


def whole(patches: Mapping[str, Any]) -> dict[str, Any]:
    """Patches with their short pointers written out."""

    def spelt(pointer: str) -> str:
        head, slash, rest = pointer.partition("/")
        return SHORT.get(head, head) + slash + rest

    return {
        spelt(pointer): {"$copy": spelt(value["$copy"])} if isinstance(value, dict) and "$copy" in value else value
        for pointer, value in patches.items()
    }


def breakages(old: Path, new: Path, package: str) -> list[str]:
    """Public objects that griffe finds broken."""
    before, after = (griffe.load(package, search_paths=[place / "src"], allow_inspection=False) for place in (old, new))
    return [breakage.obj.path for breakage in griffe.find_breaking_changes(before, after)]


def package(folder: Path, document: Mapping[str, Any]) -> tuple[Path, Side]:
    folder.mkdir()
    spec = folder / "things.yaml"
    spec.write_text(yaml.safe_dump(document, sort_keys=False), "utf-8")
    assert run(Request(spec=spec, package="things", out=folder / "out", jobs=1)) == 0
    return folder / "out", Side("rest-json", "things", (source_at(spec),))


def compared(folder: Path, rule: str, patch: Patch) -> tuple[list[Finding], list[str]]:
    row = ROWS[rule]
    old, before = package(folder / "old", patch(BASE, whole(row.get("a", {}))))
    new, after = package(folder / "new", patch(BASE, whole(row["b"])))
    return list(compare_openapi(before, after)), breakages(old, new, "things")


@pytest.mark.parametrize("rule", SEEN)
def test_what_griffe_calls_broken_is_no_safe_change_of_the_sdk(rule: str, patch: Patch, tmp_path: Path) -> None:
    found, broken = compared(tmp_path, rule, patch)
    assert broken
    assert any(finding.sdk != "safe" for finding in found)


@pytest.mark.parametrize("rule", SAFE)
def test_what_we_call_safe_breaks_nothing_in_the_eyes_of_griffe(rule: str, patch: Patch, tmp_path: Path) -> None:
    found, broken = compared(tmp_path, rule, patch)
    assert {finding.sdk for finding in found} == {"safe"}
    assert broken == []


@pytest.mark.parametrize("rule", UNSEEN)
def test_what_griffe_cannot_see_is_told_by_the_rules_alone(rule: str, patch: Patch, tmp_path: Path) -> None:
    found, broken = compared(tmp_path, rule, patch)
    assert any(finding.sdk != "safe" for finding in found)
    assert broken == []


@pytest.fixture(scope="module")
def clarity(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The clients of both versions."""
    folder = tmp_path_factory.mktemp("clarity")
    made = [folder / version for version in ("15.6", "16.4.1")]
    for place in made:
        assert run(Request(vendors=("clarity",), api_version=place.name, out=place, jobs=1)) == 0
    return made[0], made[1]


def test_clarity_gained_and_lost_nothing_in_the_eyes_of_both(clarity: tuple[Path, Path]) -> None:
    with Subjects() as subjects:
        found = difference(subjects.read("clarity@15.6"), subjects.read("clarity@16.4.1"))
    assert {finding.sdk for finding in found} == {"safe"}
    assert breakages(*clarity, "clarity_ppm") == []


def test_tests_of_the_previous_client_type_check_against_the_new_one(clarity: tuple[Path, Path]) -> None:
    old, new = clarity
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(new / ".mypy"), str(old / "tests")]
    ran = subprocess.run(command, env={**os.environ, "MYPYPATH": str(new / "src")}, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout
