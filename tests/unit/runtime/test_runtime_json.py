"""JSON records: typed, open to what is new, sent back whole, and built without recursion."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mini_rest import Mini
from mini_rest.models import Lookup, Project, ProjectPage, ProjectUpdate
from runtime.errors import UsageError
from runtime.json_codec import JsonCodec
from runtime.json_rest import JsonDocument
from runtime_support import BASE, Scripted, answer, as_json

CODEC = JsonCodec("mini_rest")
KNOWN = {"_internalId", "code", "name", "isActive", "manager", "costType", "scheduleStart", "parent"}
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
FOREIGN: st.SearchStrategy[dict[str, Any]] = st.dictionaries(
    st.text().filter(lambda name: bool(name not in KNOWN)), VALUES, max_size=4
)


def project(body: dict[str, Any]) -> Project:
    record = CODEC.decode("models:Project", json.dumps(body).encode())
    assert isinstance(record, Project)
    return record


def test_members_are_typed() -> None:
    read = project(
        {"_internalId": 5, "scheduleStart": "2015-04-01T08:00:00", "manager": {"id": "ann"}, "costType": "new"}
    )
    assert read.schedule_start == datetime(2015, 4, 1, 8)
    assert (read.internal_id, read.manager, read.cost_type) == (5, Lookup(id="ann"), "new")


def test_absent_and_null_read_alike_and_can_be_told_apart() -> None:
    read = project({"code": None})
    assert (read.code, read.name) == (None, None)
    assert (read.was_sent("code"), read.was_sent("name")) == (True, False)
    assert Project().was_sent("code") is False
    with pytest.raises(AttributeError):
        read.was_sent("nope")


def test_numbers_that_came_as_text_are_read() -> None:
    assert project({"_internalId": "5000001"}).internal_id == 5000001


@given(extra=FOREIGN)
def test_unknown_members_are_kept_and_sent_back(extra: dict[str, Any]) -> None:
    body = {"_internalId": 5, "code": "x", "name": None} | extra
    read = project(body)
    assert read.extra == extra
    assert json.loads(CODEC.encode(read)) == body
    read.code = "changed"
    assert json.loads(CODEC.encode(read)) == body | {"code": "changed"}


@given(extra=FOREIGN)
def test_members_of_the_instance_are_added_to_a_copy(extra: dict[str, Any]) -> None:
    fresh = ProjectUpdate(name="n")
    made = fresh.with_extra(extra)
    assert (made.extra, fresh.extra) == (extra, {})
    assert json.loads(CODEC.encode(made)) == {"name": "n"} | extra
    read = project({"_internalId": 5, "zz": 1})
    assert json.loads(CODEC.encode(read.with_extra(extra))) == {"_internalId": 5, "zz": 1} | extra


@pytest.mark.parametrize("members", [{"name": "x"}, {"zz": object()}, {"zz": float}])
def test_declared_members_and_what_is_no_json_are_refused_as_extra(members: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        ProjectUpdate().with_extra(members)


def test_unknown_members_of_nested_objects_are_sent_back() -> None:
    read = project({"manager": {"id": 1, "_type": "lookup"}, "zz": 1})
    assert read.manager is not None
    read.manager.id = 2
    assert json.loads(CODEC.encode(read)) == {"manager": {"id": 2, "_type": "lookup"}, "zz": 1}


def test_a_record_sends_its_own_row_and_no_other() -> None:
    rows = [{"_internalId": n, "secret": n} for n in range(3)]
    page = CODEC.decode("models:ProjectPage", json.dumps({"_results": rows}).encode(), "results")
    assert isinstance(page, ProjectPage)
    assert [record.extra for record in page.results] == [{"secret": n} for n in range(3)]
    assert json.loads(CODEC.encode([page.results[1]])) == [rows[1]]
    assert json.loads(CODEC.encode({"d": page.results})) == {"d": rows}
    assert json.loads(CODEC.encode(Project(code="p", parent=page.results[2]))) == {"code": "p", "parent": rows[2]}
    with pytest.raises(TypeError):
        msgspec.json.encode(page.results[0])


def test_a_member_named_like_the_link_is_only_a_member() -> None:
    with pytest.raises(msgspec.ValidationError):
        project({"\ue000source": {"x": 1}})


def test_equality_and_repr_leave_the_link_out() -> None:
    assert project({"code": "a"}) == Project(code="a") == project({"code": "a", "zz": 1})
    assert repr(project({"code": "a"})) == "Project(code='a')"


def test_unset_none_and_values_in_requests() -> None:
    assert CODEC.encode(ProjectUpdate()) == b"{}"
    assert CODEC.encode(ProjectUpdate(manager=None)) == b'{"manager":null}'
    assert CODEC.encode(ProjectUpdate(attributes={"z_x": None})) == b'{"attributes":{"z_x":null}}'


def test_what_json_cannot_hold_is_refused_before_sending() -> None:
    transport = Scripted(lambda call: as_json({}))
    mini = Mini(base_url=BASE, auth=Mini.basic("ann", "s3cret"), transport=transport)
    with pytest.raises(UsageError, match="cannot be sent as JSON"):
        mini.projects.update(1, ProjectUpdate(attributes={"x": object()}))
    assert transport.calls == []


def ring(folder: Path, size: int, modules: int) -> str:
    """A package whose types refer to each other in a ring across modules. Gives its name."""
    name = f"ring_{size}"
    package = folder / name
    package.mkdir()
    (package / "__init__.py").write_text("")
    each = size // modules
    for m in range(modules):
        after = (m + 1) % modules
        lines = [
            "from __future__ import annotations",
            "from typing import TYPE_CHECKING",
            "from runtime.json_model import Model",
            "if TYPE_CHECKING:",
            f"    from .m{after} import T{after * each}",
            f"_REFS = {{'m{after}': ('T{after * each}',)}}",
        ]
        for t in range(m * each, (m + 1) * each):
            lines += [
                f"class T{t}(Model, kw_only=True):",
                "    n: int = 0",
                f"    next: T{(t + 1) % size} | None = None",
            ]
        (package / f"m{m}.py").write_text("\n".join(lines))
    return name


def test_a_ring_of_two_thousand_types_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    limit = sys.getrecursionlimit()
    codec = JsonCodec(ring(tmp_path, 2_000, 20))
    record = codec.decode("m0:T0", b'{"n":0,"next":{"n":1,"next":{"n":2,"zz":5}}}')
    assert record.next.next.n == 2
    assert type(record.next.next).__name__ == "T2"
    assert sys.getrecursionlimit() == limit
    assert codec.decode("m19:T1999", b'{"next":{"n":7}}').next.n == 7


def test_asking_a_page_for_its_error_does_not_parse_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(body: bytes) -> None:
        raise AssertionError("parsed")

    monkeypatch.setattr("runtime.json_rest.msgspec.json.decode", refuse)
    assert JsonDocument(answer(200, b'{"_results": [1, 2]}')).at(("body", "errorMessage")) is None


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b'{"a": 1}', None),
        (b'{"note": "x\\u0065", "a": 1}', None),
        (b'{"\\u0065rror": "e"}', "e"),
        (b'{"error": "e"}', "e"),
        (b'{"a": {"error": "e"}}', None),
        (b'{"error": ', None),
    ],
)
def test_a_member_is_found_however_its_name_is_written(body: bytes, found: str | None) -> None:
    assert JsonDocument(answer(200, body)).at(("body", "error")) == found
