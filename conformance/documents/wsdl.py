"""The WSDL that an instance hands out: it judges the instance's data; ours says only how far the two differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from conformance.checks.base import Finding
from conformance.exchanges.exchange import Exchange
from conformance.exchanges.reading import Element, payload

WSDL = "http://schemas.xmlsoap.org/wsdl/"
_XS = "http://www.w3.org/2001/XMLSchema"
_MARKS = "{urn:ppmkit:marks}"
_SAYS = ("type", "minOccurs", "maxOccurs", "nillable")
_DEFAULTS = {"minOccurs": "1", "maxOccurs": "1", "nillable": "false"}
_MOST_NODES = 100_000
"""Nodes of a description that is still compiled; the vendor's has 3,000."""


def served(exchanges: Iterable[Exchange]) -> Element | None:
    """The first description that the instance gave out in a run; None where it gave none that can be used."""
    for exchange in exchanges:
        if exchange.request.url.lower().endswith("?wsdl") and exchange.status == 200 and exchange.response is not None:
            parsed = payload(exchange.response)
            root = parsed.xml
            if root is None or parsed.defects or root.tag != f"{{{WSDL}}}definitions":
                continue
            if sum(1 for _ in root.iter()) <= _MOST_NODES:
                return root
    return None


def drift(ours: Element, theirs: Element, exchange: Exchange) -> list[Finding]:
    """What `theirs` lacks, has beyond `ours`, or says otherwise: operations, types, elements. What of ours is assumed,
    and names of services, ports, bindings and messages, do not count."""
    known, found = dict(_facts(ours)), dict(_facts(theirs))
    findings: list[Finding] = []
    for at in sorted(known.keys() | found.keys()):
        mine, other = known.get(at), found.get(at)
        assumed = mine is not None and mine.get("evidence") == "assumed"
        if _shown(mine) != _shown(other) and not assumed:
            findings.append(Finding("drift", at, _shown(mine), _shown(other), exchange.id))
    return [finding for finding in findings if not _within(finding, findings)]


def _within(finding: Finding, findings: Iterable[Finding]) -> bool:
    """Whether a type is absent or new as a whole: then its members say nothing more."""
    return any(finding.at.startswith(f"{f.at}/") and "absent" in (f.expected, f.actual) for f in findings)


def _shown(facts: Mapping[str, str] | None) -> str:
    if facts is None:
        return "absent"
    return " ".join(f"{key}={value}" for key, value in facts.items() if key != "evidence") or "present"


def _facts(root: Element) -> Iterator[tuple[str, dict[str, str]]]:
    """(place, what is said there): ``operation/N``, ``type/N/MEMBER``, ``element/N/MEMBER``."""
    for operation in root.iterfind(f"{{{WSDL}}}portType/{{{WSDL}}}operation"):
        yield f"operation/{operation.get('name', '')}", _graded(operation, {})
    for schema in root.iter(f"{{{_XS}}}schema"):
        for top in schema:
            kind = {f"{{{_XS}}}complexType": "type", f"{{{_XS}}}element": "element"}.get(str(top.tag))
            if kind is None:
                continue
            place = f"{kind}/{top.get('name', '')}"
            yield place, _graded(top, {})
            for member in top.iterfind(f".//{{{_XS}}}element"):
                yield f"{place}/{member.get('name') or member.get('ref', '')}", _graded(member, _said(member))


def _said(member: Element) -> dict[str, str]:
    said = {key: member.get(key) or _DEFAULTS.get(key, "") for key in _SAYS}
    prefix, _, name = said["type"].rpartition(":")
    space = member.nsmap.get(prefix or None) or ""
    return {**said, "type": f"{{{space}}}{name}" if name else ""}


def _graded(node: Element, said: dict[str, str]) -> dict[str, str]:
    here: Element | None = node
    while here is not None:
        grade = here.get(f"{_MARKS}evidence")
        if grade:
            return {**said, "evidence": grade}
        here = here.getparent()
    return said


def types_text(root: Element) -> bytes:
    """What decides about validity, the same for every address that the description names."""
    found = root.find(f"{{{WSDL}}}types")
    return etree.tostring(found, method="c14n") if found is not None else b""
