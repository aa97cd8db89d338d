"""What all handlers work with: the state, its views, the faults, and how an object is found or refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from conformance.mock.answers import Refused
from conformance.mock.projectplace.call import Call, whole
from conformance.mock.projectplace.state import Row, State
from conformance.mock.projectplace.views import Views
from conformance.mock.vendor import World

_SIZE, _MOST = 100, 1000
"""Rows of a page, where the contract is silent."""


class Desk:
    def __init__(self, world: World, state: State) -> None:
        self.world, self.faults, self.state = world, world.faults, state
        self.views = Views(state)

    def _sees(self, call: Call, project: int) -> bool:
        return self.state.sees(call.person, project, open=self.faults.on("F-PP-47", call.operation))

    def project(self, call: Call, id: int) -> Row:
        """A workspace that the caller may see. Raises Refused."""
        found = self.state.projects.get(id)
        if found is None or not (call.leaks or self._sees(call, id)):
            raise Refused("object.unknown", say="project")
        return found

    def board(self, call: Call, id: int) -> Row:
        """Raises Refused."""
        found = self.state.boards.get(id)
        if found is None or not self._sees(call, found["project_id"]):
            raise Refused("object.unknown", say="board")
        return found

    def card(self, call: Call, id: int) -> Row:
        """Raises Refused."""
        found = self.state.cards.get(id)
        if found is None or not self.state.sees(call.person, self.state.boards[found["board_id"]]["project_id"]):
            raise Refused("object.unknown", say="card")
        return found

    def document(self, call: Call, id: int) -> Row:
        """A document or folder; the id of a workspace stands for its root. Raises Refused."""
        found = self.state.documents.get(self.state.projects[id]["root"] if id in self.state.projects else id)
        if found is None or not self.state.sees(call.person, found["project"]):
            raise Refused("object.unknown", say="document")
        return found

    def required(self, call: Call) -> dict[str, Any]:
        """The body, which has what the contract says that it needs. Raises Refused."""
        names = self.world.rules.required(call.operation)
        return call.required(() if names and self.faults.on("F-PP-23", call.operation) else names)

    def page(self, call: Call, body: Mapping[str, Any], rows: list[Row]) -> list[Row]:
        """The rows from `row_number` on, at most `limit` of them. Raises Refused."""
        on = self.faults.on
        default, most, _, _ = self.world.rules.page_size(call.operation, _SIZE, _MOST)
        asked = whole(body, "limit")
        size = min(default if asked is None else asked, most)
        if size < 0:
            raise Refused("param.value", say="limit")
        said = whole(body, "row_number")
        rules = self.world.rules
        start = (rules.start_default(call.operation, 0) if said is None else said) - rules.start_base(call.operation)
        if start < 0:
            raise Refused("param.value", say="row_number")
        if start and on("F-PG-26", call.operation):
            start -= 1
        if start >= len(rows) > 0 and on("F-PP-11", call.operation):
            start = (len(rows) - 1) // size * size
        return rows[start : start + size + (1 if on("F-PP-12", call.operation) else 0)]


Handler = Callable[[Desk, Call], Any]
"""What answers an operation: a JSON value, or an answer of its own. Raises Refused."""
