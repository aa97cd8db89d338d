"""The mocked Planview Admin: a token for client credentials, one budget for a customer, and what lies behind them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.utils import formatdate
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl

import msgspec

from conformance.mock.answers import Answer, Refused, Request
from conformance.mock.limits import FixedWindow
from conformance.mock.people import People, Person
from conformance.mock.planview_admin import rows as data
from conformance.mock.planview_admin.directory import Directory, Listing
from conformance.mock.planview_admin.filter import BadFilter, compiled
from conformance.mock.planview_admin.pages import Pages
from conformance.mock.planview_admin.tokens import Bearer, TokenService
from conformance.mock.rules import value
from conformance.mock.vendor import VendorMock, World
from generator.model import HttpBinding

CUSTOMER, OTHER = "demo", "otherdemo"
ADMIN = "application:admin"
"""Right of a credential that was made for this application; one of another application has none here."""
TOKEN = "token"  # noqa: S105  the name of an operation
_FORM = "application/x-www-form-urlencoded"
_HOLE = re.compile(r"\{(\w+)\}")
_TRACE = "System.NullReferenceException at com.example.admin.Users.Get(Users.java:42) /opt/app/users.jar"
_WRITES = ("createUser", "updateUser", "deleteUser")
_MORE_S = 30
"""Seconds that Retry-After is too long under T-15."""


@dataclass(frozen=True, slots=True)
class Route:
    method: str
    pattern: re.Pattern[str]
    operation: str


class PlanviewAdmin(VendorMock):
    interface = "rest"
    mount = ""

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.people = _people(world)
        self.tokens = TokenService(world)
        users = data.ROWS if world.rows is None else world.rows
        self.directory = Directory(world, {CUSTOMER: users, OTHER: data.FEW})
        self.pages = Pages(world, self.directory)
        limit = world.rules.limit("limit.rate")
        most = value(limit.max if limit else None, 120)
        self.budget = FixedWindow(world.clock, most, (limit.per_s if limit else 0) or 60)
        self._header = limit.remaining.at.name if limit and limit.remaining else "X-Rate-Limit-Remaining"
        self._routes = [
            Route(o.binding.method.upper(), _pattern(o.binding.path), o.name)
            for o in world.model.of_interface(self.interface)
            if isinstance(o.binding, HttpBinding)
        ]

    # --- one request ---

    def operation_of(self, request: Request) -> str:
        found = self._route(request)
        return found[0].operation if found else ""

    def _route(self, request: Request) -> tuple[Route, dict[str, str]] | None:
        path = request.path.rstrip("/") if self.faults.has("T-17") else request.path
        for route in self._routes:
            found = route.pattern.fullmatch(path)
            if found is not None and route.method == request.method:
                return route, found.groupdict()
        return None

    def handle(self, request: Request) -> Answer:
        found = self._route(request)
        name = found[0].operation if found else ""
        try:
            names = found[1] if found else {}
            answer = self._token(request) if name == TOKEN else self._resource(request, name, names)
        except Refused as refused:
            answer = self._refusal(refused, name, request)
        answer.operation = name
        return answer

    def _resource(self, request: Request, operation: str, names: Mapping[str, str]) -> Answer:
        caller = self._caller(request, operation)
        if not operation:
            known = any(route.pattern.fullmatch(request.path) for route in self._routes)
            raise Refused("object.unknown", say="address", status=405 if known else 404)
        key = f"{caller.customer}/{caller.client}" if self.faults.on("F-RL-08", operation) else caller.customer
        if not self.budget.spend(key):
            if operation in _WRITES and self.faults.on("F-RL-11", operation):
                self._done(request, operation, names, caller)
            raise Refused("limit.rate", say=key)
        answer = self._done(request, operation, names, caller)
        if answer.status < 300:
            answer.headers += self._told(key, operation)
        return answer

    def _told(self, key: str, operation: str) -> list[tuple[str, str]]:
        """The header that tells what is left."""
        if self.faults.on("F-RL-01", operation):
            return []
        left = self.budget.maximum if self.faults.on("F-RL-03", operation) else self.budget.remaining(key)
        name = "X-RateLimit-Remaining" if self.faults.on("F-RL-02", operation) else self._header
        return [(name, str(left))]

    # --- tokens ---

    def _token(self, request: Request) -> Answer:
        """Raises Refused."""
        media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        try:
            form = dict(parse_qsl(request.body.decode(), strict_parsing=True, max_num_fields=20))
        except ValueError:
            form = {}
        if media != _FORM or self.faults.on("F-AU-19", TOKEN):
            raise Refused("request.unparsable")
        person = self._client(request, form)
        if "grant_type" not in form:
            raise Refused("param.missing", say="grant_type")
        if form["grant_type"] != "client_credentials":
            raise Refused("option.unsupported")
        token = self.tokens.issue(person, person.tenant or CUSTOMER)
        body: dict[str, Any] = {"id_token": token, "token_type": "Bearer", "expires_in": 3600}
        if self.faults.on("T-PVA-01", TOKEN):
            body |= {"access_token": token, "expires_in": 0}
        if self.faults.on("F-AU-16", TOKEN):
            body["access_token"] = body.pop("id_token")
        headers = [] if self.faults.on("F-SC-07", TOKEN) else [("cache-control", "no-store")]
        return Answer(200, msgspec.json.encode(body), "application/json", headers)

    def _client(self, request: Request, form: Mapping[str, str]) -> Person:
        """Whose credentials the token request shows. Raises Refused."""
        given = request.basic()
        if self.faults.on("F-AU-18", TOKEN):
            given = (form.get("client_id", ""), form.get("client_secret", "")) if given is None else ("", "")
        id, secret = given or ("", "")
        person = self.people.user(id, tenant=None)
        if person is None:
            raise Refused("auth.key.unknown", code="unauthorized_client" if self.faults.on("F-SC-11", TOKEN) else "")
        held = person.holds(secret, "client_secret") or self.faults.on("F-AU-02", TOKEN)
        revoked = secret in person.dead or not person.active
        if revoked and self.faults.on("F-SE-09", TOKEN):
            return person
        if revoked or not held:
            raise Refused("auth.token.revoked" if revoked else "auth.bad_secret")
        return person

    def _caller(self, request: Request, operation: str) -> Bearer:
        """Raises Refused."""
        scheme, _, text = request.headers.get("authorization", "").partition(" ")
        if scheme != "Bearer" or not text:
            if self.faults.on("F-AU-01", operation):
                return Bearer("", CUSTOMER)
            raise Refused("auth.missing")
        if self.faults.on("F-PVA-05", operation):
            raise Refused("auth.token.unknown")
        bearer = self.tokens.read(text.strip(), operation)
        person = self.people.user(bearer.client, tenant=None)
        if person is None:
            raise Refused("auth.token.unknown")
        if self.faults.has("T-PVA-04") and (person.dead or not person.active):
            raise Refused("auth.token.unknown")
        if ADMIN not in person.rights:
            raise Refused("right.missing")
        if bearer.customer != CUSTOMER and self.faults.on("F-AU-03", operation):
            return Bearer(bearer.client, CUSTOMER)
        return bearer

    # --- resources ---

    def _done(self, request: Request, operation: str, names: Mapping[str, str], caller: Bearer) -> Answer:
        """Raises Refused."""
        customer, directory = caller.customer, self.directory
        match operation:
            case "getUser":
                return _json(200, directory.shown("user", directory.user(customer, names["userId"])))
            case "createUser":
                made = directory.create(customer, _body(request), caller.client)
                return _json(201, directory.shown("user", made))
            case "updateUser":
                changed = directory.update(customer, names["userId"], _body(request), caller.client)
                return _json(200, directory.shown("user", changed))
            case "deleteUser":
                directory.remove(customer, names["userId"], caller.client)
                return Answer(204)
            case _:
                query = self._query(request)
                listing = self._listing(operation, names, customer, query)
                if operation == "listUsers" and self.faults.on("T-16", operation):
                    directory.add(customer, 1)
                return _json(200, self.pages.page(listing, query, operation))

    def _listing(self, operation: str, names: Mapping[str, str], customer: str, query: Mapping[str, str]) -> Listing:
        """Raises Refused."""
        match operation:
            case "listUserAudit":
                return self.directory.audit_of(customer, names["userId"])
            case "listCustomerAudit":
                return self.directory.all_audit(customer)
            case "listProducts":
                return self.directory.all_products(customer)
            case "listProductUsers":
                return self.directory.users_of(customer, names["productId"])
            case _:
                return self.directory.all_users(customer, *self._where(query, operation))

    def _where(self, query: Mapping[str, str], operation: str) -> tuple[str, list[Any]]:
        """Raises Refused."""
        if "filter" not in query:
            return "", []
        filters = [f.filter for f in self.world.rules.filterings(operation) if f.filter is not None]
        try:
            return compiled(query["filter"], filters[0].members if filters else ())
        except BadFilter as bad:
            raise Refused("param.value", say=f"filter: {bad}") from None

    def _query(self, request: Request) -> dict[str, str]:
        try:
            return dict(request.query())
        except ValueError:
            raise Refused("param.value", say="query") from None

    # --- refusals ---

    def _refusal(self, refused: Refused, operation: str, request: Request) -> Answer:
        row = self.world.rules.code(refused.condition, operation)
        status = refused.status or (row.status.value if row and row.status else 400)
        text = f"Request refused{f' ({refused.say})' if refused.say and refused.condition != 'limit.rate' else ''}."
        if self.faults.on("F-ER-15", operation):
            text += f" {_TRACE}"
        if self.faults.on("F-ER-16", operation):
            basic = request.basic()
            text += f" (received: {basic[1] if basic else request.headers.get('authorization', '').partition(' ')[2]})"
        if self.faults.on("T-11", operation):
            text = f"Požadavek nelze zpracovat. {text}"
        if operation == TOKEN:
            body = {"error": refused.code or (row.code if row and row.code else "invalid_request")}
            answer = _json(status, body | {"error_description": text})
            answer.headers.append(("cache-control", "no-store"))
        else:
            if refused.condition == "limit.rate" and self.faults.on("F-RL-04", operation):
                status = 503
            answer = _json(status, {"statusCode": status, "error": HTTPStatus(status).phrase, "message": text})
        if status == 401:
            answer.headers.append(("www-authenticate", "Basic" if operation == TOKEN else "Bearer"))
        if refused.condition == "limit.rate":
            answer.headers += self._wait(refused.say, operation)
        return answer

    def _wait(self, key: str, operation: str) -> list[tuple[str, str]]:
        """Retry-After of a refusal for the rate."""
        faults, seconds = self.faults, max(1, math.ceil(self.budget.wait(key)))
        if faults.on("F-RL-05", operation):
            return []
        if faults.on("F-RL-06", operation):
            return [("retry-after", formatdate(self.world.clock.now() + seconds, usegmt=True))]
        if faults.on("F-PVA-03", operation):
            seconds = 0
        elif faults.on("F-RL-07", operation):
            seconds = max(1, seconds // 2)
        elif faults.on("T-15", operation):
            seconds += _MORE_S
        return [("retry-after", str(seconds))]

    # --- what the core asks for ---

    def items(self, operation: str) -> str:
        return "/Resources[]" if operation.startswith("list") else ""

    def session_tokens(self) -> Iterator[str]:
        return self.tokens.shown()

    def forget(self, user: str) -> None:
        """A revoked credential gets no further token; tokens that are out live on until they end."""

    def seed(self, rows: int) -> int:
        return self.directory.add(CUSTOMER, rows)

    def quota(self, remaining: int) -> None:
        self.budget.leave(CUSTOMER, remaining)

    def data(self) -> dict[str, Any]:
        return {
            "user": data.identifier("user", CUSTOMER, 1),
            "product": data.identifier("product", CUSTOMER, 0),
            "email": data.user(CUSTOMER, 1)["email"],
        }


def _pattern(path: str) -> re.Pattern[str]:
    parts = re.split(r"(\{\w+\})", path)
    return re.compile(
        "".join(f"(?P<{part[1:-1]}>[^/]+)" if _HOLE.fullmatch(part) else re.escape(part) for part in parts)
    )


def _body(request: Request) -> dict[str, Any]:
    """Raises Refused."""
    try:
        return msgspec.json.decode(request.body, type=dict[str, Any])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise Refused("request.unparsable") from None


def _json(status: int, body: Any) -> Answer:
    return Answer(status, msgspec.json.encode(body), "application/json")


def _people(world: World) -> People:
    def person(identity: str, *rights: str, tenant: str = "") -> Person:
        client = f"client-{identity.replace('_', '-')}"
        return Person(
            identity, client, {"client_id": client, "client_secret": world.tokens.hex(40)}, set(rights), tenant
        )

    return People(
        person("main", ADMIN),
        person("limited"),
        person("other_tenant", ADMIN, tenant=OTHER),
        person("throwaway", ADMIN),
    )
