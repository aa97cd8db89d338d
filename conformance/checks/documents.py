"""Interface documents that a server hands out itself."""

from __future__ import annotations

from lxml import etree

from conformance.checks.base import Judged, Judging, Scene, Want, check
from conformance.exchanges.reading import children, local, payload

_WSDL = "http://schemas.xmlsoap.org/wsdl/"


@check("document.has", "label", "root", "operations", "namespace")
def document_has(scene: Scene, want: Want) -> Judged:
    """The address answers with a WSDL of that target namespace that has these operations."""
    judging = Judging()
    for exchange in scene.of(want.label()):
        if exchange.response is None:
            judging.undecide(f"no answer ({exchange.trouble})", shaken=True)
            continue
        root = payload(exchange.response).xml
        there = (
            exchange.status == 200
            and root is not None
            and etree.QName(root) == etree.QName(_WSDL, want.text("root", "definitions"))
        )
        actual = f"status {exchange.status}, {exchange.response.media or 'no media type'}"
        if not judging.expect(there, exchange, "document", "body", "a WSDL", actual) or root is None:
            continue
        if "namespace" in want:
            space = root.get("targetNamespace")
            judging.expect(
                space == want.text("namespace"),
                exchange,
                "namespace",
                "body:/@targetNamespace",
                want.text("namespace"),
                space,
            )
        named = {
            c.get("name")
            for port in root.findall(f"{{{_WSDL}}}portType")
            for c in children(port)
            if local(c) == "operation"
        }
        for operation in want.list("operations"):
            judging.expect(operation in named, exchange, "operation", f"portType/{operation}", "present", "absent")
    return judging.done()


@check("document.drift", "label")
def document_drift(scene: Scene, want: Want) -> Judged:
    """The document that the instance hands out says what ours says. It may say more or less: that is drift, no
    breach."""
    judging = Judging()
    for exchange in scene.of(want.label()):
        found = scene.validators.drift(exchange) if scene.validators is not None else None
        if found is not None:
            judging.look(exchange)
            judging.comparisons += 1
            judging.findings += found
    return judging.done()
