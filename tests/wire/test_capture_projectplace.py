"""Columns that an account's OData feeds have of their own, found in the metadata of all three roots."""

from __future__ import annotations

import shutil
from pathlib import Path

from conformance.mock import mock
from generator.commands.capturing import Request, run
from generator.commands.generation import Request as Generation
from generator.commands.generation import run as generate
from generator.contract.overlay import load_overlay
from generator.data import data_root

GENERATED = Path(__file__).parents[2] / "generated"


def test_columns_of_the_account_are_typed(tmp_path: Path) -> None:
    folder = tmp_path / "specs" / "projectplace"
    shutil.copytree(data_root() / "specs" / "projectplace", folder)
    document = folder / "metadata-pm.xml"
    head, name, rest = document.read_text("utf-8").partition('<EntityType Name="Workspace"')
    before, key, after = rest.partition("</Key>")
    own = '<Property Name="Budget_x0020_left" Type="Edm.Decimal"/><Property Name="GoLive" Type="Edm.Date"/>'
    document.write_text(head + name + before + key + own + after, "utf-8")
    with mock("projectplace", specs=[folder.parent], tls=None, clock="real") as started:
        started.write_target(tmp_path / "target.toml")
        config = tmp_path / "target.toml"  # there, `throwaway` signs by OAuth 1 and has the password of an app
        run(Request("projectplace", tmp_path / "out", config=config, interface="odata", identity="throwaway"))
        assert started.errors == []
    captured = tmp_path / "out"
    assert len(list((captured / "documents").iterdir())) == 3
    (workspace,) = load_overlay(captured / "overlay.yaml").extensions
    assert {m.name: m.type for m in workspace.members} == {"Budget_x0020_left": "decimal", "GoLive": "date"}
    out = tmp_path / "sdk"
    shutil.copytree(GENERATED / "projectplace", out)  # over the shipped client, whose other files are formatted already
    assert generate(Generation(vendors=("projectplace",), out=out, overlays=(captured / "overlay.yaml",), jobs=1)) == 0
    models = "".join(path.read_text("utf-8") for path in (out / "src").rglob("models/*.py"))
    assert "go_live: Day | None" in models  # in the form that the contract gives days
    assert "budget_x0020_left: decimal.Decimal | None" in models
