"""What README and CONTRIBUTING show works as it stands there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from generator import cli

ROOT = Path(__file__).resolve().parents[2]
SOURCE = '[sources]\nD1 = {title = "Acme"}\n[sdk]\npackage = "acme_pm"\nclient = "Acme"\n'
SECTION = ("CONTRIBUTING.md", "Your own vendor, your own checks", "yaml")


def block(name: str, heading: str, language: str, begins: str = "") -> str:
    """The first block of a language below a heading, or the first that begins so."""
    text = (ROOT / name).read_text("utf-8").partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    found = re.search(rf"^( *)```{language}\n( *{begins}.*?)^ *```$", text, re.DOTALL | re.MULTILINE)
    assert found is not None, f"{name}: no {language} below {heading!r}"
    return dedent(found[2])


@pytest.fixture
def acme(tmp_path: Path) -> Path:
    folder = tmp_path / "acme"
    folder.mkdir()
    (folder / "source.toml").write_text(SOURCE)
    (folder / "openapi.yaml").write_text(block(*SECTION, "openapi: "))
    (folder / "contract.yaml").write_text(block(*SECTION, "contract: 1"))
    return folder


def lint(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    monkeypatch.setattr(sys, "argv", ["ppm-sdk", "lint", str(folder)])
    with pytest.raises(SystemExit):
        cli.main()
    return capsys.readouterr().out


def test_the_smallest_contract_passes_lint(
    acme: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert lint(acme, monkeypatch, capsys) == "1 vendor: nothing found\n"
    contract = acme / "contract.yaml"
    assert len(contract.read_text().splitlines()) <= 16
    contract.write_text(contract.read_text().partition("paging:")[0])
    assert "[paging.missing]" in lint(acme, monkeypatch, capsys)


def test_the_mock_of_the_readme_answers_its_client(tmp_path: Path) -> None:
    script = tmp_path / "snippet.py"
    script.write_text(block("README.md", "As an author of integrations", "python"))
    done = subprocess.run(
        [sys.executable, str(script)],
        capture_output=True,
        text=True,
        timeout=60,
        env={"PYTHONPATH": f"{ROOT}:{ROOT / 'generated' / 'clarity' / 'src'}"},
    )
    assert done.stderr == ""
    assert done.stdout.startswith("['PR")


def test_what_holds_secrets_is_not_committed_by_chance() -> None:
    assert {"target.toml", "*.secrets/"} <= set((ROOT / ".gitignore").read_text("utf-8").splitlines())


def test_the_commands_of_the_readme_begin_with_the_environment() -> None:
    text = (ROOT / "README.md").read_text("utf-8").partition("## As a QA engineer")[2]
    commands = [line for line in text.splitlines() if "ppm-conform " in line or "bin/activate" in line]
    assert commands[0].startswith(". .venv/bin/activate")
    assert any(line.startswith("ppm-conform init clarity > target.toml") for line in commands)
