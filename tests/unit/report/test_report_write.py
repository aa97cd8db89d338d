"""Writing: found out before the run, whole or not at all, and never with a secret."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from conformance.exchanges.redact import Registry
from conformance.report.write import SecretLeak, prepare, write
from generator.diagnostics import BadInput


def registry(*secrets: str) -> Registry:
    made = Registry(b"k" * 16)
    for secret in secrets:
        made.learn("password", secret)
    return made


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("none/r.html", "none/r.html: the folder of --html does not exist; create none first"),
        (".", ".: --html names a folder; name a file in it"),
        ("/proc/r.html", "/proc/r.html: --html cannot be written"),
    ],
)
def test_a_place_that_cannot_be_written_is_found_beforehand(
    place: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BadInput) as caught:
        prepare({"--html": place})
    assert str(caught.value).startswith(told)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("one", "other"), [("-", "-"), ("r", "./r"), ("r", "link")])
def test_two_reports_never_share_a_place(one: str, other: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("link").symlink_to("r")
    with pytest.raises(BadInput, match="--json and --html both write to"):
        prepare({"--json": one, "--html": other})


def test_places_that_can_be_written_leave_no_trace(tmp_path: Path) -> None:
    (tmp_path / "old").write_text("old")
    prepare({"--json": str(tmp_path / "new"), "--html": str(tmp_path / "old"), "--har": "-", "--junit": "/dev/null"})
    assert (tmp_path / "old").read_text() == "old"
    assert os.listdir(tmp_path) == ["old"]


def test_a_report_is_a_file_like_any_other(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        write("new", str(tmp_path / "r"), [])
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "r").stat().st_mode) == 0o640
    (tmp_path / "r").chmod(0o600)
    (tmp_path / "link").symlink_to(tmp_path / "r")
    write("newer", str(tmp_path / "link"), [])
    assert (tmp_path / "r").read_text() == "newer"
    assert (tmp_path / "link").is_symlink()
    assert stat.S_IMODE((tmp_path / "r").stat().st_mode) == 0o600


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "r").write_text("old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(BadInput, match="No space left on device"):
        write("new", str(tmp_path / "r"), [])
    assert (tmp_path / "r").read_text() == "old"
    assert os.listdir(tmp_path) == ["r"]


@pytest.mark.parametrize("form", ["s3cr3t&more", "s3cr3t&amp;more", "czNjcjN0Jm1vcmU", "s3cr3t%26more"])
def test_a_secret_in_any_spelling_withholds_the_report(form: str, tmp_path: Path) -> None:
    with pytest.raises(SecretLeak, match="withheld") as caught:
        write(f"<p>{form}</p>", str(tmp_path / "r"), [registry(), registry("s3cr3t&more")])
    assert os.listdir(tmp_path) == []
    assert "s3cr3t" not in str(caught.value)


def test_a_word_of_our_own_that_is_somebodys_password_is_no_leak(tmp_path: Path) -> None:
    write("<details>x</details>", str(tmp_path / "r"), [registry("details", "x")], own=b"<details></details>")
    assert (tmp_path / "r").exists()
    with pytest.raises(SecretLeak):
        write("<details>hunter22</details>", str(tmp_path / "r"), [registry("hunter22")], own=b"<details></details>")
