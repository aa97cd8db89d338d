"""What is in the wheels suffices: unpacked away from the checkout, with nothing of it in reach."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SPEC = """openapi: 3.1.0
info: {title: Acme, version: "2"}
paths:
  /things:
    get:
      operationId: listThings
      responses: {"200": {description: ok, content: {application/json: {schema: {type: array, items: {type: string}}}}}}
"""


def unpacked(project: Path, folder: Path) -> Path:
    """The wheel of a project, unpacked below `folder`."""
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder / "dist")]
    subprocess.run(build, cwd=project, check=True, capture_output=True, timeout=120)
    (wheel,) = (folder / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def python(site: Path, code: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    # The path comes before that of the editable installation; the assertions inside `code` hold that it does.
    environment = {**os.environ, "PYTHONPATH": str(site), "NO_COLOR": "1"}
    done = [sys.executable, "-c", code]
    return subprocess.run(done, cwd=cwd, env=environment, capture_output=True, text=True, timeout=120, check=False)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return unpacked(ROOT, tmp_path_factory.mktemp("wheel"))


def test_the_suite_judges_its_mock_and_writes_the_page(site: Path, tmp_path: Path) -> None:
    code = f"""
import sys, conformance, generator.data
assert conformance.__file__.startswith({str(site)!r})
assert str(generator.data.data_root()).startswith({str(site)!r})
sys.argv = ["ppm-conform", "run", "clarity", "--mock", "--html", "r.html"]
from conformance.cli import main
main()
"""
    done = python(site, code, tmp_path)
    assert done.returncode == 0, done.stderr
    assert "clauses judged" in done.stdout + done.stderr
    assert "CLR-PAGE-005" in (tmp_path / "r.html").read_text("utf-8")


def test_the_generator_makes_a_client_from_a_document(site: Path, tmp_path: Path) -> None:
    (tmp_path / "api.yaml").write_text(SPEC, "utf-8")
    code = """
import sys
sys.argv = ["ppm-sdk", "generate", "--spec", "api.yaml", "--package", "acme_api", "--out", "acme"]
from generator.cli import main
main()
"""
    done = python(site, code, tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "acme" / "src" / "acme_api" / "_runtime" / "engine.py").is_file()


def test_lint_reads_the_fault_catalogue_of_the_wheel(site: Path, tmp_path: Path) -> None:
    code = 'import sys; sys.argv = ["ppm-sdk", "lint"]; from generator.cli import main; main()'
    done = python(site, code, tmp_path)
    assert (done.returncode, done.stdout.split(":")[-1].strip()) == (0, "nothing found"), done.stdout + done.stderr


def test_a_capture_finds_the_runtime_of_the_wheel(site: Path, tmp_path: Path) -> None:
    code = f"""
import sys
from conformance.mock import mock
from generator.capture.runtime import runtime
from generator.cli import main
assert runtime("engine").__file__.startswith({str(site)!r})
with mock("ppmpro") as server:
    server.write_target("target.toml")
    sys.argv = ["ppm-sdk", "capture", "ppmpro", "--config", "target.toml", "--only", "Project", "--out", "captured"]
    main()
"""
    done = python(site, code, tmp_path)
    assert done.returncode == 0, done.stderr
    assert "UDFStrategic" in (tmp_path / "captured" / "overlay.yaml").read_text("utf-8")


CLIENTS = {
    "clarity": "clarity_ppm.Clarity",
    "planfix": "planfix_xml.Planfix",
    "ppmpro": "planview_ppmpro.PpmPro",
}


@pytest.mark.parametrize("vendor", CLIENTS)
def test_a_client_needs_nothing_but_its_own_wheel(vendor: str, tmp_path: Path) -> None:
    sdk = unpacked(ROOT / "generated" / vendor, tmp_path)
    package, name = CLIENTS[vendor].split(".")
    code = f"""
import sys, {package}
assert {package}.__file__.startswith({str(sdk)!r})
assert {package}.{name}.__name__ == {name!r}
import {package}.errors, {package}.models
print(sorted(m for m in sys.modules if m.split(".")[0] in ("generator", "conformance", "zeep", "pydantic")))
"""
    done = python(sdk, code, tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"
