from __future__ import annotations

import json
from typing import Any

import pytest
from lxml import etree

from conformance.mock.answers import Answer
from conformance.mock.faults import BadSwitch
from conformance.mock.mechanical import apply, parse

PAGE: dict[str, Any] = {"_total": 2, "_results": [{"id": 1, "name": "a"}, {"id": 2, "name": None}]}
XML = (
    b'<response status="ok"><tasks totalCount="2" count="2">'
    b"<task><id>1</id></task><task><id>2</id></task></tasks></response>"
)


def _json(spec: str, rows: str = "/_results") -> Any:
    answer = Answer(200, json.dumps(PAGE).encode(), "application/json", [("x-left", "9")], operation="list")
    apply(parse(spec), answer, rows)
    return json.loads(answer.body)


def _xml(spec: str) -> etree._Element:
    answer = Answer(200, XML, "application/xml", operation="task.getList")
    apply(parse(spec), answer, "/tasks/task[]")
    return etree.fromstring(answer.body)


def _attributes(root: etree._Element) -> dict[str, str]:
    return {str(name): str(value) for name, value in root[0].attrib.items()}


def test_json_members_are_dropped_renamed_and_retyped_in_every_row() -> None:
    assert [sorted(row) for row in _json("M:drop-member:list:/_results[]/name")["_results"]] == [["id"], ["id"]]
    assert [row["idX"] for row in _json("M:rename-member:list:/_results[]/id")["_results"]] == [1, 2]
    assert [row["id"] for row in _json("M:retype-member:list:/_results[]/id")["_results"]] == ["1", "2"]
    assert _json("M:retype-member:list:/_results[]/name")["_results"][1]["name"] == {"retyped": True}
    assert "_results" not in _json("M:drop-member:list:/_results")


def test_rows_are_dropped_and_repeated() -> None:
    assert [row["id"] for row in _json("M:drop-row:list")["_results"]] == [1]
    assert [row["id"] for row in _json("M:repeat-row:list")["_results"]] == [1, 2, 2]
    assert [e.text for e in _xml("M:drop-row:task.getList").iter("id")] == ["1"]
    assert [e.text for e in _xml("M:repeat-row:task.getList").iter("id")] == ["1", "2", "2"]


def test_xml_elements_and_attributes_are_changed() -> None:
    assert [len(task) for task in _xml("M:drop-member:task.getList:/tasks/task[]/id").iter("task")] == [0, 0]
    assert [e.text for e in _xml("M:retype-member:task.getList:/tasks/task[]/id").iter("id")] == ["retyped", "retyped"]
    assert _attributes(_xml("M:drop-member:task.getList:/tasks/@count")) == {"totalCount": "2"}
    assert _attributes(_xml("M:rename-member:task.getList:/tasks/@count")) == {"totalCount": "2", "countX": "2"}


def test_status_and_header() -> None:
    answer = Answer(200, b"{}", "application/json", [("X-Left", "9")], operation="list")
    assert apply(parse("M:status:list:500"), answer, "")
    assert apply(parse("M:drop-header:list:x-left"), answer, "")
    assert (answer.status, answer.headers) == (500, [])


def test_another_operation_is_left_alone() -> None:
    assert _json("M:drop-member:getProject:/_total") == PAGE


@pytest.mark.parametrize(
    "spec", ["M:", "M:drop-member:list", "M:status:list:abc", "M:drop-row", "M:nope:list:/a", "M:drop-member:list:a"]
)
def test_an_unreadable_mutant_is_refused(spec: str) -> None:
    with pytest.raises(BadSwitch):
        parse(spec)
