"""The reporting feeds of the mocked ProjectPlace: three OData roots over the account, opened by tokens, signatures and
app passwords."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from conformance.mock.answers import Answer, Refused, Request
from conformance.mock.odata.refusals import Refusal
from conformance.mock.odata.schema import Schema
from conformance.mock.odata.service import Keyed, Service, operation_names
from conformance.mock.odata.values import Row
from conformance.mock.people import Person
from conformance.mock.projectplace import reports
from conformance.mock.projectplace.oauth1 import Rejected
from conformance.mock.projectplace.people import ADMIN, APP_PASSWORDS, ROBOT
from conformance.mock.projectplace.service import ProjectPlace
from conformance.mock.vendor import VendorMock, World

ROOTS = ("pm", "am", "portfolios")
_ALIASES = {"portfolio": "portfolios"}
"""The vendor's own script and readme differ in the name of the third root."""
LIVES_S = 90 * 86_400
_PAGE = 25
"""Rows of a page, where the server makes pages."""
_CHALLENGES = (("www-authenticate", 'Bearer realm="ProjectPlace", Basic realm="ProjectPlace OData"'),)


@dataclass(frozen=True, slots=True)
class Root:
    """The rows of one root, by what the caller may see."""

    name: str
    feeds: Feeds

    def rows(self, name: str, caller: Person) -> Sequence[Row]:
        state, visible = self.feeds.rest.state, self.feeds.visible(self.name, caller)
        if self.name == "am" and not (ADMIN in caller.rights or self.feeds.faults.on("F-OD-31")):
            return []
        make = {"pm": reports.pm, "am": reports.am, "portfolios": reports.portfolios}[self.name]
        rows = list(make(state, name, visible))
        return self.feeds.blurred(name, rows)

    def keyed(self, name: str, key: Mapping[str, Any], caller: Person) -> Keyed:
        rows = self.rows(name, caller)
        return next((row for row in rows if all(row[k] == v for k, v in key.items())), None)


class Feeds(VendorMock):
    interface = "odata"
    mount = ""

    def __init__(self, world: World) -> None:
        super().__init__(world)
        rest = world.services["rest"]
        assert isinstance(rest, ProjectPlace)  # the contract's first interface, made before this one
        self.rest, self.people = rest, rest.people
        self._made: dict[str, float] = {}
        for person in self.people:
            if APP_PASSWORDS in person.rights:
                person.secrets |= {
                    "email": person.user, "app_password": world.tokens.hex(24), "password": world.tokens.hex(20),
                }  # fmt: skip
                self._since(person.secrets["app_password"])
        paged = any(p.style is not None and p.style.value == "link" for p in world.rules.pagings("pm.Workspaces.list"))
        page = _PAGE if paged else 0
        self.roots = {name: self._root(name, page) for name in ROOTS}

    def _root(self, name: str, page: int) -> Service:
        schema = Schema((self.world.folder / f"metadata-{name}.xml").read_bytes())
        names = operation_names(self.world.model, self.interface, name)
        return Service(schema, Root(name, self), self.faults, names, f"/{name}", page=page)

    def serves(self, path: str) -> bool:
        return self._named(path) in self.roots

    def _named(self, path: str) -> str:
        first = path.lstrip("/").partition("/")[0]
        return _ALIASES.get(first, first)

    # --- one request ---

    def operation_of(self, request: Request) -> str:
        root = self.roots.get(self._named(request.path))
        return root.operation_of(_canonical(request, root.path)) if root is not None else ""

    def handle(self, request: Request) -> Answer:
        root = self.roots[self._named(request.path)]
        request = _canonical(request, root.path)
        operation = root.operation_of(request)
        try:
            caller = self._caller(request, operation, open=request.path.strip("/") == root.path.strip("/"))
        except (Refused, Rejected) as refused:
            condition = refused.condition if isinstance(refused, Refused) else "auth.signature"
            said = f"Access is denied ({condition})."
            if self.faults.on("F-ER-16", operation):
                said += f" Received: {request.headers.get('authorization', '').partition(' ')[2]}"
            return root.refused(Refusal(401, "Unauthorized", said), operation, headers=_CHALLENGES)
        if operation.endswith(("TimeReports.list", "Requests.list", "KPIStatusReports.list")) and self.faults.on(
            "F-OD-40"
        ):
            return root.refused(Refusal(404, "NotFound", "there is no such set"), operation)
        answer = root.answer(request, caller)
        if operation == "pm.Activities.list" and answer.status == 200 and self.faults.on("F-OD-38", operation):
            answer.body = answer.body[: len(answer.body) // 2]
        return answer

    def _caller(self, request: Request, operation: str, *, open: bool) -> Person:
        """Raises Refused, Rejected."""
        main = self.people.identity("main")
        basic = request.basic()
        if basic is not None:
            return self._by_app_password(*basic, operation)
        if open and "authorization" not in request.headers and main is not None and self.faults.on("F-OD-32"):
            return main
        person = self.rest.gate.caller(request, operation)
        if not person.active:
            raise Refused("auth.user.inactive")
        return person

    def _by_app_password(self, email: str, password: str, operation: str) -> Person:
        """Raises Refused."""
        on = self.faults.on
        person = next((p for p in self.people if p.user.lower() == email.lower() and "email" in p.secrets), None)
        if person is None or not person.active:
            raise Refused("auth.bad_secret")
        if APP_PASSWORDS not in person.rights and not on("F-OD-33", operation):
            raise Refused("auth.scheme.off")
        if on("F-OD-39", operation):
            raise Refused("auth.bad_secret")
        held = person.holds(password, "app_password")
        if person.holds(password, "password") and on("F-AU-23", operation):
            return person
        if not held and password in person.dead and on("F-SE-11", operation):
            return person
        if not held and not on("F-AU-02", operation):
            raise Refused("auth.token.revoked" if password in person.dead else "auth.bad_secret")
        age = self.world.clock.now() - self._since(password)
        if age >= LIVES_S and not on("F-SE-10", operation):
            raise Refused("auth.password.expired")
        return person

    def _since(self, password: str) -> float:
        """When a password was made; one that was made anew in the console counts from its first use."""
        return self._made.setdefault(password, self.world.clock.now())

    # --- rows ---

    def visible(self, root: str, caller: Person) -> list[dict[str, Any]]:
        """The workspaces of a root for a caller: ``/pm`` leaves out where the caller is only a member, and all leave
        out what is archived."""
        on, state = self.faults.on, self.rest.state
        leaks = self.rest.gate.leaks(caller, "odata") or on("F-OD-31")
        found = list(state.visible(caller, leaks=leaks))
        if root == "pm" and not leaks and ROBOT not in caller.rights and not on("F-OD-11"):
            found = [w for w in found if state.administers(caller, w["id"])]
        return found if on("F-OD-10") else [w for w in found if not w["archived"]]

    def blurred(self, name: str, rows: list[Row]) -> list[Row]:
        on = self.faults.on
        if name == "Activities":
            for row in rows:
                milestone = row["ActivityType"] == "Milestone"
                if milestone and on("F-OD-35"):
                    row["Duration"] = 1
                if row["BoardId"] is None and on("F-OD-36"):
                    row["BoardId"], row["CardCount"] = 1, 0
                if on("F-OD-37"):
                    row["EstimatedTimeHours"] = row["EstimatedTimeHours"].replace(":", ".")
        return rows

    # --- what the core asks for ---

    def items(self, operation: str) -> str:
        return "/value" if operation.endswith(".list") and operation.split(".")[0] in ROOTS else ""

    def forget(self, user: str) -> None:
        """Sessions are those of the REST interface, which forgets them itself."""

    def data(self) -> dict[str, Any]:
        """`member_project`: a workspace of which the identity throwaway is only a member; `archived_project`."""
        projects = list(self.rest.state.projects.values())
        return {
            "member_project": next(p["id"] for p in projects if not p["tenant"]),
            "archived_project": next((p["id"] for p in projects if p["archived"]), 0),
        }


def _canonical(request: Request, path: str) -> Request:
    """The request under the root's own name."""
    first = request.path.lstrip("/").partition("/")[0]
    rest = request.path.lstrip("/").removeprefix(first)
    return Request(request.method, path + rest, request.raw_query, request.headers, request.body, request.secure)
