"""The mocked PPM Pro: SOAP 1.1 over HTTP, the served WSDL, Faults. `ppmpro_services` does what is called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape

from lxml import etree

from conformance.mock import soap
from conformance.mock.answers import Answer, Refused, Request
from conformance.mock.ppmpro import rows as data
from conformance.mock.ppmpro import types
from conformance.mock.ppmpro.access import Access
from conformance.mock.ppmpro.services import Args, Services
from conformance.mock.ppmpro.write import Writer
from conformance.mock.soap import Call, SoapFault
from conformance.mock.vendor import VendorMock, World
from conformance.mock.xmlin import Element, parsed
from generator.model import Operation, SoapBinding

SERVICES = "http://services"
_MARKS = "urn:ppmkit:marks"
_KEPT = ["xs", "xsd", "ns", "ns1", "ax21", "ax22", "tns", "soap", "soap12", "http", "mime", "wsdl", "wsaw"]
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
        self.access = Access(world)
        self.people = self.access.people
        self.services = Services(world)
        self.writer = Writer(world.model, world.faults)
        bindings = ((o, o.binding) for o in world.model.of_interface(self.interface))
        self._operations = {b.input: o for o, b in bindings if isinstance(b, SoapBinding)}
        self._wsdl = described(world)

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
        host = "https://shared.example.com" if self.faults.on("T-PRO-05") else request.origin
        for address in self._wsdl.iter("{http://schemas.xmlsoap.org/wsdl/soap/}address"):
            address.set("location", host + self.mount)
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
        return self._wrapped(call.name, self._content(request, call, operation))

    def _content(self, request: Request, call: Call, operation: Operation) -> str:
        on, name = self.faults.on, call.name
        if name == "login":
            element = "session" if on("F-AU-07", name) else "return"
            return f"<ns:{element}>{self.access.login(call)}</ns:{element}>"
        args = soap.arguments(self.world.model, operation.input, call.element)
        if name == "serverInfo":
            return self.writer.returned(operation, self._server(request, args.get("login")))
        try:
            person = self.access.caller(request, call)
        except Refused as refused:
            if refused.condition != "auth.session.expired" or not on("F-SE-04", name):
                raise
            return ""
        if name == "logout":
            return self.writer.returned(operation, self.access.logout(call))
        if name not in self.services.operations:
            raise SoapFault(f"Operation {name} is not implemented.", "Server")
        value = self.services.call(name, Args(args, person))
        content = self.writer.returned(operation, value, nil_item=self._nil_item(name))
        if name == "deleteEntities" and on("F-PRO-07", name):
            return content * len(args["entityIds"])
        return content

    def _nil_item(self, operation: str) -> bool:
        return self.world.rules.no_hits(operation) == "nil_item" or self.faults.on("T-05", operation)

    def _server(self, request: Request, login: str | None) -> dict[str, object] | None:
        person = self.people.user(login, tenant=None) if login else None
        if person is None:
            return None
        return {
            "customerId": "1", "customerName": "Example", "login": person.user, "primaryServerUrl": request.origin,
            "secondaryServerUrl": None, "userId": str(person.number),
        }  # fmt: skip

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
        found = next((o for o in self._operations.values() if o.name == operation), None)
        rows = self.writer.rows(found) if found is not None else ""
        return f"/Body/{operation}Response{rows}" if rows else ""

    def session_tokens(self) -> Iterator[str]:
        return iter(self.access.sessions.tokens())

    def forget(self, user: str) -> None:
        self.access.sessions.end_of(user)

    def seed(self, rows: int) -> int:
        return self.services.entities.seed(types.PROJECT, rows)

    def data(self) -> dict[str, Any]:
        return {
            "entity_type": types.PROJECT, "entity": data.entity_id(types.PROJECT, 0), "unknown_entity": data.FAR,
            "field_title": types.TITLE, "field_id": types.STATUS, "field_large": 405, "field_text": 405,
            "field_flag": types.UDF, "field_moment": 428, "field_day": 430, "field_stamp": 495,
            "title": data.project_title(0), "unknown_title": "No project bears this title",
            "allocation": data.entity_id(types.ALLOCATION, 0), "resource": data.entity_id(types.RESOURCE, 0), "role": 1,
            "day_inside": "2026/01/19", "day_outside": "2020/01/01",
            "request_type": data.REQUEST_TYPES[0][0], "portfolio_type": data.PORTFOLIO_TYPES[0][0],
            "finance_parent": types.PARENT_ID, "finance_parent_type": types.PARENT_TYPE,
            "finance_kind": types.ENTRY_KIND, "finance_forecast": "Forecast", "finance_actual": "Actual",
        }  # fmt: skip


def described(world: World) -> Element:
    """The WSDL as the vendor serves it: our marks stay at home, and so does what is newer than the version."""
    root = parsed((world.folder / "service.wsdl").read_bytes())
    known = [str(v) for v in world.rules.contract.versions.known]
    missing = "updateAnEntityByMethodId" if world.faults.on("F-PRO-24") else ""
    for element in list(root.iter()):
        since = element.get(f"{{{_MARKS}}}since")
        parent = element.getparent()
        newer = since in known and known.index(str(since)) > known.index(world.version)
        if parent is not None and (newer or (missing and _is_operation(element) and element.get("name") == missing)):
            parent.remove(element)
            continue
        for key in [k for k in element.attrib if str(k).startswith(f"{{{_MARKS}}}")]:
            del element.attrib[key]
    etree.cleanup_namespaces(root, keep_ns_prefixes=_KEPT)
    return root


def _is_operation(element: Element) -> bool:
    return etree.QName(element).localname == "operation" and element.get("name") is not None
