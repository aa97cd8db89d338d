"""XML answers against the schema inside a WSDL, or XSD files: lxml judges, xmlschema confirms and names the node.

Elements and types that no schema knows are let pass: the contracts say that answers may grow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

from lxml import etree

from conformance.checks.base import Finding, shown
from conformance.exchanges.exchange import Exchange
from conformance.exchanges.reading import Element, envelope, soap_content
from generator.model import Evidence
from generator.readers.documents import source_at
from generator.readers.safexml import load_xml

_XS = "http://www.w3.org/2001/XMLSchema"
_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
_MARK = "{urn:ppmkit:marks}evidence"
_MOST = 20
_REMEMBERED = 2000


class Validator(Protocol):
    def violations(self, exchange: Exchange, body: bytes) -> tuple[list[Finding], str] | None: ...


class _Local(etree.Resolver):
    """Gives out the schemas at hand and nothing else."""

    def __init__(self, texts: dict[str, bytes]) -> None:
        super().__init__()
        self._texts = texts

    # The stubs know neither the third argument nor that `base_url` may be left out; lxml passes and takes both so.
    def resolve(self, system_url: str, public_id: str, context: Any) -> Any:  # type: ignore[override]
        untyped: Any = self
        return untyped.resolve_string(self._texts.get(system_url, b""), context)


class _Schema:
    """The same schemas for two validators. `main` imports or includes all others of `texts`.

    xmlschema is imported, and `name` called to compile for it, at the first violation: most runs see none.
    """

    def __init__(self, main: bytes, texts: dict[str, bytes], name: Callable[[], Any]) -> None:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        parser.resolvers.add(_Local(texts))
        self._fast = etree.XMLSchema(etree.fromstring(main, parser))
        self._name = name
        self._texts = (main, *texts.values())

    @cached_property
    def _named(self) -> Any:
        return self._name()

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(name for text in self._texts for name in _declared(text))

    @cached_property
    def _types(self) -> frozenset[str]:
        return frozenset(name for text in self._texts for name in _declared_types(text)) | {""}

    def _foreign_type(self, element: Element) -> bool:
        return (element.get(_TYPE) or "").rpartition(":")[2] not in self._types

    def _without_foreign_types(self, root: Element) -> Element:
        """Types that no schema knows are let pass like elements: their content is held against the declared type."""
        if not any(map(self._foreign_type, root.iter())):
            return root
        known: Element = etree.fromstring(etree.tostring(root))
        for element in filter(self._foreign_type, known.iter()):
            del element.attrib[_TYPE]
        return known

    def violations(self, root: Element, exchange: Exchange) -> tuple[list[Finding], str]:
        root = self._without_foreign_types(root)
        if self._fast.validate(root):
            return [], ""
        kept: list[Any] = []
        confirmed = False
        for error in self._named.iter_errors(etree.tostring(root)):
            confirmed = True
            if not self._foreign(error):
                kept.append(error)
            if len(kept) == _MOST:
                break
        if not confirmed:
            return [], "two validators disagree about an answer"
        return [_finding(error, self._named, exchange) for error in kept], ""

    def _foreign(self, error: Any) -> bool:
        tag = getattr(error, "invalid_tag", None)
        return tag is not None and etree.QName(tag).localname not in self._known


class SoapTypes:
    """The types of a WSDL; the element inside the SOAP Body is validated.

    `grade`: evidence of what bears no mark; "" = that of the nearest mark, else assumed.
    """

    def __init__(self, wsdl: Element, grade: str = "") -> None:
        mark = wsdl.get(_MARK) or grade
        texts: dict[str, bytes] = {}
        spaces: dict[str, list[str]] = {}
        # Through text: a copy would lose the prefixes that only stand in attribute values.
        schemas = [etree.fromstring(etree.tostring(schema)) for schema in wsdl.iter(f"{{{_XS}}}schema")]
        for number, schema in enumerate(schemas):
            if mark and _MARK not in schema.attrib:
                schema.set(_MARK, mark)
            spaces.setdefault(schema.get("targetNamespace", ""), []).append(f"memory:{number}.xsd")
        for number, schema in enumerate(schemas):
            for one in schema.findall(f"{{{_XS}}}import"):
                one.set("schemaLocation", next(iter(spaces.get(one.get("namespace", ""), [])), ""))
            own = spaces[schema.get("targetNamespace", "")]
            if own[0] == f"memory:{number}.xsd":  # who imports the namespace gets all of its schemas
                for other in reversed(own[1:]):
                    schema.insert(0, schema.makeelement(f"{{{_XS}}}include", {"schemaLocation": other}))
            texts[f"memory:{number}.xsd"] = etree.tostring(schema)
        imports = "".join(f'<xs:import namespace="{s}" schemaLocation="{at[0]}"/>' for s, at in spaces.items() if s)
        main = f'<xs:schema xmlns:xs="{_XS}">{imports}</xs:schema>'.encode()
        self._schema = _Schema(main, texts, lambda: _named(texts))

    def violations(self, exchange: Exchange, body: bytes) -> tuple[list[Finding], str] | None:
        root = _parsed(body)
        content = soap_content(root) if root is not None and envelope(root) else None
        # A wrapper of another name or namespace has clauses of its own, which say it better.
        return (
            None
            if content is None
            else self._schema.violations(etree.fromstring(etree.tostring(content, with_tail=False)), exchange)
        )


class XmlTypes:
    """Named types of an XSD file as types of the root, compiled together: a root is judged under its type's name."""

    def __init__(self, types: Path, root: str, names: Iterable[str]) -> None:
        text = types.read_bytes()
        load_xml(source_at(types))  # refuses what is no plain document before a validator sees it
        roots = "".join(f'<xs:element name="{name}" type="{name}"/>' for name in sorted(set(names)))
        main = (
            f'<xs:schema xmlns:xs="{_XS}"><xs:include schemaLocation="memory:types.xsd"/>{roots}</xs:schema>'.encode()
        )
        self._root = root
        self._schema = _Schema(main, {"memory:types.xsd": text}, lambda: _named_types(text, roots))
        self._sound: set[tuple[str, bytes]] = set()
        """Answers without any violation, which a run looks at again and again."""

    def violations(self, exchange: Exchange, body: bytes, name: str) -> tuple[list[Finding], str] | None:
        if (name, body) in self._sound:
            return [], ""
        root = _parsed(body)
        if root is None:
            return None
        if root.tag == self._root:
            root.tag = name
        found = self._schema.violations(root, exchange)
        if found == ([], "") and len(self._sound) < _REMEMBERED:
            self._sound.add((name, body))
        return found


def _named_types(text: bytes, roots: str) -> Any:
    """The same in xmlschema."""
    import xmlschema

    named = xmlschema.XMLSchema10(text.decode("utf-8"), allow="none", defuse="always", build=False)
    named.add_schema(f'<xs:schema xmlns:xs="{_XS}">{roots}</xs:schema>', namespace="", build=True)
    return named


def _named(texts: dict[str, bytes]) -> Any:
    """The schemas of a WSDL in xmlschema, one set of globals, no import followed."""
    import xmlschema

    schemas = [_without_locations(text) for text in texts.values()]
    first = xmlschema.XMLSchema10(schemas[0], allow="none", defuse="always", build=False)
    last = first
    for text in schemas[1:]:
        last = xmlschema.XMLSchema10(text, allow="none", defuse="always", global_maps=first.maps, build=False)
    first.maps.build()
    return last


def _without_locations(text: bytes) -> str:
    root = etree.fromstring(text)
    for one in root.findall(f"{{{_XS}}}import"):
        if "schemaLocation" in one.attrib:
            del one.attrib["schemaLocation"]
    for one in root.findall(f"{{{_XS}}}include"):  # what is included is among the schemas anyway
        root.remove(one)
    return etree.tostring(root, encoding="unicode")


def _declared(text: bytes) -> Iterator[str]:
    for element in etree.fromstring(text).iter(f"{{{_XS}}}element"):
        yield element.get("name") or (element.get("ref") or "").rpartition(":")[2]


def _declared_types(text: bytes) -> Iterator[str]:
    for name in ("complexType", "simpleType"):
        yield from (e.get("name", "") for e in etree.fromstring(text).iter(f"{{{_XS}}}{name}"))


def _parsed(body: bytes) -> Element | None:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(body, parser)
    except etree.XMLSyntaxError:
        return None


def _finding(error: Any, named: Any, exchange: Exchange) -> Finding:
    path = "/".join(
        step.partition("[")[0].rpartition("}")[2].rpartition(":")[2] for step in (error.path or "").split("/")[2:]
    )
    kind = type(error).__name__.removeprefix("XMLSchema").removesuffix("Error").lower() or "schema"
    tag = getattr(error, "invalid_tag", None)
    actual = (
        f"element {etree.QName(tag).localname}" if tag else shown(getattr(error.obj, "text", None) or error.obj or "")
    )
    return Finding(kind, f"body:/{path}", _told(error), actual, exchange.id, _evidence(error, named))


def _told(error: Any) -> str:
    particle = getattr(error, "particle", None)
    if particle is not None and getattr(particle, "name", None):
        return f"element {etree.QName(particle.name).localname}"
    validator = error.validator
    name = getattr(validator, "local_name", None) or type(validator).__name__.removeprefix("Xsd").lower()
    return f"what {name} allows"


def _evidence(error: Any, named: Any) -> Evidence:
    """The nearest mark above the violated component: what is missing, else the element's declaration."""
    declared = named.find(error.path, error.namespaces) if error.path else None
    grade = None
    for component in (getattr(error, "particle", None), declared):
        while component is not None and grade is None:
            grade = component.elem.get(_MARK) if component.elem is not None else None
            grade = grade or (component.schema.root.get(_MARK) if component.parent is None else None)
            component = component.parent
    return Evidence(grade or named.root.get(_MARK) or "assumed")
