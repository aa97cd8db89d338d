"""Moments in a vendor's form inside JSON: read where they are no ISO 8601, written as promised, refused otherwise."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from types import ModuleType
from typing import Annotated, Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime.formats import lexical, readable
from runtime.json_codec import JsonCodec
from runtime.json_model import Model
from runtime.operation import Format

Day = Annotated[date, Format("dd.MM.yyyy", ("0",))]
Local = Annotated[datetime, Format("yyyy-MM-dd'T'HH:mm:ss")]


class Note(Model, kw_only=True):
    day: Day | None = None
    at: Local | None = None
    holidays: list[Day] = []  # noqa: RUF012  # msgspec copies an empty list for every record
    below: Note | None = None


@pytest.fixture
def codec(monkeypatch: pytest.MonkeyPatch) -> JsonCodec:
    """Of a package whose only module is a copy of this one, since binding puts readers in place of the aliases."""
    home = ModuleType("forms_sdk.models")
    vars(home).update({"Day": Day, "Local": Local, "Note": Note, "date": date, "datetime": datetime})
    monkeypatch.setitem(__import__("sys").modules, "forms_sdk", ModuleType("forms_sdk"))
    monkeypatch.setitem(__import__("sys").modules, "forms_sdk.models", home)
    made = JsonCodec("forms_sdk")
    monkeypatch.setattr(Note, "__module__", "forms_sdk.models")
    return made


def test_moments_are_written_in_their_form_at_any_depth(codec: JsonCodec) -> None:
    note = Note(day=date(2026, 2, 1), holidays=[date(2026, 12, 24)], below=Note(at=datetime(2026, 1, 2, 3, 4, 5, 678)))
    assert json.loads(codec.encode({"notes": [note]})) == {
        "notes": [{"day": "01.02.2026", "holidays": ["24.12.2026"], "below": {"at": "2026-01-02T03:04:05"}}]
    }


def test_a_moment_with_a_zone_is_refused_where_the_form_has_none(codec: JsonCodec) -> None:
    with pytest.raises(TypeError, match="time zone"):
        codec.encode(Note(at=datetime(2026, 1, 2, tzinfo=UTC)))


def test_members_that_were_kept_are_sent_back_beside_them(codec: JsonCodec) -> None:
    note: Note = codec.decode("models:Note", b'{"at": "2026-01-02T03:04:05", "z_own": 1, "below": {"z": 2}}')
    note.day = date(2026, 2, 1)
    assert json.loads(codec.encode(note)) == {
        "at": "2026-01-02T03:04:05",
        "day": "01.02.2026",
        "z_own": 1,
        "below": {"z": 2},
    }


READER: Any = readable(Day)


def decode(text: str) -> Any:
    from runtime.formats import read_hook

    return msgspec.json.decode(json.dumps([text]), type=list[READER], dec_hook=read_hook)[0]


@given(day=st.dates())
def test_what_is_written_in_a_form_reads_the_same(day: date) -> None:
    assert decode(lexical(Format("dd.MM.yyyy")).write(day)) == day


@pytest.mark.parametrize("text", ["", "0"])
def test_an_unset_moment_is_none(text: str) -> None:
    assert decode(text) is None


@pytest.mark.parametrize("text", ["2026-02-01", "32.01.2026", "x"])
def test_another_form_is_unreadable_and_says_where(text: str) -> None:
    with pytest.raises(msgspec.ValidationError, match=rf"'{text}' is not of the promised form - at `\$\[0\]`"):
        decode(text)


def test_forms_of_iso_8601_are_left_to_the_decoder() -> None:
    assert readable(Local) is Local
    assert readable(int) is int


class Foreign(msgspec.Struct):
    """A record of the caller's own, whose annotation nobody can resolve."""

    day: date
    other: Unheard | None = None  # type: ignore[name-defined]  # noqa: F821  # that is the point


def test_records_of_the_callers_own_are_sent_as_they_are(codec: JsonCodec) -> None:
    assert codec.encode([Foreign(date(2026, 2, 1))]) == b'[{"day":"2026-02-01","other":null}]'
