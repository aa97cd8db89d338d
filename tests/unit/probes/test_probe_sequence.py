"""Sequences against a mock: order, undoing, restoring, what texts are filled with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from conformance.engine import Options, Session
from conformance.lab import LabRefused
from conformance.mock import MockServer, mock
from conformance.probes import ALL
from conformance.probes.context import CannotProbe, Context, Trail
from generator.contract.clauses import Sending


@pytest.fixture
def server() -> Iterator[MockServer]:
    with mock("clarity") as started:
        yield started


@pytest.fixture
def context(server: MockServer) -> Iterator[Context]:
    session = Session.open("clarity", server.target(), Options(), None)
    yield session.context
    session.context.sender.close()
    session.close()


def body(trail: Trail, label: str) -> bytes:
    response = trail.first(label).response
    assert response is not None
    return response.body


def played(context: Context, steps: dict[str, Any]) -> Trail:
    trail = Trail(notes={"data": dict(context.target.data)})
    ALL["sequence"].run(context, trail, steps)
    return trail


PROJECT = "{data.project}"
MADE: dict[str, Any] = {
    "op": "createTask",
    "args": {"projectsInternalId": PROJECT, "body": {"name": "{run.prefix} task"}},
}
READ: dict[str, Any] = {
    "op": "getTask",
    "args": {"projectsInternalId": PROJECT, "tasksInternalId": "{made|body:/_internalId}"},
}


def test_the_same_read_goes_out_again_after_a_write(context: Context) -> None:
    change = {**READ, "op": "updateTask", "args": {**READ["args"], "body": {"code": "changed"}}}
    trail = played(context, {"made": MADE, "one": READ, "change": change, "two": READ})
    assert b'"changed"' not in body(trail, "one")
    assert b'"changed"' in body(trail, "two")


def test_what_was_made_bears_the_prefix_of_the_run_and_is_taken_back(context: Context) -> None:
    trail = played(context, {"made": MADE, "read": READ})
    assert context.prefix.encode() in body(trail, "read")
    assert (trail.first("undo").operation, trail.first("undo").status) == ("deleteTask", 200)
    assert trail.first("undo").request.url.rpartition("/")[2] == trail.first("read").request.url.rpartition("/")[2]


def test_what_a_step_took_back_is_not_taken_back_twice(context: Context) -> None:
    gone = {**READ, "op": "deleteTask"}
    assert "undo" not in played(context, {"made": MADE, "gone": gone}).labels


def test_states_are_restored_though_a_step_failed(server: MockServer, context: Context) -> None:
    steps = {
        "off": {"lab": "user.right", "args": {"identity": "throwaway", "right": "Project - View", "on": False}},
        "lost": {"op": "getProject", "args": {"projectsInternalId": "{nothing|body:/_internalId}"}},
        "never": {"op": "listProjects"},
        "on": {
            "lab": "user.right",
            "args": {"identity": "throwaway", "right": "Project - View", "on": True},
            "restores": True,
        },
    }
    with pytest.raises(CannotProbe):
        played(context, steps)
    assert "Project - View" in server.lab("user.right", identity="throwaway", right="x", on=False)["rights"]


def test_a_lab_that_refuses_is_told(context: Context) -> None:
    with pytest.raises(LabRefused):
        played(context, {"x": {"lab": "capability.switch", "args": {"id": "cap.nothing", "on": True}}})


def test_a_text_that_is_one_hole_keeps_the_type_and_repetitions_are_written_out(context: Context) -> None:
    trail = Trail()
    context.send(trail, "list", Sending(op="listProjects"))
    filled = context.fill({"id": "{list|body:/_results[]/_internalId}", "t": "n {list|body:/_totalCount}"}, trail)
    assert filled == {"id": 5000001, "t": "n 60"}
    assert context.fill({"d": {"repeat": 3, "of": {"a": PROJECT}}}, trail) == {"d": [{"a": "5000001"}] * 3}


def test_a_link_to_another_host_is_not_followed_with_credentials(context: Context) -> None:
    trail = Trail()
    with pytest.raises(CannotProbe, match="another host"):
        context.send(trail, "x", Sending(op="listProjects", url="https://elsewhere.example{data.project}"))
    assert trail.labels == {}


def test_a_cookie_of_the_main_identity_stands_beside_the_key_of_another(context: Context) -> None:
    trail = Trail()
    ALL["session.beside"].run(context, trail, {"scheme": "auth.key", "holder": "throwaway"})
    assert (trail.first("before").status, trail.first("answer").status) == (200, 401)
    assert "sessionId=" in (dict(trail.first("answer").request.headers))["Cookie"]
