"""Codecs of XML records. One reader and one writer a type, compiled from its field table when first needed.

What is compiled (see `xml_source`) is made of numbers only: names, tags and conversions enter it as variables, so no
text of a specification or an answer is ever executed. Functions call each other by global name, so rings need no order.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import date, time
from typing import Any

from msgspec import UNSET

from .binder import Binder
from .formats import lexical
from .operation import Format
from .service import Interface
from .xml_model import Nils, XmlAny, XmlModel
from .xml_source import reader_source, writer_source
from .xml_table import SCALARS, TRUE, Member, is_record, table
from .xml_text import NIL, ODD, XML, XSI, XSI_TYPE, Element, XmlProblem, escape_attribute, local, text_of, writer

_XSI_OWN = f"{{{XSI}}}"
_TYPED = f' xmlns:xsi="{XSI}" xsi:type="'
_BAD = (ValueError, KeyError, ArithmeticError)


class XmlCodec:
    """Codec of one interface: its words for booleans, its reading of empty elements, its namespace prefixes."""

    def __init__(self, interface: Interface, package: str) -> None:
        self._binder = Binder(package)
        self._lock = threading.RLock()
        self._numbers: dict[type, int] = {}
        self._ready: set[type] = set()
        self._readers: dict[str, Callable[[Element], Any]] = {}
        self._prefixes: dict[str, str] = {}
        self._declared = (0, "")
        self.text = writer(interface.booleans)
        absent = interface.empty == "absent"
        self._globals: dict[str, Any] = {
            "__builtins__": {"len": len, "tuple": tuple},
            "odd": ODD.search,
            "NIL": NIL,
            "UNSET": UNSET,
            "BAD": _BAD,
            "bad": _bad,
            "lacks": _lacks,
            "others": _others,
            "own": _own,
            "keep": _keep,
            "is_nil": _is_nil,
            "nils": _nils,
            "Nils": Nils,
            "hollow": _hollow if absent else _is_nil,
            "empty": _absent if absent else _blank,
            "blank": _blank,
            "any_of": _any_of,
            "text": self.text,
            "yes": interface.booleans[0],
            "no": interface.booleans[1],
            "int": int,
            "float": float,
            "str": str,
            "attribute": self._attribute,
            "write": self.write,
        }

    def reader(self, reference: str) -> Callable[[Element], Any]:
        """The function that reads the type named by `reference` from an element. It raises XmlProblem."""
        found = self._readers.get(reference)
        if found is None:
            found = self._readers[reference] = self._function("read", self._binder.find(reference))
        return found

    def prefix(self, namespace: str) -> str:
        """``n0:`` for a namespace; "" for none."""
        if not namespace:
            return ""
        if namespace == XML:  # declared by itself
            return "xml:"
        return self._prefixes.setdefault(namespace, f"n{len(self._prefixes)}:")

    def declarations(self) -> str:
        """``xmlns:`` attributes for every prefix handed out so far."""
        known, text = self._declared
        if known != len(self._prefixes):
            prefixes = list(self._prefixes.items())
            text = "".join(f' xmlns:{p[:-1]}="{escape_attribute(ns)}"' for ns, p in prefixes)
            self._declared = (len(prefixes), text)
        return text

    def write(
        self, tag: str, value: Any, out: list[str], form: Format | None = None, declared: type | None = None
    ) -> None:
        """Append an element for a scalar, a record or an open element. Raises XmlProblem.

        `declared`: the type that is expected; a record of a type that may stand for it says which one it is.
        """
        if isinstance(value, XmlModel):
            kind = type(value)
            mark = "" if kind is declared else self._mark(kind.spelling_().name)
            self._function("write", kind)(value, tag, out, mark)
        elif isinstance(value, XmlAny):
            out.append(value.xml)
        elif value is None:
            out.append(f'<{tag} xmlns:xsi="{XSI}" xsi:nil="true"/>')
        else:
            text = lexical(form).write(value) if form and isinstance(value, date | time) else self.text(value)
            out.append(f"<{tag}>{text}</{tag}>")

    def _mark(self, name: str) -> str:
        """``xsi:type="..."`` for ``{namespace}Name``; "" for none."""
        if not name:
            return ""
        space, _, local_name = name.rpartition("}")
        return f' xmlns:xsi="{XSI}" xsi:type="{self.prefix(space[1:])}{local_name}"'

    def _attribute(self, value: object) -> str:
        return escape_attribute(value) if isinstance(value, str) else self.text(value)

    def _function(self, verb: str, kind: type) -> Any:
        if kind not in self._ready:
            with self._lock:
                self._ready |= self._compile(kind)
        return self._globals[f"{verb}_{self._numbers[kind]}"]

    def _execute(self, source: str, kind: type) -> None:
        code = compile(source, f"<codec of {kind.__name__}>", "exec")
        exec(code, self._globals)  # noqa: S102  # names and texts enter as variables, see above

    def _compile(self, root: type) -> set[type]:
        """Compile the type and all that it can reach. Returns them."""
        made: set[type] = set()
        todo: list[Any] = [root]
        while todo:
            kind = todo.pop()
            number = self._number(kind)
            if kind in made or kind in self._ready:
                continue
            made.add(kind)
            self._binder.bind(kind)  # a record that a caller made may stand in a module that nothing was read of yet
            rows = table(kind)
            for slot, row in enumerate(rows):
                self._globals[f"t{number}_{slot}"] = row.tag
                self._globals[f"d{number}_{slot}"] = row.default
                self._globals[f"m{number}_{slot}"] = row.field
                name = self.prefix(row.namespace) + row.name
                self._globals[f"o{number}_{slot}"] = name
                self._globals[f"a{number}_{slot}"] = f"<{name}>"
                self._globals[f"b{number}_{slot}"] = f"</{name}>"
                if is_record(row.kind):
                    todo += [row.kind, *self._subtypes(row.kind)]
                elif row.kind is not XmlAny:
                    self._globals[f"k{number}_{slot}"] = row.kind
                    self._globals[f"c{number}_{slot}"] = self._conversion(row)
                    self._globals[f"f{number}_{slot}"] = row.format and lexical(row.format).write
            self._globals[f"k{number}"] = kind
            self._globals[f"i{number}"] = {r.tag: slot for slot, r in enumerate(rows) if r.place == "element"}.get
            self._globals[f"y{number}"] = frozenset(r.tag for r in rows if r.place == "attribute")
            self._execute(reader_source(number, rows, self._number, open_=kind.spelling_().open), kind)
            self._execute(writer_source(number, rows, self._number), kind)
        return made

    def _number(self, kind: type) -> int:
        return self._numbers.setdefault(kind, len(self._numbers))

    def _subtypes(self, kind: type[XmlModel]) -> Iterator[type]:
        """Known derived types; their reader goes by the element's xsi:type."""
        number = self._number(kind)
        known = {name: self._binder.find(ref) for name, ref in kind.spelling_().subtypes.items()}
        names = {name: f"read_{self._number(sub)}" for name, sub in known.items()}

        own = kind.spelling_().name

        def choose(element: Element) -> Any:
            asked = _type_of(element)
            found = self._globals[names.get(asked, f"read_{number}")](element)
            if asked and asked not in names and asked != own:
                found.unknown_ += (_type_text(asked),)
            return found

        self._globals[f"pick_{number}"] = choose if known else None
        if not known:
            del self._globals[f"pick_{number}"]
        return iter(known.values())

    def _conversion(self, row: Member) -> Callable[[str], Any]:
        if row.format is None:
            return SCALARS[row.kind]
        form = lexical(row.format)
        return lambda text: form.read(text, row.kind)


def _bad(element: Element) -> XmlProblem:
    text = " ".join((element.text or "").split())[:40]
    return XmlProblem(f"element {local(element)} holds {text!r}, which is not what is promised")


def _lacks(element: Element, name: str) -> XmlProblem:
    return XmlProblem(f"element {local(element)} lacks {name.rpartition(':')[2]}")


def _keep(kept: list[str] | None, element: Element) -> list[str]:
    kept = [] if kept is None else kept
    kept.append(text_of(element))
    return kept


def _others(element: Element, known: frozenset[str]) -> list[str] | None:
    """Attributes that are no members, as they are sent back; what is XML Schema's own says nothing of the record."""
    kept: list[str] = []
    for name, value in element.attrib.items():
        if name not in known and not name.startswith(_XSI_OWN):
            space, _, plain = name.rpartition("}")
            prefix = f"u{len(kept)}:" if space else ""
            declared = f' xmlns:{prefix[:-1]}="{escape_attribute(space[1:])}"' if space else ""
            kept.append(f'{declared} {prefix}{plain}="{escape_attribute(value)}"')
    return kept or None


def _own(unknown: tuple[str, ...], mark: str) -> str:
    """The attributes among what a record keeps; `mark` is a type that it is sent as."""
    return "".join(text for text in unknown if text[0] == " " and not (mark and text.startswith(_TYPED)))


def _type_text(name: str) -> str:
    space, _, plain = name.rpartition("}")
    prefix = "ut:" if space else ""
    declared = f' xmlns:ut="{escape_attribute(space[1:])}"' if space else ""
    return f'{_TYPED}{prefix}{escape_attribute(plain)}"{declared}'


def _nils(found: list[str] | None, element: Element, field: str) -> list[str] | None:
    """`found` with a member that is None because it is nil."""
    if element.get(NIL) not in TRUE:
        return found
    return [field] if found is None else [*found, field]


def _is_nil(element: Element) -> bool:
    return element.get(NIL) in TRUE


def _hollow(element: Element) -> bool:
    """Nil, or without content and attributes, where that means absent."""
    return _is_nil(element) or not (element.attrib or (element.text or "").strip())


def _absent(element: Element) -> None:
    return None


def _blank(element: Element) -> str | None:
    return None if element.get(NIL) in TRUE else ""


def _any_of(element: Element) -> XmlAny | None:
    if not len(element) and _is_nil(element):
        return None
    return XmlAny(text_of(element))


def _type_of(element: Element) -> str:
    """The xsi:type as ``{namespace}Name``; "" if there is none."""
    given = element.get(XSI_TYPE)
    if given is None:
        return ""
    prefix, colon, name = given.strip().rpartition(":")
    space = element.nsmap.get(prefix if colon else None)
    return f"{{{space}}}{name}" if space else name
