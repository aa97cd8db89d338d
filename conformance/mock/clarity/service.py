"""The mocked Clarity: addresses, CORS, rights, and who answers what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from conformance.mock.answers import Answer, Refused, Request
from conformance.mock.clarity import model as clarity_model
from conformance.mock.clarity.auth import ALL, API_ACCESS, EDIT, READ_EDIT, READ_ONLY, VIEW, Gate, people
from conformance.mock.clarity.errors import refusal
from conformance.mock.clarity.list import FAR, Call, Reader
from conformance.mock.clarity.meta import DEPENDENT, Meta
from conformance.mock.clarity.model import Route
from conformance.mock.clarity.rows import CUSTOM, FIRST_ID
from conformance.mock.clarity.special import SECURED
from conformance.mock.clarity.store import Shelf
from conformance.mock.clarity.write import Writer
from conformance.mock.people import Person
from conformance.mock.vendor import VendorMock, World

PORTAL = "https://portal.example.com"
"""The origin that this installation's administrator has put on its CORS list."""
CZECH = "throwaway"
"""The identity whose account is set to Czech."""
_SSO = "/tokens/rest/v1"
"""Where the gateway of single sign-on serves callers with keys."""
_ASSOCIATED = ("todos", "obaTodos", "obaStaffs")
"""Resources that need to be told their association."""


class Clarity(VendorMock):
    interface = "rest"
    mount = "/ppm/rest/v1"

    def __init__(self, world: World) -> None:
        super().__init__(world)
        named = tuple({right.right for right in world.rules.contract.auth.rights if right.ops})
        full = (API_ACCESS, VIEW, EDIT, *named, *SECURED.values(), ALL, READ_EDIT, READ_ONLY)
        owner = tuple(right for right in full if right not in SECURED.values())
        rights = {"main": full, "limited": (API_ACCESS, READ_ONLY), "other_tenant": full, "throwaway": owner}
        self.people = people(world, rights)
        self.gate = Gate(world, self.people)
        self._english = True
        """Language of the caller of the request in hand."""
        self.shelf = Shelf(world, self.interface)
        self._routes = clarity_model.routes(world.model, self.interface)
        listers = {r.resource: r.operation for _, r in self._routes if r.verb == "list" and "All" not in r.operation}
        self.reader = Reader(world, self.shelf, self.mount, listers)
        self.writer = Writer(world, self.shelf, self.reader)
        self.meta = Meta(world, self.shelf, self.mount, [route for _, route in self._routes])

    # --- one request ---

    def operation_of(self, request: Request) -> str:
        found = self._route(self._path(request)[0], request)
        return found[0].operation if found else ""

    def handle(self, request: Request) -> Answer:
        path, single = self._path(request)
        found = self._route(path, request)
        name = found[0].operation if found else ""
        self._english = True
        try:
            answer = self._handle(request, path, found, single)
        except Refused as refused:
            answer = refusal(self.world, refused, name, request, english=self._english)
        answer.operation = name
        return answer

    def _path(self, request: Request) -> tuple[str, bool]:
        """(path below the mount, "" if the request is for something else; whether it came over the gateway)."""
        for mount in (self.mount, _SSO):
            if request.path.startswith(mount + "/"):
                path = request.path.removeprefix(mount)
                trimmed = path.rstrip("/") if path.endswith("/") and self.faults.has("T-17") else path
                return trimmed, mount == _SSO
        return "", False

    def _route(self, path: str, request: Request) -> tuple[Route, dict[str, str]] | None:
        """The operation and the values of its path parameters. Two operations at one address differ by their body."""
        many: tuple[Route, dict[str, str]] | None = None
        for method, route in self._routes:
            found = route.pattern.match(path) if method == request.method else None
            if found is not None and route.verb == "createMany" and not _rows(request.body):
                many = route, found.groupdict()
            elif found is not None:
                return route, found.groupdict()
        return many

    def _handle(self, request: Request, path: str, found: tuple[Route, dict[str, str]] | None, single: bool) -> Answer:
        cors = self._cors(request)
        if isinstance(cors, Answer):
            return cors
        if not self.world.capabilities.get("cap.rest", True):
            raise Refused("service.off")
        if found is None:
            if path.startswith("/cust"):  # the alias of a custom kind that nobody has made here
                raise Refused("object.unknown", say=path.split("/")[1][:40])
            return self._lost(path)
        route, parameters = found
        if route.operation in ("login", "logout"):
            answer = self._session(request, route.operation)
        else:
            person = self.gate.caller(request, route.operation, single=single)
            if isinstance(person, Answer):
                return person
            self._english = person.identity != CZECH
            answer = self._answer(request, route, parameters, person, path)
            if request.headers.get("authorization", "").lower().startswith("bearer "):
                answer.headers.append(("set-cookie", f"sessionId={self.gate.open(person)}; Path=/; HttpOnly"))
        answer.headers += cors
        return answer

    def _lost(self, path: str) -> Answer:
        verbs = sorted({method for method, route in self._routes if route.pattern.match(path)})
        return Answer(405, headers=[("allow", ", ".join(verbs))]) if verbs else Answer(404)

    def _cors(self, request: Request) -> Answer | list[tuple[str, str]]:
        """Headers for an allowed origin, or the refusal (or preflight answer) itself."""
        origin = request.headers.get("origin", "")
        if not origin:
            return []
        rules = self.world.rules.contract.interfaces[self.interface].transport.cors
        known = (request.origin, PORTAL, *(rules.origins if rules else ()))
        if origin not in known and not self.faults.on("F-SC-10"):
            row = self.world.rules.code("origin.denied", "")
            status = row.status.value if row is not None and row.status is not None else 403
            return Answer(status, b"CORS origin denied", "text/plain")
        headers = [
            ("access-control-allow-origin", origin),
            ("access-control-allow-credentials", "true"),
            ("vary", "Origin"),
        ]
        if request.method != "OPTIONS":
            return headers
        if rules is not None:
            headers += [
                ("access-control-allow-methods", ", ".join(rules.methods)),
                ("access-control-allow-headers", ", ".join(rules.headers)),
                ("access-control-max-age", str(rules.max_age_s or 7200)),
            ]
        return Answer(200, headers=headers)

    # --- operations ---

    def _session(self, request: Request, operation: str) -> Answer:
        if operation == "logout":
            self.gate.logout(request)
            return _json({"loggedOut": True}) if self.faults.on("F-SE-06", operation) else Answer(200)
        body, token = self.gate.login(request, self.mount)
        guard = "" if self.faults.on("F-SC-06", "login") else "; HttpOnly" + ("; Secure" if request.secure else "")
        return _json(body, [("set-cookie", f"sessionId={token}; Path=/{guard}")])

    def _answer(self, request: Request, route: Route, path: dict[str, str], person: Person, address: str) -> Answer:
        self._entitled(route, person)
        match route.operation:
            case "describe":
                return _json(self.meta.all(request))
            case "describeResource":
                return _json(self.meta.resource(path["resourceName"]))
            case "describeAttributes":
                return _json(self.meta.attributes(request))
            case "listLookupValues":
                return _json(self.meta.values(request, path["lookupCode"]))
            case "getUserProfile":
                return _json(self.meta.profile(request, person))
            case "changeCredentials":
                return self._credentials()
            case _:
                return self._resource(request, route, path, person, address)

    def _entitled(self, route: Route, person: Person) -> None:
        """Raises Refused where a right is missing."""
        needed = self.world.rules.rights(route.operation)
        if route.resource:
            needed += [VIEW] if route.verb in ("list", "get") else [EDIT]
        if all(right in person.rights for right in needed):
            return
        if self.faults.on("F-AU-12", route.operation):
            raise Refused("right.missing", status=403)
        if self.faults.on("F-CLR-06", route.operation):
            raise Refused("server.failed", status=500)
        code = "api.forbidden" if self.faults.on("F-AU-13", route.operation) else ""
        raise Refused("right.missing", code=code, message=_DENIED if route.verb in ("list", "get") else "")

    def _resource(self, request: Request, route: Route, path: dict[str, str], person: Person, address: str) -> Answer:
        resource = self.shelf.resources[route.resource]
        if resource.name in _ASSOCIATED:
            self._associated(request, route.operation)
        ids = [_id(text) for text in path.values()]
        base = self.mount + (address.rpartition("/")[0] if route.item else address)
        own = ids.pop() if route.item else 0
        self._parents(route.resource, ids)
        call = Call(request, route.operation, base, ids[-1] if ids else 0, own, person, self.gate.token(request))
        match route.verb:
            case "list":
                return _json(self.reader.page(resource, call))
            case "get":
                return _json(self.reader.one(resource, call))
            case "create":
                return _json(self.writer.create(resource, call))
            case "update" | "replace":
                return _json(self.writer.change(resource, call, replace=route.verb == "replace"))
            case "delete":
                return self.writer.delete(resource, call)
            case verb:
                return _json(self.writer.many(resource, call, verb))

    def _associated(self, request: Request, operation: str) -> None:
        """Raises Refused unless a header, or a query parameter in its place, names the association."""
        if request.headers.get("x-api-association-key") or self.faults.on("F-CLR-05", operation):
            return
        if "x-api-association-key=" not in request.raw_query:
            raise Refused("right.missing")
        if self.faults.on("F-CLR-04", operation):
            raise Refused("param.member", say="name")

    def _parents(self, name: str, ids: list[int]) -> None:
        """Raises Refused unless every object above stands where the address says."""
        resource = self.shelf.resources[name]
        for depth in range(len(ids) - 1, -1, -1):
            id, above = ids[depth], ids[depth - 1] if depth else 0
            resource = self.shelf.resources[resource.parent]
            if self.shelf.get(resource, id, above) is None:
                raise Refused("object.unknown", say=str(id))

    def _credentials(self) -> Answer:
        if not self.world.capabilities.get("cap.change_credentials", False):
            raise Refused("right.missing")
        return Answer(200)

    # --- what the core asks for ---

    def items(self, operation: str) -> str:
        return (
            "/_results" if operation.startswith(("list", "describe", "createMany", "updateMany", "replaceMany")) else ""
        )

    def session_tokens(self) -> Iterator[str]:
        return iter(self.gate.sessions.tokens())

    def forget(self, user: str) -> None:
        self.gate.sessions.end_of(user)

    def seed(self, rows: int) -> int:
        return self.shelf.seed(rows)

    def lock(self, id: int, on: bool) -> None:
        self.shelf.locked.add(id) if on else self.shelf.locked.discard(id)

    def data(self) -> dict[str, Any]:
        return {
            "project": FIRST_ID, "unknown_project": FAR, "cors_origin": PORTAL, "large_project": FIRST_ID + 1,
            "task": FIRST_ID, "timesheet": FIRST_ID, "submitted_timesheet": FIRST_ID + 1, "time_period": FIRST_ID,
            "dependent_lookup": DEPENDENT, "secured_attribute": next(iter(SECURED)), "user": "theo.throwaway",
            "obs_unit": 5_000_001, "resource": FIRST_ID, "throwaway_language": "cs", "custom_attribute": CUSTOM,
            "custom_object": "custAccounts",
        }  # fmt: skip


_DENIED = (
    "API-1007 : You are not authorized to retrieve resource(s). "
    "Contact your system administrator for necessary security rights."
)


def _id(text: str) -> int:
    """An id of a path; one that nothing has where the text is none."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else FAR


def _rows(body: bytes) -> bool:
    """Whether a body is meant as rows: it begins like an object with the member ``d``, readable or not."""
    return body.lstrip()[:1] == b"{" and body.lstrip()[1:].lstrip()[:3] == b'"d"'


def _json(value: Any, headers: list[tuple[str, str]] | None = None) -> Answer:
    return Answer(200, msgspec.json.encode(value), "application/json", headers or [])
