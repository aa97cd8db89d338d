"""The mocked Planfix: one XML entry point, two ways to authenticate, a daily quota, and the task functions."""

from __future__ import annotations

import hmac
import re
from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape

from conformance.mock.answers import Answer, Refused, Request
from conformance.mock.limits import DayQuota, Rate
from conformance.mock.people import People, Person
from conformance.mock.planfix import rows as data
from conformance.mock.planfix.signature import signed
from conformance.mock.planfix.tasks import GET, LIST, Tasks, child, text
from conformance.mock.rules import value
from conformance.mock.sessions import Sessions
from conformance.mock.vendor import LabRefused, VendorMock, World
from conformance.mock.xmlin import BadXml, Element, parsed, tag
from generator.model import XmlPostBinding

ACCOUNT, OTHER = "demo", "otherdemo"
LOGIN = "auth.login"
FUNCTION = "function:"
"""A right of the form ``function:task.getList``: a token that is limited to functions has at least one."""
_METHOD = re.compile(rb"<request[^>]*?\smethod\s*=\s*[\"']([\w.-]+)[\"']")
_TRACE = "PDOException: SQLSTATE[42S02] SELECT * FROM pf_task in /var/www/api/Task.php:88"
_LONGER_S = 3600.0


class Planfix(VendorMock):
    interface = "xml"
    mount = "/xml/"

    def __init__(self, world: World) -> None:
        super().__init__(world)
        absolute, idle = world.rules.lives(LOGIN)
        self.sessions = Sessions(world.clock, absolute_s=absolute, idle_s=idle)
        self.people = _people(world)
        self.tasks = Tasks(world)
        bindings = (o.binding for o in world.model.of_interface(self.interface))
        self._functions = {b.function for b in bindings if isinstance(b, XmlPostBinding)}
        day, rate = world.rules.limit("limit.day"), world.rules.limit("limit.rate")
        remaining = day.remaining if day else None
        self._quota = DayQuota(world.clock, value(day.max if day else None, 20_000))
        self._header = remaining.at.name if remaining else "X-RateLimit-Remaining"
        self._stale_s = remaining.stale_s if remaining else 600
        # What happens above the published rate is open, and clients may wait on another clock: only on demand.
        enforced = world.faults.has("T-RATE")
        self._rate = (
            Rate(world.clock, value(rate.max if rate else None, 1), (rate.per_s if rate else 0) or 1)
            if enforced
            else None
        )

    # --- one request ---

    def operation_of(self, request: Request) -> str:
        found = _METHOD.search(request.body[:4000])
        name = found[1].decode() if found else ""
        return name if name in self._functions else ""

    def handle(self, request: Request) -> Answer:
        if request.path.rstrip("/") != self.mount.rstrip("/"):
            return Answer(404)
        methods = self.world.rules.contract.interfaces[self.interface].methods
        if request.method not in (methods.value if methods else ("POST",)) and not (
            request.method == "GET" and self.faults.on("F-XM-15")
        ):
            return Answer(405, headers=[("allow", "POST")])
        name = self.operation_of(request)
        account = ACCOUNT
        try:
            root = self._read(request)
            name = root.get("method", "") if root.get("method", "") in self._functions else ""
            account, content = self._called(request, root)
            body = f'<response status="ok">{content}</response>'
            if self.faults.on("F-ER-08", name):
                body = f'<response status="ok"><code>0000</code>{content}</response>'
            status = 200
        except Refused as refused:
            status, body = self._refusal(refused, name, request)
        if self.faults.on("F-XM-13", name):
            body += "ok"
        answer = Answer(
            status,
            f'<?xml version="1.0" encoding="UTF-8"?>\n{body}'.encode(),
            "application/xml; charset=utf-8",
            operation=name,
        )
        if not self.faults.on("F-RL-09", name):
            answer.headers.append((self._header, str(self._left(account, name))))
        return answer

    def _left(self, account: str, operation: str) -> int:
        """An approximate figure: under T-20 it is refreshed as rarely as the vendor permits."""
        stale = self.faults.on("T-20", operation)
        return self._quota.stale(account, self._stale_s) if stale else self._quota.remaining(account)

    def _read(self, request: Request) -> Element:
        try:
            root = parsed(request.body)
        except BadXml:
            raise Refused("request.unparsable") from None
        if tag(root) != ("", "request"):
            raise Refused("request.unparsable")
        return root

    def _called(self, request: Request, root: Element) -> tuple[str, str]:
        """(account, content of the response). The order of the checks is the documented mapping's. Raises Refused."""
        method = root.get("method", "")
        operation = method if method in self._functions else ""
        owner = self._key(request, operation)
        account = self._account(root, owner, operation)
        self._spend(account, operation)
        if not operation:
            raise Refused("request.operation", code="0003" if self.faults.on("F-ER-10") else "")
        if operation == LOGIN:
            self._signature(root, owner, operation)
            return account, self._login(root, account)
        person = self._caller(request, root, owner, operation)
        self._signature(root, owner, operation)
        limits = {r.removeprefix(FUNCTION) for r in person.rights if r.startswith(FUNCTION)}
        if limits and operation not in limits and not self.faults.on("F-AU-30", operation):
            raise Refused("right.function")
        if operation == LIST:
            if self._spent(account) and self.faults.on("F-RL-10", operation):
                return account, '<tasks totalCount="0" count="0"/>'
            if account == OTHER and not self.faults.has("F-AU-03"):
                return account, '<tasks totalCount="0" count="0"/>'
            return account, self.tasks.page(root, person)
        if operation == GET:
            if account == OTHER and not self.faults.has("F-AU-03"):
                raise Refused("object.unknown")
            return account, self.tasks.get(root)
        raise Refused("request.unimplemented")

    # --- checks, in order ---

    def _key(self, request: Request, operation: str) -> Person:
        """The person whose application key is sent. Raises Refused."""
        basic = request.basic()
        if basic is None and self.faults.on("F-AU-01", operation):
            return next(iter(self.people))
        for person in self.people:
            if basic is not None and person.holds(basic[0], "api_key"):
                return person
        raise Refused("auth.key.unknown", code="0012" if self.faults.on("F-AU-29", operation) else "")

    def _account(self, root: Element, owner: Person, operation: str) -> str:
        account = text(root, "account")
        if not account:
            if self.faults.on("F-AU-32", operation):
                return ACCOUNT
            raise Refused("param.missing")
        if account not in (ACCOUNT, OTHER):
            raise Refused("auth.account.unknown")
        if account != (owner.tenant or ACCOUNT) and not self.faults.on("F-AU-03", operation):
            raise Refused("auth.key.unknown")
        return account

    def _spent(self, account: str) -> bool:
        return self._quota.remaining(account) == 0

    def _spend(self, account: str, operation: str) -> None:
        if not self._quota.spend(account) and not self.faults.has("F-RL-10"):
            raise Refused("limit.quota")
        if self._rate is not None and not self._rate.take(account):
            raise Refused("limit.quota")

    def _caller(self, request: Request, root: Element, owner: Person, operation: str) -> Person:
        """Who calls: by token in the Basic password, or by sid. Raises Refused."""
        basic = request.basic()
        secret, sid = basic[1] if basic else "", text(root, "sid")
        if sid and self.world.rules.takes(LOGIN, operation):
            return self._by_sid(sid, operation)
        if len(secret) > 1 and self.world.rules.takes("auth.token", operation):
            for person in self.people:
                if person.holds(secret, "token") and person.tenant == owner.tenant:
                    if self.faults.on("F-SE-17", operation):
                        raise Refused("auth.missing")
                    return self._active(person)
            if self.faults.on("F-AU-02", operation):
                return owner
            raise Refused("auth.token.unknown")
        if self.faults.on("F-AU-01", operation):
            return owner
        raise Refused("auth.missing")

    def _by_sid(self, sid: str, operation: str) -> Person:
        absolute = self.sessions.absolute_s
        longer = None if absolute is None else absolute + _LONGER_S
        state = self.sessions.state(sid, absolute_s=longer if self.faults.on("F-SE-14", operation) else None)
        session = self.sessions.find(sid)
        if session is None or state != "alive":
            code = "0012" if state == "expired" and self.faults.on("F-SE-15", operation) else ""
            raise Refused("auth.session.expired" if state == "expired" else "auth.session.unknown", code=code)
        self.sessions.touch(sid)
        person = self.people.user(session.user, tenant=None)
        if person is None:
            raise Refused("auth.session.unknown")
        return self._active(person)

    def _active(self, person: Person) -> Person:
        if not person.active:
            raise Refused("auth.user.inactive")
        return person

    def _signature(self, root: Element, owner: Person, operation: str) -> None:
        given, key = text(root, "signature"), owner.secrets["signing_key"]
        if not given or self.faults.on("F-AU-31", operation):
            return
        if not any(
            hmac.compare_digest(given.encode(), signed(root, key, order).encode()) for order in ("document", "by_value")
        ):
            raise Refused("auth.signature")

    def _login(self, root: Element, account: str) -> str:
        user, password = child(root, "login"), child(root, "password")
        if user is None or password is None:
            raise Refused("param.missing")
        person = self.people.user(text(root, "login"), tenant=None)
        if person is not None and (person.tenant or ACCOUNT) != account:
            person = None
        if person is None and self.faults.on("F-SC-11", LOGIN):
            raise Refused("auth.bad_secret", code="0013")
        if person is None or not (person.holds(password.text or "", "password") or self.faults.on("F-AU-02", LOGIN)):
            raise Refused("auth.bad_secret")
        self._active(person)
        sid = self.world.tokens.hex(24 if self.faults.on("F-SE-16", LOGIN) else 32)
        self.sessions.open(sid, person.user)
        return f"<sid>{sid}</sid>"

    # --- answers ---

    def _refusal(self, refused: Refused, operation: str, request: Request) -> tuple[int, str]:
        row = self.world.rules.code(refused.condition, operation)
        code = refused.code or (row.code if row else "1002")
        if self.faults.on("F-ER-09", operation):
            code = code.lstrip("0")
        message = ""
        if self.faults.on("F-ER-15", operation):
            message += f"<message>{escape(_TRACE)}</message>"
        if self.faults.on("F-ER-16", operation):
            basic = request.basic()
            found = re.search(rb"<password>([^<]*)<", request.body)
            secret = found[1].decode("utf-8", "replace") if found else (basic[1] or basic[0]) if basic else ""
            message = f"<message>refused: {escape(secret)}</message>"
        coded = "" if self.faults.on("F-ER-07", operation) else f"<code>{code}</code>"
        status = 500 if self.faults.on("F-ER-11", operation) else 200
        return status, f'<response status="error">{coded}{message}</response>'

    # --- what the core asks for ---

    def items(self, operation: str) -> str:
        return "/tasks/task[]" if operation == LIST else ""

    def settings(self) -> dict[str, str]:
        return {"account": ACCOUNT}

    def session_tokens(self) -> Iterator[str]:
        return iter(self.sessions.tokens())

    def forget(self, user: str) -> None:
        self.sessions.end_of(user)

    def seed(self, rows: int) -> int:
        return self.tasks.add(rows)

    def lock(self, id: int, on: bool) -> None:
        if self.tasks.table.get(id) is None:
            raise LabRefused(f"there is no task {id}")
        (self.tasks.busy.add if on else self.tasks.busy.discard)(id)

    def quota(self, remaining: int) -> None:
        self._quota.leave(ACCOUNT, remaining)

    def data(self) -> dict[str, Any]:
        return {"task": data.FIRST_ID + 3, "task_general": data.FIRST_GENERAL + 3, "unknown_task": data.FAR}


def _people(world: World) -> People:
    def person(identity: str, number: int, key: str, signing: str, *rights: str, tenant: str = "") -> Person:
        secrets = {
            "api_key": key, "token": world.tokens.hex(), "login": identity.replace("_", "."),
            "password": world.tokens.hex(20), "signing_key": signing,
        }  # fmt: skip
        return Person(identity, secrets["login"], secrets, set(rights), tenant, number=number)

    key, signing = world.tokens.hex(), world.tokens.hex()
    return People(
        person("main", 7, key, signing),
        person("limited", 8, key, signing, f"{FUNCTION}{LIST}"),
        person("other_tenant", 1, world.tokens.hex(), world.tokens.hex(), tenant=OTHER),
        person("throwaway", 9, key, signing),
    )
