"""The mocked PPM Pro: SOAP 1.1 with three ways to authenticate, sessions of ten minutes, and findEntity."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape

from lxml import etree

from conformance.mock import ppmpro_rows as data
from conformance.mock import soap
from conformance.mock.answers import Answer, Refused, Request
from conformance.mock.people import People, Person
from conformance.mock.ppmpro_find import Finder
from conformance.mock.sessions import Sessions
from conformance.mock.soap import Call, SoapFault
from conformance.mock.vendor import VendorMock, World
from conformance.mock.xmlin import Element, parsed
from generator.model import SoapBinding

SERVICES = "http://services"
WEB_SERVICES = "web services"
"""The right of a WS API user; people of the site lack it."""
_MARKS = "urn:ppmkit:marks"
_CALLED = re.compile(rb"<(?:[\w.-]+:)?Body[^>]*>\s*<(?:[\w.-]+:)?([\w.-]+)")
_PREFIXES = re.compile(r"(</?|xmlns:|xsi:type=\")(ns|ax21)([:=])")
_TRACE = " at org.apache.axis2.rpc.receivers.RPCMessageReceiver(RPCMessageReceiver.java:117) /opt/app/services.aar"
_CREDENTIALS = {"username": SERVICES, "password": SERVICES, "token": SERVICES}
# What a server says is its own affair: the vendor publishes no text.
_TEXTS = {
    "auth.missing": "Authentication is required.",
    "auth.bad_secret": "Invalid user name or password.",
    "auth.user.inactive": "Invalid user name or password.",
    "auth.session.unknown": "The session is invalid or has expired.",
    "auth.session.expired": "The session is invalid or has expired.",
}


class PpmPro(VendorMock):
    interface = "soap"
    mount = "/services/MainService"

    def __init__(self, world: World) -> None:
        super().__init__(world)
        absolute, idle = world.rules.lives("auth.login")
        self.sessions = Sessions(world.clock, absolute_s=absolute, idle_s=idle)
        self.people = _people(world)
        self.finder = Finder(world)
        bindings = ((o, o.binding) for o in world.model.of_interface(self.interface))
        self._operations = {b.input: o for o, b in bindings if isinstance(b, SoapBinding)}
        self._challenged = set[str]()
        wsdl = parsed((world.folder / "service.wsdl").read_bytes())
        _strip_marks(wsdl)
        self._wsdl = wsdl

    # --- one request ---

    def operation_of(self, request: Request) -> str:
        found = _CALLED.search(request.body) if request.method == "POST" else None
        name = found[1].decode() if found else ""
        return name if any(local == name for _, local in self._operations) else ""

    def handle(self, request: Request) -> Answer:
        path = request.path.rstrip("/") if self.faults.has("T-17") else request.path
        if path != self.mount:
            return Answer(404)
        if request.method == "GET":
            return self._described(request)
        if request.method != "POST":
            return Answer(405, headers=[("allow", "GET, POST")])
        name = ""
        try:
            call = soap.read(request.body)
            name = call.name if (call.namespace, call.name) in self._operations else ""
            content = self._called(request, call)
            answer = Answer(200, self._enveloped(content, name), "text/xml; charset=utf-8")
        except SoapFault as fault:
            answer = self._fault(fault.code, fault.text, name, request)
        except Refused as refused:
            answer = self._refusal(refused, name, request)
        answer.operation = name
        return answer

    def _described(self, request: Request) -> Answer:
        if request.raw_query.lower() != "wsdl":
            return Answer(405, headers=[("allow", "POST")])
        if self.faults.on("F-XM-07"):
            return Answer(404)
        for address in self._wsdl.iter("{http://schemas.xmlsoap.org/wsdl/soap/}address"):
            address.set("location", request.origin + self.mount)
        return Answer(
            200, etree.tostring(self._wsdl, encoding="UTF-8", xml_declaration=True), "text/xml; charset=utf-8"
        )

    def _called(self, request: Request, call: Call) -> str:
        """Content of the response's Body. Raises SoapFault or Refused."""
        media = request.headers.get("content-type", "text/xml").partition(";")[0].strip().lower()
        if media not in ("text/xml", "application/xml", "application/soap+xml"):
            raise SoapFault(f"Content type {media[:40]} is not supported.")
        operation = self._operations.get((call.namespace, call.name))
        if operation is None:
            raise SoapFault(f"The endpoint reference (EPR) for the Operation not found is {request.origin}{self.mount}")
        order = self.world.rules.contract.tolerance.request_order
        credentials = _CREDENTIALS if self.world.rules.takes("auth.body", call.name) else {}
        soap.check(
            self.world.model, operation.input, call.element, order is not None and order.value == "schema", credentials
        )
        if call.name == "login":
            return self._login(call)
        if call.name == "logout":
            return self._logout(request, call)
        if call.name == "findEntity":
            try:
                self._caller(request, call)
            except Refused as refused:
                if refused.condition != "auth.session.expired" or not self.faults.on("F-SE-04", call.name):
                    raise
                return self._wrapped(call.name, "")
            return self._wrapped(call.name, self.finder.found(call.element))
        raise SoapFault(f"Operation {call.name} is not implemented.", "Server")

    # --- who calls ---

    def _known(
        self, user: str, secret: str, operation: str, *, names: tuple[str, ...] = ("token", "password")
    ) -> Person:
        """Raises Refused."""
        person = self.people.user(user, tenant=None)
        if person is not None and person.tenant and not self.faults.on("F-AU-03", operation):
            person = None
        if person is None and self.faults.on("F-SC-11", operation):
            raise Refused("auth.bad_secret", message=f"There is no user {user}.")
        if person is None:
            raise Refused("auth.bad_secret")
        held = person.holds(secret, *names)
        if not held and secret in person.dead and self.faults.on("F-AU-09", operation):
            held = True
        if not held and not self.faults.on("F-AU-02", operation):
            raise Refused("auth.token.revoked" if secret in person.dead else "auth.bad_secret")
        if not person.active:
            raise Refused("auth.user.inactive")
        if WEB_SERVICES not in person.rights:
            raise Refused("auth.bad_secret")
        return person

    def _caller(self, request: Request, call: Call) -> Person:
        """Who calls, by the contract's precedence: Basic, body, session. Raises Refused."""
        on, session = self.faults.on, soap.text(call.element, "sessionId")
        if "authorization" in request.headers and self.world.rules.takes("auth.basic", call.name):
            return self._by_basic(request, call, session)
        user = soap.text(call.element, "username")
        secret = soap.text(call.element, "password") or soap.text(call.element, "token")
        if user is not None and secret is not None and self.world.rules.takes("auth.body", call.name):
            if on("F-AU-06", call.name):
                raise Refused("auth.session.unknown")
            return self._known(user, secret, call.name)
        if session:
            return self._by_session(session, call.name)
        main = self.people.identity("main")
        if main is not None and on("F-AU-01", call.name):
            return main
        raise Refused("auth.missing")

    def _by_basic(self, request: Request, call: Call, session: str | None) -> Person:
        basic = request.basic()
        if basic is None:
            raise Refused("auth.bad_secret", status=401)
        if self.faults.on("F-AU-04", call.name) and basic[0] not in self._challenged:
            self._challenged.add(basic[0])
            raise Refused("auth.missing", status=401)
        if self.faults.on("F-AU-05", call.name) and not session:
            raise Refused("auth.missing")
        try:
            return self._known(*basic, call.name)
        except Refused as refused:
            raise Refused(refused.condition, status=401, message=refused.message) from None

    def _by_session(self, token: str, operation: str) -> Person:
        session = self.sessions.find(token)
        absolute = (
            660.0 if self.faults.on("F-SE-01", operation) else 300.0 if self.faults.on("F-SE-02", operation) else None
        )
        state = self.sessions.state(token, absolute_s=absolute)
        if session is None or state in ("unknown", "ended"):
            raise Refused("auth.session.unknown")
        if state == "expired":
            raise Refused("auth.session.expired")
        person = self.people.user(session.user, tenant=None)
        if person is None or not person.active:
            raise Refused("auth.user.inactive")
        if self.faults.on("F-SE-03", operation):
            session.opened = self.world.clock.now()
        self.sessions.touch(token)
        return person

    # --- operations ---

    def _login(self, call: Call) -> str:
        names = ("password",) if self.faults.on("F-AU-08", "login") else ("token", "password")
        person = self._known(
            soap.text(call.element, "username") or "", soap.text(call.element, "password") or "", "login", names=names
        )
        tokens = self.world.tokens
        token = tokens.hex(48).upper() if self.faults.on("T-12", "login") else tokens.uuid()
        self.sessions.open(token, person.user)
        name = "session" if self.faults.on("F-AU-07", "login") else "return"
        return self._wrapped("login", f"<ns:{name}>{token}</ns:{name}>")

    def _logout(self, request: Request, call: Call) -> str:
        self._caller(request, call)
        ended = self.sessions.end(soap.text(call.element, "sessionId") or "")
        return self._wrapped("logout", f"<ns:return>{str(ended).lower()}</ns:return>")

    def _wrapped(self, operation: str, content: str) -> str:
        """The response wrapper around `content`, which uses the prefixes ns, ax21 and xsi."""
        namespace = "http://services.example" if self.faults.on("F-XM-04", operation) else SERVICES
        name = f"{operation}Result" if self.faults.on("F-XM-06", operation) else f"{operation}Response"
        declared = f'xmlns:ns="{namespace}" xmlns:ax21="{data.OBJECTS}" xmlns:xsi="{soap.XSI}"'
        wrapper = f"<ns:{name} {declared}>{content}</ns:{name}>"
        if self.faults.on("T-01", operation):
            return _PREFIXES.sub(lambda found: found[1] + {"ns": "svc", "ax21": "ax213"}[found[2]] + found[3], wrapper)
        return wrapper

    # --- answers ---

    def _enveloped(self, content: str, operation: str) -> bytes:
        return soap.envelope(content, soap.SOAP12 if self.faults.on("F-XM-03", operation) else soap.SOAP11)

    def _refusal(self, refused: Refused, operation: str, request: Request) -> Answer:
        message = refused.message or _TEXTS.get(refused.condition, "Invalid user name or password.")
        accept = self.world.rules.contract.errors.accept.get(refused.condition)
        if refused.status == 401 or (accept is not None and accept.value == 401):
            return Answer(
                401,
                escape(self._said(message, operation, request)).encode(),
                "text/plain",
                [("www-authenticate", 'Basic realm="PPM Pro"')],
            )
        return self._fault("Server", message, operation, request)

    def _fault(self, code: str, message: str, operation: str, request: Request) -> Answer:
        content = soap.fault(
            code, self._said(message, operation, request), qualified=self.faults.on("F-XM-02", operation)
        )
        status = 200 if self.faults.on("F-XM-01", operation) else 500
        return Answer(status, self._enveloped(content, operation), "text/xml; charset=utf-8")

    def _said(self, message: str, operation: str, request: Request) -> str:
        if self.faults.on("T-11", operation):
            message = "Požadavek nelze zpracovat."
        if self.faults.on("F-ER-15", operation):
            message += _TRACE
        if self.faults.on("F-ER-16", operation):
            basic = request.basic()
            found = re.search(rb"(?:password|token|sessionId)>([^<]*)<", request.body)
            message += f" (received: {basic[1] if basic else found[1].decode('utf-8', 'replace') if found else ''})"
        return message

    # --- what the core asks for ---

    def items(self, operation: str) -> str:
        return "/Body/findEntityResponse/return[]" if operation == "findEntity" else ""

    def session_tokens(self) -> Iterator[str]:
        return iter(self.sessions.tokens())

    def forget(self, user: str) -> None:
        self.sessions.end_of(user)

    def seed(self, rows: int) -> int:
        return self.finder.add(data.PROJECT, rows)

    def data(self) -> dict[str, Any]:
        return {
            "entity_type": data.PROJECT, "field_title": data.TITLE, "field_id": data.STATUS,
            "title": data.project_title(0), "unknown_title": "No project bears this title",
        }  # fmt: skip


def _strip_marks(root: Element) -> None:
    """The served WSDL is the vendor's; our marks stay at home."""
    for element in root.iter():
        for key in [k for k in element.attrib if str(k).startswith(f"{{{_MARKS}}}")]:
            del element.attrib[key]
    etree.cleanup_namespaces(root, keep_ns_prefixes=["xs", "xsd", "ns", "ax21", "tns", "soap", "wsdl"])


def _people(world: World) -> People:
    def person(identity: str, user: str, *rights: str, tenant: str = "") -> Person:
        secrets = {"username": user, "token": world.tokens.hex(), "password": world.tokens.hex(20)}
        return Person(identity, user, secrets, set(rights), tenant)

    return People(
        person("main", "api.main", WEB_SERVICES),
        person("limited", "gui.limited"),
        person("other_tenant", "api.other", WEB_SERVICES, tenant="other"),
        person("throwaway", "api.throwaway", WEB_SERVICES),
    )
