"""The journal of a run: written before the request, readable after a crash, free of credentials."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conformance.exchanges.journal import Head, Journal, load_journal
from conformance.exchanges.redact import Registry
from generator.diagnostics import BadInput

HEAD = Head("ppmpro", "2021", "https://ppm.example/soap", "ppmkit-1234", "2026-11-21T00:00:00+00:00")


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(HEAD, Registry(b"key"), tmp_path / "run.journal")


def again(journal: Journal) -> Journal:
    assert journal.path is not None
    return load_journal(journal.path, Registry(b"other"))


def test_a_request_is_on_file_before_it_is_sent_and_may_have_made_something(journal: Journal) -> None:
    journal.begin("insertEntity", "deleteEntity", "main", {"entityTypeId": "4"})
    known = again(journal)
    assert known.head == HEAD
    (left,) = known.left
    assert (left.op, left.undo, left.identity, left.args, left.state) == (
        "insertEntity", "deleteEntity", "main", {"entityTypeId": "4"}, "begun",
    )  # fmt: skip


def test_what_was_taken_away_is_not_left(journal: Journal) -> None:
    one = journal.begin("insertEntity", "deleteEntity", "main", {})
    two = journal.begin("insertEntity", "deleteEntity", "main", {})
    journal.settle(one, "made", ["77"])
    journal.settle(two, "made", ["78", "79"])
    assert [entry.ids for entry in again(journal).left] == [("78", "79"), ("77",)]
    journal.undone("deleteEntity", {"entityTypeId": "4", "entityId": 77})
    journal.undone("deleteEntity", {"entityIds": ["78"]})
    journal.undone("otherOperation", {"entityId": "79"})
    assert [entry.ids for entry in again(journal).left] == [("79",)]


def test_a_refused_request_made_nothing(journal: Journal) -> None:
    journal.settle(journal.begin("insertEntity", "deleteEntity", "main", {}), "refused")
    assert again(journal).left == ()


def test_a_line_that_was_being_written_when_the_machine_stopped_is_left_out(journal: Journal) -> None:
    journal.settle(journal.begin("insertEntity", "deleteEntity", "main", {}), "made", ["77"])
    assert journal.path is not None
    whole = journal.path.read_bytes()
    journal.path.write_bytes(whole + b'{"n": 1, "sta')
    assert [entry.ids for entry in again(journal).left] == [("77",)]


def test_no_credential_is_in_it_and_nobody_else_may_read_it(journal: Journal) -> None:
    journal.registry.learn("token", "s3cret-value")
    journal.begin("insertEntity", "deleteEntity", "main", {"note": "made with s3cret-value"})
    assert journal.path is not None
    assert b"s3cret-value" not in journal.path.read_bytes()
    assert "«token#1»" in journal.path.read_text("utf-8")
    assert journal.path.stat().st_mode & 0o777 == 0o600


def test_a_request_is_not_sent_if_it_cannot_be_written_down(tmp_path: Path) -> None:
    journal = Journal(HEAD, Registry(b"key"), tmp_path / "no such folder" / "run.journal")
    with pytest.raises(BadInput, match="the journal cannot be written"):
        journal.begin("insertEntity", "deleteEntity", "main", {})


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "the journal is empty"),
        ("{}\n", "this is no journal"),
        ("[]\n{}\n", "this line is no object"),
        ("nonsense\n{}\n", "this line is no JSON"),
        (json.dumps({"journal": 1}) + '\n{"n": 3, "state": "made", "ids": []}\n{}\n', "no entry of a journal"),
    ],
)
def test_a_file_that_is_no_journal_is_told_with_its_line(tmp_path: Path, content: str, told: str) -> None:
    file = tmp_path / "run.journal"
    file.write_text(content, "utf-8")
    with pytest.raises(BadInput, match=told):
        load_journal(file, Registry(b"key"))
