"""The mocked Clarity: REST with token, Basic or cookie sessions, and the project list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from conformance.mock import clarity_list, clarity_rows
from conformance.mock.answers import Answer, Refused, Request
from conformance.mock.clarity_errors import refusal
from conformance.mock.clarity_list import FAR, Projects
from conformance.mock.people import People, Person
from conformance.mock.sessions import Sessions
from conformance.mock.vendor import VendorMock, World
from generator.model import HttpBinding, Operation

PORTAL = "https://portal.example.com"
"""The origin that this installation's administrator has put on its CORS list."""
API_ACCESS, VIEW = "API - Access", "Project - View"
_LOGIN_PAGE = b"<!DOCTYPE html><html><head><title>Clarity: Login</title></head><body><form>...</form></body></html>"


class Clarity(VendorMock):
    interface = "rest"
    mount = "/ppm/rest/v1"

    def __init__(self, world: World) -> None:
        super().__init__(world)
        absolute, idle = world.rules.lives("auth.login")
        self.sessions = Sessions(world.clock, absolute_s=absolute, idle_s=idle)
        self.people = _people(world)
        self._operations = list(world.model.of_interface(self.interface))
        self._by_path = {
            (o.binding.method.upper(), o.binding.path): o
            for o in self._operations
            if isinstance(o.binding, HttpBinding)
        }
        self.projects = Projects(world, self.mount)
        self._opened = 5_096_019

    # --- one request ---

    def operation_of(self, request: Request) -> str:
        found = self._route(self._path(request), request.method)
        return found[0].name if found else ""

    def handle(self, request: Request) -> Answer:
        path = self._path(request)
        found = self._route(path, request.method)
        name = found[0].name if found else ""
        try:
            answer = self._handle(request, path, found)
        except Refused as refused:
            answer = refusal(self.world, refused, name, request)
        answer.operation = name
        return answer

    def _path(self, request: Request) -> str:
        """Path below the mount; "" if the request is for something else."""
        if not request.path.startswith(self.mount + "/"):
            return ""
        path = request.path.removeprefix(self.mount)
        return path.rstrip("/") if path.endswith("/") and self.faults.has("T-17") else path

    def _route(self, path: str, method: str) -> tuple[Operation, str] | None:
        """The operation and the value of its path parameter."""
        exact = self._by_path.get((method, path))
        if exact is not None:
            return exact, ""
        head, _, last = path.rpartition("/")
        for (verb, template), operation in self._by_path.items():
            if verb == method and template.endswith("}") and template.rpartition("/")[0] == head and last:
                return operation, last
        return None

    def _handle(self, request: Request, path: str, found: tuple[Operation, str] | None) -> Answer:
        cors = self._cors(request)
        if isinstance(cors, Answer):
            return cors
        if not self.world.capabilities.get("cap.rest", True):
            raise Refused("service.off")
        if found is None:
            return self._lost(path)
        operation, parameter = found
        if operation.name == "login":
            answer = self._login(request)
        elif operation.name == "logout":
            answer = self._logout(request)
        else:
            person = self._caller(request, operation.name)
            if isinstance(person, Answer):
                return person
            answer = self._read(request, operation.name, parameter, person)
        answer.headers += cors
        return answer

    def _lost(self, path: str) -> Answer:
        verbs = sorted(verb for verb in ("GET", "POST", "DELETE") if self._route(path, verb))
        if verbs:
            return Answer(405, headers=[("allow", ", ".join(verbs))])
        return Answer(404)

    def _cors(self, request: Request) -> Answer | list[tuple[str, str]]:
        """Headers for an allowed origin, or the refusal (or preflight answer) itself."""
        origin = request.headers.get("origin", "")
        if not origin:
            return []
        transport = self.world.rules.contract.interfaces[self.interface].transport
        rules = transport.cors
        known = (request.origin, PORTAL, *(rules.origins if rules else ()))
        allowed = origin in known or self.faults.on("F-SC-10")
        if not allowed:
            return Answer(rules.refused if rules and rules.refused else 403, b"CORS origin denied", "text/plain")
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

    # --- who calls ---

    def _by_password(self, user: str, password: str, operation: str) -> Person:
        person = self.people.user(user, tenant=None)
        if person is not None and person.tenant and not self.faults.on("F-AU-03", operation):
            person = None
        if person is None and self.faults.on("F-SC-11", operation):
            raise Refused("auth.bad_secret", message=f"API-1029 : Authentication Error: no user {user}")
        known = person is not None and (person.holds(password, "password") or self.faults.on("F-AU-02", operation))
        if person is None or not known or not person.active:
            raise Refused("auth.bad_secret")
        if API_ACCESS not in person.rights:
            raise Refused("right.function")
        return person

    def _caller(self, request: Request, operation: str) -> Person | Answer:
        """Who sends the request, by the first credential present: token, Basic, cookie. Raises Refused."""
        token = self._token(request)
        if token:
            return self._by_token(token, operation)
        basic = request.basic()
        if basic is not None and self.world.rules.takes("auth.basic", operation):
            return self._by_password(*basic, operation)
        cookie = request.cookie("sessionId")
        if cookie and self.world.rules.takes("auth.cookie", operation):
            return self._by_token(cookie, operation)
        main = self.people.identity("main")
        if main is not None and self.faults.on("F-AU-01", operation):
            return main
        raise Refused("auth.missing")

    def _token(self, request: Request) -> str:
        """The session token: header `authToken`, or bare in `Authorization` where the version takes it there."""
        token = request.headers.get("authtoken", "").strip()
        bare = request.headers.get("authorization", "").strip()
        return token or (bare if bare and " " not in bare and self._takes_bare() else "")

    def _takes_bare(self) -> bool:
        known = self.world.rules.contract.versions.known
        return known.index(self.world.version) >= known.index("16.4.1")

    def _by_token(self, token: str, operation: str) -> Person | Answer:
        state = self.sessions.state(token)
        session = self.sessions.find(token)
        if state == "expired" and self.faults.on("F-SE-07", operation):
            return Answer(200, _LOGIN_PAGE, "text/html; charset=UTF-8")
        if state == "ended" and self.faults.on("F-SE-05", operation):
            state = "alive"
        if state != "alive" or session is None:
            raise Refused("auth.session.expired" if state in ("expired", "ended") else "auth.session.unknown")
        person = self.people.user(session.user, tenant=None)
        if person is None or not person.active:
            raise Refused("auth.session.unknown")
        if API_ACCESS not in person.rights:
            raise Refused("right.function")
        self.sessions.touch(token)
        return person

    # --- operations ---

    def _login(self, request: Request) -> Answer:
        basic = request.basic()
        if basic is None:
            raise Refused("auth.missing")
        person = self._by_password(*basic, "login")
        self._opened += 1
        token = f"{self._opened}__{self.world.tokens.uuid().upper()}" + (
            "0123456789" if self.faults.on("T-12", "login") else ""
        )
        self.sessions.open(token, person.user)
        body: dict[str, Any] = {"authToken": token, "_self": f"{request.origin}{self.mount}/auth/login"}
        if self.faults.on("F-SC-08", "login"):
            body["_self"] += f"?authToken={token}"
        if self.faults.on("F-AU-11", "login"):
            del body["authToken"]
        guard = "" if self.faults.on("F-SC-06", "login") else "; HttpOnly" + ("; Secure" if request.secure else "")
        return _json(body, [("set-cookie", f"sessionId={token}; Path=/{guard}")])

    def _logout(self, request: Request) -> Answer:
        token = self._token(request) or request.cookie("sessionId")
        if not token:
            raise Refused("auth.missing")
        self._by_token(token, "logout")
        self.sessions.end(token)
        if self.faults.on("F-SE-06", "logout"):
            return _json({"loggedOut": True})
        return Answer(200)

    def _read(self, request: Request, operation: str, parameter: str, person: Person) -> Answer:
        if VIEW not in person.rights:
            if self.faults.on("F-AU-12", operation):
                raise Refused("right.missing", status=403)
            code = "api.forbidden" if self.faults.on("F-AU-13", operation) else ""
            raise Refused("right.missing", code=code, message=_DENIED)
        call = clarity_list.Call(request, operation, parameter, self._token(request))
        return _json(self.projects.page(call) if operation == "listProjects" else self.projects.one(call))

    # --- what the core asks for ---

    def items(self, operation: str) -> str:
        return "/_results" if operation == "listProjects" else ""

    def session_tokens(self) -> Iterator[str]:
        return iter(self.sessions.tokens())

    def forget(self, user: str) -> None:
        self.sessions.end_of(user)

    def seed(self, rows: int) -> int:
        return self.projects.add(rows)

    def data(self) -> dict[str, Any]:
        return {"project": clarity_rows.FIRST_ID, "unknown_project": FAR, "cors_origin": PORTAL}


_DENIED = (
    "API-1007 : You are not authorized to retrieve resource(s). "
    "Contact your system administrator for necessary security rights."
)


def _json(value: Any, headers: list[tuple[str, str]] | None = None) -> Answer:
    return Answer(200, msgspec.json.encode(value), "application/json", headers or [])


def _people(world: World) -> People:
    def person(identity: str, user: str, *rights: str, tenant: str = "") -> Person:
        return Person(identity, user, {"username": user, "password": world.tokens.hex(24)}, set(rights), tenant)

    return People(
        person("main", "ann.main", API_ACCESS, VIEW),
        person("limited", "liam.limited", API_ACCESS),
        person("other_tenant", "olga.other", API_ACCESS, VIEW, tenant="other"),
        person("throwaway", "theo.throwaway", API_ACCESS, VIEW),
    )
