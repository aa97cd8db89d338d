"""An overlay over a document of one's own: the client has typed members for what the instance adds."""

from __future__ import annotations

import json
from pathlib import Path

import httpx2
import pytest

from generator.commands.generation import Request, run
from generator.commands.linting import run as lint
from generator.diagnostics import BadInput

DOCUMENT = """
openapi: 3.1.0
info: {title: Things, version: "1"}
paths:
  /things/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    get:
      operationId: getThing
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}}
    patch:
      operationId: updateThing
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/ThingInput"}}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}}
components:
  schemas:
    Thing: {type: object, properties: {code: {type: string}}}
    ThingInput: {type: object, properties: {code: {type: string}}}
"""
OVERLAY = """
overlay: 1
vendor: {vendor}
evidence: observed
extensions:
  - shapes: ["{vendor}:schemas#Thing", "{vendor}:schemas#ThingInput"]
    members:
      - {{name: z_score, type: number, label: Vendor score}}
      - {{name: class, type: string}}
      - {{name: Class, type: string}}
      - {{name: "Budget (CF)?", type: boolean}}
      - {{name: z_days, type: date, list: true}}
"""


@pytest.fixture
def things(generate, tmp_path: Path):
    """The package of DOCUMENT with OVERLAY; a document without a contract names its vendor after its file."""
    bare = generate(DOCUMENT)
    vendor = f"generated_{int(bare.package.rpartition('_')[2]) + 1}"
    path = tmp_path / "overlay.yaml"
    path.write_text(OVERLAY.format(vendor=vendor), "utf-8")
    return generate(DOCUMENT, overlays=(path,))


def test_members_of_the_overlay_are_typed_and_what_is_unknown_stays_in_extra(things) -> None:
    sent = {"code": "A", "z_score": 7.5, "class": "x", "Budget (CF)?": True, "z_days": ["2026-11-21"], "z_new": 1}
    api = things.client(lambda request: httpx2.Response(200, json=sent))
    thing = api.get_thing("A")
    assert (thing.z_score, thing.class_, thing.budget_cf, thing.extra) == (7.5, "x", True, {"z_new": 1})
    assert thing.z_days[0].isoformat() == "2026-11-21"
    api.update_thing("A", body=things.models.ThingInput(z_score=8.0, class_="y", budget_cf=False))
    assert json.loads(things.seen[-1].content) == {"z_score": 8.0, "class": "y", "Budget (CF)?": False}


def test_names_that_python_cannot_have_are_given_others(things) -> None:
    fields = things.models.Thing.__struct_fields__
    assert [name for name in fields if "class" in name.lower()] == ["class_", "class_2"]


def test_an_unchanged_overlay_is_not_generated_again(tmp_path: Path, capsys) -> None:
    document, path, out = tmp_path / "acme.yaml", tmp_path / "overlay.yaml", tmp_path / "acme"
    document.write_text(DOCUMENT, "utf-8")
    path.write_text(OVERLAY.format(vendor="acme"), "utf-8")
    request = Request(spec=document, package="acme_overlaid", out=out, overlays=(path,), jobs=1)
    assert run(request) == 0
    assert "overlay/overlay.yaml" in (out / "generation.lock").read_text("utf-8")
    run(request)
    path.write_text(path.read_text("utf-8").replace("z_score", "z_rank"), "utf-8")
    run(request)
    assert [line.partition(":")[2].strip()[:9] for line in capsys.readouterr().out.splitlines()][1] == "unchanged"
    assert "z_rank" in "".join(file.read_text("utf-8") for file in (out / "src").rglob("*.py"))


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"overlays": (Path("nowhere.yaml"),)}, "nowhere.yaml: no such overlay; write one with"),
        ({"vendors": ("clarity", "ppmpro"), "overlays": (Path("o.yaml"),)}, "are for one vendor"),
        ({"vendors": ("clarity",), "overlays": (Path("o.yaml"),), "out": None}, "name a folder with --out"),
    ],
)
def test_an_overlay_that_cannot_be_applied_writes_nothing(tmp_path: Path, changed, said: str) -> None:
    out = tmp_path / "out"
    with pytest.raises(BadInput, match=said):
        run(Request(**{"vendors": ("clarity",), "out": out, **changed}))
    assert not out.exists()


def test_types_that_do_nothing_are_told(tmp_path: Path, capsys) -> None:
    path = tmp_path / "ours.yaml"
    rows = "types:\n  - {id: 4, name: Project, fields: [{id: 436, label: title}, {id: 900001, label: Ours}]}\n"
    for vendor in ("ppmpro", "clarity"):
        path.write_text(f"overlay: 1\nvendor: {vendor}\nevidence: observed\n{rows}", "utf-8")
        assert lint((str(path),), ()) == 1
    told = [line.partition("ours.yaml:")[2] for line in capsys.readouterr().out.splitlines()]
    assert told == [
        "5: field 436 of type 4 is known already; remove the row [overlay.restated]",
        "5: clarity has no typed entities: type 4 is not used; remove the row [overlay.restated]",
    ]


def test_an_overlay_of_another_version_is_told(tmp_path: Path, capsys) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text("overlay: 1\nvendor: ppmpro\nversion: '2013'\nevidence: observed\n", "utf-8")
    assert run(Request(vendors=("ppmpro",), out=tmp_path / "sdk", overlays=(path,), jobs=1)) == 0
    assert f"{path}: captured for version 2013, used for 2021" in capsys.readouterr().err


def test_lint_tells_what_an_overlay_of_a_vendor_has_wrong(tmp_path: Path, capsys) -> None:
    path = tmp_path / "ours.yaml"
    shapes = "['clarity:schemas#Project']"
    head = f"overlay: 1\nvendor: clarity\nevidence: observed\nextensions:\n  - shapes: {shapes}\n    members:\n"
    path.write_text(head + "      - {name: z_a}\n      - {name: code}\n", "utf-8")
    assert lint((str(path),), ()) == 1
    assert capsys.readouterr().out.startswith(f"{path}:8: the documents have 'code' of clarity:schemas#Project; remove")
    path.write_text(head + "      - {name: z_a}\n", "utf-8")
    assert (lint((str(path),), ()), capsys.readouterr().out) == (0, "1 overlay: nothing found\n")
