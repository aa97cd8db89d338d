"""SOAP 1.1 answers: envelope, faults, wrappers, namespaces, types."""

from __future__ import annotations

from collections import Counter
from typing import cast

from lxml import etree

from conformance.checks.base import Judged, Judging, Scene, Want, check
from conformance.exchanges.exchange import Exchange
from conformance.exchanges.reading import SOAP11, Element, children, envelope, fault, local, payload, soap_content

_CHILDREN = ("faultcode", "faultstring", "faultactor", "detail")
_SAMPLE = 2
"""Answers of one operation that are read a second time: zeep is slow."""
_XSI_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"


def _envelopes(scene: Scene, judging: Judging) -> list[tuple[Exchange, Element]]:
    found: list[tuple[Exchange, Element]] = []
    for exchange in scene.all():
        root = payload(exchange.response).xml if exchange.response is not None else None
        if root is not None and envelope(root):
            judging.look(exchange)
            found.append((exchange, root))
    return found


@check("soap.fault_status", "status")
def fault_status(scene: Scene, want: Want) -> Judged:
    """A Fault comes with that HTTP status."""
    judging = Judging()
    for exchange, root in _envelopes(scene, judging):
        if fault(root) is not None:
            judging.expect(
                exchange.status == want.number("status"),
                exchange,
                "status",
                "status",
                want.number("status"),
                exchange.status,
            )
    return judging.done()


@check("soap.fault_shape")
def fault_shape(scene: Scene, want: Want) -> Judged:
    """Children of a Fault are unqualified and known; faultcode and faultstring are there."""
    judging = Judging()
    for exchange, root in _envelopes(scene, judging):
        found = fault(root)
        if found is None or envelope(root) != SOAP11:
            continue
        names = [str(child.tag) for child in children(found)]
        odd = [name for name in names if name not in _CHILDREN]
        judging.expect(not odd, exchange, "child", "fault:/", ", ".join(_CHILDREN), ", ".join(odd))
        for name in _CHILDREN[:2]:
            judging.expect(name in names or bool(odd), exchange, "missing", f"fault:/{name}", "present", "absent")
    return judging.done()


@check("soap.version")
def soap_version(scene: Scene, want: Want) -> Judged:
    """A SOAP 1.1 request is answered with a SOAP 1.1 envelope."""
    judging = Judging()
    for exchange, root in _envelopes(scene, judging):
        if SOAP11.encode() in exchange.request.body:
            judging.expect(envelope(root) == SOAP11, exchange, "envelope", "body", SOAP11, envelope(root))
    return judging.done()


@check("soap.wrapper", "suffix", "child", "label")
def soap_wrapper(scene: Scene, want: Want) -> Judged:
    """The element inside Body is named after the operation, and its children are all named `child`."""
    judging = Judging()
    for exchange, root in _envelopes(scene, judging):
        content = soap_content(root)
        if content is None or fault(root) is not None or not 200 <= exchange.status < 300:
            continue
        name = exchange.operation + want.text("suffix")
        judging.expect(local(content) == name, exchange, "wrapper", "body:/", name, local(content))
        for child in children(content):
            judging.expect(
                local(child) == want.text("child"), exchange, "child", "body:/", want.text("child"), local(child)
            )
    return judging.done()


@check("soap.namespaces", "wrapper", "data")
def soap_namespaces(scene: Scene, want: Want) -> Judged:
    """Wrapper and its children are in one namespace, everything below them in the other."""
    judging = Judging()
    for exchange, root in _envelopes(scene, judging):
        content = soap_content(root)
        if content is None or fault(root) is not None:
            continue
        outer, inner = want.text("wrapper"), want.text("data")
        for element in [content, *children(content)]:
            space = etree.QName(element).namespace or ""
            judging.expect(space == outer, exchange, "namespace", f"body:/{local(element)}", outer, space or "none")
        for item in children(content):
            for element in [e for e in item.iterdescendants() if isinstance(cast(object, e.tag), str)]:
                space = etree.QName(element).namespace or ""
                judging.expect(space == inner, exchange, "namespace", f"item:/{local(element)}", inner, space or "none")
    return judging.done()


@check("soap.types", "child", "namespace", "known")
def soap_types(scene: Scene, want: Want) -> Judged:
    """Items say their type by a QName of that namespace, and it is one of the known types."""
    judging = Judging()
    for exchange, root in _envelopes(scene, judging):
        content = soap_content(root)
        if content is None or fault(root) is not None:
            continue
        for item in children(content):
            if not children(item):
                continue
            prefix, _, name = (item.get(_XSI_TYPE) or "").rpartition(":")
            space = item.nsmap.get(prefix or None, "")
            right = space == want.text("namespace") and name in want.list("known")
            judging.expect(right, exchange, "type", "item:/@type", " or ".join(want.list("known")), name or "absent")
    return judging.done()


@check("soap.second_reading", "label")
def soap_second_reading(scene: Scene, want: Want) -> Judged:
    """An independent reader reads the same values. Where it does not nobody knows who is right, so nothing is
    found."""
    judging = Judging()
    read: Counter[str] = Counter()
    for exchange in scene.of(want.label("all")):
        if scene.validators is None or exchange.status != 200 or read[exchange.operation] >= _SAMPLE:
            continue
        problem = scene.validators.second_reading(exchange)
        if problem is None:
            continue
        read[exchange.operation] += 1
        judging.look(exchange)
        judging.comparisons += 1
        if problem:
            judging.undecide(f"{exchange.operation}: {problem}", shaken=True)
    return judging.done()
