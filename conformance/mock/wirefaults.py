"""Faults and twins that sit on the wire, whatever the vendor: transforms of a finished answer."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from typing import Any, cast

from lxml import etree

from conformance.mock.answers import Answer, Request
from conformance.mock.faults import Faults
from conformance.mock.xmlin import Element

MOVED = "/moved"
"""Prefix of the new address under T-21; requests that begin with it are served as if it were not there."""

_ENVELOPES = (
    b'"_results"', b'"authToken"', b'"Resources"', b'"id_token"', b'"access_token"', b'"sort_name"', b'"pagination"',
)  # fmt: skip
"""Members by which the objects are known that T-06 gives a further one."""
_EXTERNAL = b'<!DOCTYPE r [<!ENTITY x SYSTEM "http://entity.example.com/x.dtd">]>'


def before(faults: Faults, request: Request, operation: str, moved: bool) -> Answer | None:
    """An answer instead of the vendor's, if a switch says so. `moved`: the request came to the new address of T-21."""
    host = request.headers.get("host", "localhost")
    tail = request.path + (f"?{request.raw_query}" if request.raw_query else "")
    if faults.on("F-SC-14", operation):
        return Answer(503, cut="abort", operation=operation)
    if faults.has("F-SC-12") and faults.on("F-SC-12", operation) and _third(faults):
        return Answer(503, b"Service Unavailable", "text/plain", operation=operation)
    if operation.lower().endswith(("login", "token")) and faults.on("F-SC-01", operation):
        return Answer(307, headers=[("location", f"http://{host.partition(':')[0]}{tail}")], operation=operation)
    if faults.on("F-SC-02", operation):
        return Answer(307, headers=[("location", f"https://elsewhere.example.com{tail}")], operation=operation)
    if not moved and faults.on("T-21", operation):
        return Answer(307, headers=[("location", f"{request.origin}{MOVED}{tail}")], operation=operation)
    return None


def _third(faults: Faults) -> bool:
    return next(count["fired"] for spec, count in faults.counts().items() if spec.startswith("F-SC-12")) % 3 == 0


def after(faults: Faults, request: Request, answer: Answer) -> None:
    """Apply the switched-on transforms that fit the answer's kind, content first, framing last."""
    for id, fits, change in _TRANSFORMS:
        if faults.has(id) and fits(answer) and faults.on(id, answer.operation):
            change(answer)
    if faults.has("T-14") and answer.body and _takes_gzip(request) and faults.on("T-14", answer.operation):
        answer.body = gzip.compress(answer.body, mtime=0)
        answer.headers.append(("content-encoding", "gzip"))


def _takes_gzip(request: Request) -> bool:
    coding = request.headers.get("accept-encoding")
    return coding is None or "gzip" in coding


def _any(answer: Answer) -> bool:
    return bool(answer.body)


def _all(answer: Answer) -> bool:
    return True


def _json(answer: Answer) -> bool:
    return answer.body[:1] in (b"{", b"[")


def _json_by_itself(answer: Answer) -> bool:
    """JSON that is not OData's, whose standard forbids a charset that nobody asked for."""
    return _json(answer) and not answer.header("odata-version")


def _json_object(answer: Answer) -> bool:
    return answer.body[:1] == b"{"


def _json_envelope(answer: Answer) -> bool:
    return answer.status < 300 and answer.body[:1] == b"{" and any(name in answer.body for name in _ENVELOPES)


def _json_error(answer: Answer) -> bool:
    return answer.status >= 400 and _json(answer)


def _xml(answer: Answer) -> bool:
    return answer.body.lstrip(b"\xef\xbb\xbf")[:1] == b"<" and "html" not in answer.media


def _response(answer: Answer) -> bool:
    return answer.status < 300 and _xml(answer) and b"<response" in answer.body[:80]


def _parsed(body: bytes) -> Element:
    return etree.fromstring(
        body, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, strip_cdata=False)
    )


def _printed(root: Element, answer: Answer, pretty: bool = False) -> None:
    declared = answer.body.startswith(b"<?xml")
    answer.body = etree.tostring(root, encoding="UTF-8", xml_declaration=declared, pretty_print=pretty)


def _as_html(answer: Answer) -> None:
    answer.media = "text/html"


def _as_json(answer: Answer) -> None:
    answer.media = "application/json"


def _as_windows_1251(answer: Answer) -> None:
    answer.body = answer.body.decode().encode("cp1251", "xmlcharrefreplace")


def _as_latin_1(answer: Answer) -> None:
    answer.body = answer.body.decode().encode("latin-1", "replace")


def _bare_gzip(answer: Answer) -> None:
    answer.body = gzip.compress(answer.body, mtime=0)


def _loose_json(answer: Answer) -> None:
    tail = answer.body[1:].lstrip()
    answer.body = b'{"_mock":1,"_mock":NaN' + (b"" if tail.startswith(b"}") else b",") + tail


def _html_error(answer: Answer) -> None:
    answer.body = b"<html><body><h1>HTTP Status " + str(answer.status).encode() + b"</h1></body></html>"
    answer.media = "text/html"


def _doctype(answer: Answer) -> None:
    at = answer.body.index(b"?>") + 2 if answer.body.startswith(b"<?xml") else 0
    answer.body = answer.body[:at] + _EXTERNAL + answer.body[at:]


def _short(answer: Answer) -> None:
    answer.cut = "short"


def _attributes_turned(answer: Answer) -> None:
    root = _parsed(answer.body)
    for element in root.iter():
        pairs = list(element.attrib.items())[::-1]
        element.attrib.clear()
        for key, value in pairs:
            element.set(key, value)
    _printed(root, answer)


def _pretty(answer: Answer) -> None:
    if _xml(answer):
        _printed(_parsed(answer.body), answer, pretty=True)
    elif _json(answer):
        answer.body = json.dumps(json.loads(answer.body), ensure_ascii=False, indent=2).encode() + b"\n"


def _cdata(answer: Answer) -> None:
    root = _parsed(answer.body)
    for element in root.iter():
        if len(element) == 0 and element.text and any(c in element.text for c in "<&>"):
            element.text = etree.CDATA(element.text)
    _printed(root, answer)


def _extra_member(answer: Answer) -> None:
    document = cast("dict[str, Any]", json.loads(answer.body))
    document["mockExtra"] = {"is": "unknown", "list": [1, None]}
    answer.body = json.dumps(document, ensure_ascii=False).encode()


def _extra_element(answer: Answer) -> None:
    root = _parsed(answer.body)
    for element in (root, *root.iter("task")):
        etree.SubElement(element, "mockExtra").text = "unknown"
    _printed(root, answer)


def _raw(answer: Answer) -> None:
    answer.cut = "raw"


def _charset(answer: Answer) -> None:
    answer.media += ";charset=UTF-8"


def _bom(answer: Answer) -> None:
    answer.body = b"\xef\xbb\xbf" + answer.body


def _chunked(answer: Answer) -> None:
    answer.chunked = True


_TRANSFORMS: tuple[tuple[str, Callable[[Answer], bool], Callable[[Answer], None]], ...] = (
    ("F-ER-01", _json_error, _html_error),
    ("F-CT-06", _json_object, _loose_json),
    ("T-06", _json_envelope, _extra_member),
    ("T-06", _response, _extra_element),
    ("T-02", _xml, _attributes_turned),
    ("T-03", _any, _pretty),
    ("T-04", _xml, _cdata),
    ("F-XM-14", _xml, _doctype),
    ("T-09", _xml, _bom),
    ("F-CT-03", _xml, _as_windows_1251),
    ("F-CT-04", _json, _as_latin_1),
    ("F-CT-01", _json, _as_html),
    ("F-CT-02", _xml, _as_json),
    ("T-08", _json_by_itself, _charset),
    ("F-CT-05", _any, _bare_gzip),
    ("F-CT-10", _any, _short),
    ("T-07", _all, _raw),
    ("T-13", _any, _chunked),
)
