"""What holds for any answer on these wires: labels, encodings, lengths, grammar."""

from __future__ import annotations

import re

from conformance.checks.base import Judged, Judging, Scene, Want, check
from conformance.checks.reply import PASSING, envelope_of
from conformance.exchanges.exchange import Exchange, Response
from conformance.exchanges.reading import payload

_XML = re.compile(r"(text|application)/xml|[\w.-]+/[\w.-]+\+xml")
_JSON = re.compile(r"application/json|[\w.-]+/[\w.-]+\+json")
_DECLARED = re.compile(rb"""^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*\bencoding\s*=\s*["']([A-Za-z][\w.-]*)["']""")


def _answers(scene: Scene, judging: Judging) -> list[tuple[Exchange, Response]]:
    """Answers with a body."""
    found = [(e, e.response) for e in scene.all() if e.response is not None and e.response.body.strip()]
    for exchange, _ in found:
        judging.look(exchange)
    return found


@check("wire.label", alone=True)
def wire_label(scene: Scene, want: Want) -> Judged:
    """The media type says what the body is. An answer that is neither JSON nor XML is not looked at."""
    judging = Judging()
    for exchange, response in _answers(scene, judging):
        form = payload(response).format
        if form == "json" and response.media == "text/plain" and not isinstance(payload(response).json, dict | list):
            judging.look(exchange)  # a bare number is a text as well
        elif form == "json":
            judging.expect(
                bool(_JSON.fullmatch(response.media)),
                exchange,
                "label",
                "media",
                "a JSON type",
                response.media or "none",
            )
        elif form == "xml":
            html = response.media == "text/html" and b"<html" in response.body[:400].lower()
            judging.expect(
                bool(_XML.fullmatch(response.media)) or html,
                exchange,
                "label",
                "media",
                "an XML type",
                response.media or "none",
            )
        elif _JSON.fullmatch(response.media):
            judging.expect(False, exchange, "label", "media", f"no {response.media}", payload(response).error)
    return judging.done()


@check("wire.utf8")
def wire_utf8(scene: Scene, want: Want) -> Judged:
    """JSON is UTF-8."""
    judging = Judging()
    for exchange, response in _answers(scene, judging):
        if payload(response).format == "json" or _JSON.fullmatch(response.media):
            judging.expect(_decodes(response.body, "utf-8-sig"), exchange, "encoding", "body", "UTF-8", "other bytes")
    return judging.done()


@check("wire.declared", alone=True)
def wire_declared(scene: Scene, want: Want) -> Judged:
    """The bytes of an XML answer are in the encoding that is declared: by the header's charset, else by the
    declaration, else UTF-8."""
    judging = Judging()
    for exchange, response in _answers(scene, judging):
        if not response.body.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<") or response.media == "text/html":
            continue
        found = _DECLARED.match(response.body)
        encoding = response.charset or (found[1].decode() if found else "utf-8")
        judging.expect(_decodes(response.body, encoding), exchange, "encoding", "body", encoding, "other bytes")
    return judging.done()


def _decodes(body: bytes, encoding: str) -> bool:
    try:
        body.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


@check("wire.gzip", alone=True)
def wire_gzip(scene: Scene, want: Want) -> Judged:
    """Compressed bodies are labelled, and labelled bodies are compressed."""
    judging = Judging()
    for exchange in scene.all():
        if exchange.response is not None and exchange.response.body:
            coding = exchange.response.coding
            judging.expect(
                coding in ("identity", "gzip"),
                exchange,
                "coding",
                "header:Content-Encoding",
                "label and bytes agree",
                coding,
            )
    return judging.done()


@check("wire.length")
def wire_length(scene: Scene, want: Want) -> Judged:
    """Answers are as long as they say. A cut connection may be the network's fault, so a single one is left
    undecided."""
    judging = Judging()
    cut = [e for e in scene.all() if e.trouble == "truncated"]
    whole = [e for e in scene.all() if e.response is not None]
    for exchange in whole:
        judging.expect(True, exchange, "length", "body", "")
    if len(cut) == 1:
        judging.undecide(f"one answer was cut short ({cut[0].operation})", shaken=True)
    for exchange in cut if len(cut) > 1 else ():
        judging.expect(False, exchange, "length", "header:Content-Length", "as long as stated", "cut short")
    return judging.done()


@check("json.strict")
def json_strict(scene: Scene, want: Want) -> Judged:
    """JSON without doubled member names and without words that its grammar lacks."""
    judging = Judging()
    for exchange, response in _answers(scene, judging):
        parsed = payload(response)
        if parsed.format == "json":
            defects = [d for d in parsed.defects if d != "not UTF-8"]
            judging.expect(not defects, exchange, "grammar", "body", "strict JSON", defects)
    return judging.done()


@check("xml.dtd", alone=True)
def xml_dtd(scene: Scene, want: Want) -> Judged:
    """No document type declaration in an answer."""
    judging = Judging()
    for exchange, response in _answers(scene, judging):
        if response.body.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<") and response.media != "text/html":
            found = b"<!DOCTYPE" in response.body[:4096]
            judging.expect(not found, exchange, "doctype", "body", "no document type declaration", "one")
    return judging.done()


@check("xml.root", "names", "status", "code", "except", alone=True)
def xml_root(scene: Scene, want: Want) -> Judged:
    """Every answer, but of the functions that are excepted, is one well-formed document with that root, and its
    `status` attribute is one of these."""
    judging = Judging()
    for exchange, response in _answers(scene, judging):
        if response.media == "text/html" or exchange.operation in want.list("except"):
            continue
        root = payload(response).xml
        if not judging.expect(
            root is not None, exchange, "grammar", "body", "one XML document", payload(response).error
        ):
            continue
        assert root is not None
        judging.expect(root.tag in want.list("names"), exchange, "root", "body:/", want.list("names"), str(root.tag))
        status = root.get("status")
        if "status" in want:
            judging.expect(
                status in want.list("status"),
                exchange,
                "status",
                "body:/@status",
                want.list("status"),
                status or "absent",
            )
    return judging.done()


@check("xml.iff", "attribute", "is", "child", alone=True)
def xml_iff(scene: Scene, want: Want) -> Judged:
    """The child stands in an answer if, and only if, the root's attribute has that value."""
    judging = Judging()
    for exchange, response in _answers(scene, judging):
        root = payload(response).xml
        if root is None or root.get(want.text("attribute")) is None:
            continue
        wanted = root.get(want.text("attribute")) == want.text("is")
        there = root.find(want.text("child")) is not None
        judging.expect(
            there == wanted,
            exchange,
            "presence",
            f"body:/{want.text('child')}",
            "present" if wanted else "absent",
            "present" if there else "absent",
        )
    return judging.done()


@check("xml.child_form", "child", "matches", alone=True)
def xml_child_form(scene: Scene, want: Want) -> Judged:
    """The child's text has that form wherever it stands below the root."""
    judging = Judging()
    for exchange, response in _answers(scene, judging):
        root = payload(response).xml
        if root is None:
            continue
        for child in root.findall(want.text("child")):
            actual = child.text or ""
            judging.expect(
                re.fullmatch(want.text("matches"), actual) is not None,
                exchange,
                "form",
                f"body:/{want.text('child')}",
                want.text("matches"),
                actual,
            )
    return judging.done()


@check("wire.flaky")
def wire_flaky(scene: Scene, want: Want) -> Judged:
    """No call fails in passing while others are served; one finding an operation."""
    judging, said = Judging(), set[str]()
    for exchange in scene.all():
        if exchange.response is None:
            continue
        passing = exchange.status in PASSING and envelope_of(exchange, scene.behaviour(exchange.operation)) is None
        if not passing or exchange.operation not in said:
            said |= {exchange.operation} if passing else set()
            judging.expect(not passing, exchange, "flaky", f"{exchange.operation} status", "served", exchange.status)
    return judging.done()
