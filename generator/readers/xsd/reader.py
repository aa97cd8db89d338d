"""Types and elements of XML Schemas: which shape each has, and in which order they are built.

Names: a named type is ``{namespace}#Name`` with the XML namespace as it is ("" for none); an anonymous type takes the
path of the elements that lead to it (``findEntity``, ``order/item``), after ``element:`` where a named type has that
name. Built-in types are shared, e.g. ``http://www.w3.org/2001/XMLSchema#long``; ``xs:anyType`` is ``builtin#any``.
A fixed value is an enumeration of one, ``Type/@name`` for an attribute.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Final, TypedDict

from generator.model import List, Marks, Provenance, QName, Scalar, ScalarKind, ShapeId
from generator.readers.marking import xml_marks
from generator.readers.safexml import Element, children_of, line_of, text_of, xpath_of
from generator.readers.table import ShapeTable
from generator.readers.xsd.schemaset import XS, Declared, SchemaSet, Scope

COMPLEX: Final = f"{{{XS}}}complexType"
SIMPLE: Final = f"{{{XS}}}simpleType"
ELEMENT: Final = f"{{{XS}}}element"
ATTRIBUTE: Final = f"{{{XS}}}attribute"
_SCHEMA: Final = f"{{{XS}}}schema"
_SOAP_ENCODING: Final = "http://schemas.xmlsoap.org/soap/encoding/"

_K = ScalarKind
BUILTIN_KINDS: Final[dict[str, ScalarKind]] = {
    "boolean": _K.BOOLEAN,
    "float": _K.NUMBER,
    "double": _K.NUMBER,
    "decimal": _K.DECIMAL,
    "date": _K.DATE,
    "dateTime": _K.DATETIME,
    "dateTimeStamp": _K.DATETIME,
    "time": _K.TIME,
    "duration": _K.DURATION,
    "dayTimeDuration": _K.DURATION,
    "yearMonthDuration": _K.DURATION,
    "base64Binary": _K.BYTES,
    "long": _K.LONG,
    "unsignedLong": _K.LONG,
    "unsignedInt": _K.LONG,
} | dict.fromkeys(
    (
        "integer", "int", "short", "byte", "unsignedShort", "unsignedByte",
        "nonNegativeInteger", "positiveInteger", "nonPositiveInteger", "negativeInteger",
    ),
    _K.INTEGER,
)  # fmt: skip
_BUILTIN_LISTS: Final = {"NMTOKENS": "NMTOKEN", "IDREFS": "IDREF", "ENTITIES": "ENTITY"}
_STRINGS: Final = frozenset(
    {
        "string", "normalizedString", "token", "language", "Name", "NCName", "NMTOKEN", "ID", "IDREF", "ENTITY",
        "anyURI", "QName", "hexBinary", "NOTATION", "gYear", "gYearMonth", "gMonth", "gMonthDay", "gDay",
        "anySimpleType", "anyAtomicType", "untypedAtomic",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TypeTask:
    """A type, or a declaration with a fixed value, that waits to become the shape `id`."""

    id: ShapeId
    node: Element
    scope: Scope


@dataclass(frozen=True, slots=True)
class ElementUse:
    """An element as something refers to it: its wire name, its shape and whether nil may stand there."""

    name: QName
    target: ShapeId
    nillable: bool
    node: Element
    scope: Scope


class Common(TypedDict):
    """What every shape has."""

    doc: str
    marks: Marks
    provenance: Provenance


class Types:
    """Names shapes and puts their declarations in line; nothing here looks into a type."""

    def __init__(self, schemas: SchemaSet, table: ShapeTable) -> None:
        self.schemas = schemas
        self.table = table
        self.queue: deque[TypeTask] = deque()
        self.origins: dict[ShapeId, Declared] = {}
        self.parents: dict[ShapeId, ShapeId] = {}
        """Complex types by those that they extend or restrict."""
        self._named: dict[QName, ShapeId] = {}
        self._nameless: dict[Element, ShapeId] = {}

    def type(self, name: QName, at: Element) -> ShapeId:
        """The shape of a named type; "anything" with a note where it is not declared."""
        id = self._named.get(name)
        if id is None:
            id = self._named[name] = self._declared(name, at)
        return id

    def _declared(self, name: QName, at: Element) -> ShapeId:
        namespace, local = name
        declared = self.schemas.find("type", name)
        if declared is not None:
            return self._enqueue(self.table.reserve(namespace, local), declared)
        found = self._builtin(local) if namespace in (XS, _SOAP_ENCODING) else None
        if found is None:
            self.table.note(line_of(at), f"type {local!r} is not declared and is read as anything")
        return found or self.table.any()

    def _enqueue(self, id: ShapeId, declared: Declared) -> ShapeId:
        self.origins[id] = declared
        self.queue.append(TypeTask(id, declared.node, declared.scope))
        return id

    def _builtin(self, local: str) -> ShapeId | None:
        if local == "anyType":
            return self.table.any()
        if local in _BUILTIN_LISTS:
            id = ShapeId(self.table.vendor, XS, local)
            self.table.shapes.setdefault(id, List(id, item=self.scalar(_BUILTIN_LISTS[local])))
            return id
        return self.scalar(local) if local in BUILTIN_KINDS or local in _STRINGS else None

    def scalar(self, local: str) -> ShapeId:
        """The shared shape of a built-in simple type."""
        id = ShapeId(self.table.vendor, XS, local)
        self.table.shapes.setdefault(id, Scalar(id, BUILTIN_KINDS.get(local, ScalarKind.STRING), format=f"xs:{local}"))
        return id

    def all_types(self) -> None:
        """Ask for every named type, used or not."""
        for name, declared in sorted(self.schemas.tables["type"].items()):
            self.type(name, declared.node)

    def nameless(self, node: Element, scope: Scope, owner: str) -> ShapeId:
        """The shape of an anonymous type, or of a declaration with a fixed value."""
        id = self._nameless.get(node)
        if id is None:
            clash = self.schemas.find("type", (scope.namespace, owner)) is not None
            id = self.table.reserve(scope.namespace, f"element:{owner}" if clash else owner)
            self._nameless[node] = self._enqueue(id, Declared(node, scope))
        return id

    # Elements and attributes

    def element(self, declared: Declared, owner: str = "") -> ElementUse:
        """An element declaration, global or local; `owner` is the path of the elements around it."""
        node, scope = declared.node, declared.scope
        local = str(node.get("name") or "_").strip()
        above = node.getparent()
        form = node.get("form")
        qualified = form == "qualified" if form else scope.element_qualified
        top = above is not None and above.tag == _SCHEMA
        name = (scope.namespace if qualified or top else "", local)
        target = self.type_of(node, scope, f"{owner}/{local}" if owner else local)
        return ElementUse(name, target, node.get("nillable", "").strip() in ("true", "1"), node, scope)

    def global_element(self, name: QName) -> ElementUse | None:
        declared = self.schemas.find("element", name)
        return self.element(declared) if declared is not None else None

    def type_of(self, node: Element, scope: Scope, owner: str) -> ShapeId:
        """The shape of what an element or attribute holds; that of a fixed value is its own."""
        inner = children_of(node, COMPLEX, SIMPLE)
        if node.get("fixed") is not None and not (inner and inner[0].tag == COMPLEX):
            head, _, tail = owner.rpartition("/")
            return self.nameless(node, scope, f"{head}/@{tail}" if node.tag == ATTRIBUTE else owner)
        return self.plain_type_of(node, scope, owner)

    def plain_type_of(self, node: Element, scope: Scope, owner: str) -> ShapeId:
        """The shape of the type, whatever value is fixed."""
        inner = children_of(node, COMPLEX, SIMPLE)
        given = node.get("type")
        if inner:
            return self.nameless(inner[0], scope, owner)
        if given:
            return self.type(scope.qname(node, given), node)
        if node.get("substitutionGroup"):
            return self._head_type(node, scope)
        return self.table.any() if node.tag == ELEMENT else self.scalar("anySimpleType")

    def _head_type(self, node: Element, scope: Scope) -> ShapeId:
        """A member of a substitution group without a type has that of its head."""
        seen: set[QName] = set()
        while node.get("substitutionGroup") and not node.get("type") and not children_of(node, COMPLEX, SIMPLE):
            name = scope.qname(node, str(node.get("substitutionGroup")).split()[0])
            head = self.schemas.find("element", name)
            if head is None or name in seen:
                return self.table.any()
            seen.add(name)
            node, scope = head.node, head.scope
        return self.plain_type_of(node, scope, str(node.get("name") or "_"))

    # What every shape and member has

    def common(self, task: TypeTask) -> Common:
        node, above = task.node, task.node.getparent()
        holder = node
        if not node.get("name") and above is not None and above.tag in (ELEMENT, ATTRIBUTE):
            holder = above  # an anonymous type is described where it is used
        doc = documentation(node) or documentation(holder)
        return {"doc": doc, "marks": self.marks(holder, task.scope), "provenance": self.place(node, task.scope)}

    def marks(self, node: Element, scope: Scope) -> Marks:
        return xml_marks(node, scope.source.name)

    def place(self, node: Element, scope: Scope) -> Provenance:
        return Provenance(scope.source.name, xpath_of(node), line_of(node))


def documentation(node: Element) -> str:
    """Text of xs:annotation/xs:documentation, white space normalised."""
    return text_of(node.find(f"{{{XS}}}annotation/{{{XS}}}documentation"))
