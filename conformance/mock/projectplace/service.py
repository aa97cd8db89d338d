"""The mocked REST interface: addresses, callers, rights, and who answers what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from conformance.mock.answers import Answer, Refused, Request
from conformance.mock.projectplace import account, boards, cards, connector, documents, talk, users, workspaces
from conformance.mock.projectplace.call import FAR, Call
from conformance.mock.projectplace.desk import Desk, Handler
from conformance.mock.projectplace.errors import refusal
from conformance.mock.projectplace.gate import Gate
from conformance.mock.projectplace.oauth1 import Rejected
from conformance.mock.projectplace.people import APP_PASSWORDS, OWNER, REDIRECT, USER, people
from conformance.mock.projectplace.routes import Routes, is_rest
from conformance.mock.projectplace.state import grow, seeded
from conformance.mock.vendor import VendorMock, World

HANDLERS: Mapping[str, Handler] = {
    **users.HANDLERS, **account.HANDLERS, **workspaces.HANDLERS, **boards.HANDLERS, **cards.HANDLERS,
    **talk.HANDLERS, **documents.HANDLERS, **connector.HANDLERS,
}  # fmt: skip
_LISTS = {
    "listAccountProjects": "/projects", "listAccountMembers": "/members", "listComments": "/data",
    "listPosts": "/data", "listHistory": "/data", "listMyPosts": "/posts",
}  # fmt: skip


class ProjectPlace(VendorMock):
    interface = "rest"
    mount = ""

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.people = people(world.tokens)
        self.gate = Gate(world, self.people)
        self.routes = Routes(world.model, self.interface)
        self.state = seeded(world.clock, world.rows)
        self.desk = Desk(world, self.state)

    def serves(self, path: str) -> bool:
        return is_rest(path)

    # --- one request ---

    def operation_of(self, request: Request) -> str:
        return self.routes.find(request.method, request.path)[0]

    def handle(self, request: Request) -> Answer:
        operation, path = self.routes.find(request.method, request.path)
        try:
            answer = self._authorization(request, operation) or self._handle(request, operation, path)
        except Refused as refused:
            answer = refusal(self.world, refused, operation)
        except Rejected as rejected:
            answer = rejected.answer(self.world)
        answer.operation = operation
        return answer

    def _authorization(self, request: Request, operation: str) -> Answer | None:
        """The endpoints of both versions of OAuth; None for everything else. Raises Rejected."""
        user = next(person for person in self.people if APP_PASSWORDS in person.rights)
        match operation:
            case "authorize":
                return self.gate.oauth2.authorize(request, user)
            case "getToken":
                return self.gate.oauth2.token(request)
            case "initiate" | "initiateByPost":
                return self.gate.oauth1.initiate(request)
            case "authorizeToken":
                return self.gate.oauth1.authorize(request, user)
            case "getTokenPair" | "getTokenPairByPost":
                return self.gate.oauth1.token(request)
            case _:
                return None

    def _handle(self, request: Request, operation: str, path: Mapping[str, str]) -> Answer:
        if request.path.startswith("/downloads/"):
            return documents.archive(self.desk, self.gate.caller(request, "download"), request.path)
        if not operation:
            verbs = self.routes.verbs(request.path)
            return Answer(405, headers=[("allow", ", ".join(verbs))]) if verbs else Answer(404)
        person = self.gate.caller(request, operation)
        self.gate.entitled(person, operation)
        try:
            query = dict(request.query())
        except ValueError:
            raise Refused("request.unparsable", message="The query cannot be read") from None
        call = Call(operation, request, path, person, query, leaks=self.gate.leaks(person, operation))
        found = HANDLERS[operation](self.desk, call)
        return found if isinstance(found, Answer) else _json(found)

    # --- what the core asks for ---

    def items(self, operation: str) -> str:
        if operation in _LISTS:
            return _LISTS[operation]
        return "/" if operation.startswith(("list", "search")) else ""

    def session_tokens(self) -> Iterator[str]:
        yield from self.gate.oauth2.secrets()
        yield from self.gate.oauth1.secrets()

    def forget(self, user: str) -> None:
        self.gate.forget(user)

    def seed(self, rows: int) -> int:
        grow(self.state, rows + len(self.state.projects))
        return len(self.state.projects)

    def data(self) -> dict[str, Any]:
        state = self.state
        first = next(iter(state.projects.values()))
        board = next(iter(state.boards.values()))
        rows = list(state.cards.values())
        owned = next(p for p in state.people.values() if p["role"] == "account_role_admin")
        external = next(p for p in state.people.values() if p["role"] == "account_role_external")
        member = [p for p in state.people.values() if p["role"] == "account_role_member" and p["id"] != USER]
        state.projects[first["id"] + 2]["owner"] = owned["id"]
        return {
            "project": first["id"], "foreign_project": first["id"] + 3, "board": board["id"], "card": rows[0]["id"],
            "commented_card": rows[2]["id"], "root": first["id"], "redirect_uri": REDIRECT, "unknown_id": FAR,
            "folder": next(d["id"] for d in state.documents.values() if d["name"] == "Plans"),
            "document": next(d["id"] for d in state.documents.values() if d["data"]),
            "owner": str(OWNER), "workspace_owner": str(owned["id"]), "owned_project": first["id"] + 2,
            "external": str(external["id"]), "member": str(member[0]["id"]), "member_email": member[0]["email"],
            "foreign_board": next((b["id"] for b in state.boards.values() if b["name"] == "Board of others"), FAR),
            "webhook_url": "https://hooks.example.com/projectplace",
        }  # fmt: skip


def _json(value: Any) -> Answer:
    return Answer(200, msgspec.json.encode(value), "application/json")
