"""Codecs of XML records. One reader and one writer a type, compiled from its field table when first needed.

The source that is compiled is made of numbers only: names, tags and conversions enter it as variables, so no text of a
specification or an answer is ever executed. Functions call each other by global name, so rings need no order.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import date, time
from typing import Any

from msgspec import NODEFAULT, UNSET

from .binder import Binder
from .formats import lexical
from .operation import Format
from .service import Interface
from .xml_model import Nils, XmlAny, XmlModel
from .xml_table import SCALARS, TRUE, Member, is_record, table
from .xml_text import NIL, XML, XSI, XSI_TYPE, Element, XmlProblem, escape_attribute, local, text_of, writer

_BAD = (ValueError, KeyError, ArithmeticError)


class XmlCodec:
    """Codec of one interface: its words for booleans, its reading of empty elements, its namespace prefixes."""

    def __init__(self, interface: Interface, package: str) -> None:
        self._binder = Binder(package)
        self._lock = threading.RLock()
        self._numbers: dict[type, int] = {}
        self._readers: dict[str, Callable[[Element], Any]] = {}
        self._prefixes: dict[str, str] = {}
        self.text = writer(interface.booleans)
        absent = interface.empty == "absent"
        self._globals: dict[str, Any] = {
            "__builtins__": {"len": len, "tuple": tuple},
            "NIL": NIL,
            "UNSET": UNSET,
            "BAD": _BAD,
            "bad": _bad,
            "lacks": _lacks,
            "keep": _keep,
            "is_nil": _is_nil,
            "nils": _nils,
            "Nils": Nils,
            "hollow": _hollow if absent else _is_nil,
            "empty": _absent if absent else _blank,
            "blank": _blank,
            "any_of": _any_of,
            "text": self.text,
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
        return "".join(f' xmlns:{p[:-1]}="{escape_attribute(ns)}"' for ns, p in list(self._prefixes.items()))

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
        number = self._numbers.get(kind)
        if number is None or f"{verb}_{number}" not in self._globals:
            with self._lock:
                self._compile(kind)
            number = self._numbers[kind]
        return self._globals[f"{verb}_{number}"]

    def _compile(self, root: type) -> None:
        """Compile the type and all that it can reach."""
        todo = [root]
        while todo:
            kind = todo.pop()
            number = self._number(kind)
            if f"write_{number}" in self._globals:
                continue
            rows = table(kind)
            for slot, row in enumerate(rows):
                self._globals[f"t{number}_{slot}"] = row.tag
                self._globals[f"d{number}_{slot}"] = row.default
                self._globals[f"m{number}_{slot}"] = row.field
                self._globals[f"o{number}_{slot}"] = self.prefix(row.namespace) + row.name
                if is_record(row.kind):
                    todo += [row.kind, *self._subtypes(row.kind)]
                elif row.kind is not XmlAny:
                    self._globals[f"c{number}_{slot}"] = self._conversion(row)
                    self._globals[f"f{number}_{slot}"] = row.format and lexical(row.format).write
            self._globals[f"k{number}"] = kind
            for source in (_reader_source(number, rows, self._number), _writer_source(number, rows, self._number)):
                code = compile(source, f"<codec of {kind.__name__}>", "exec")
                exec(code, self._globals)  # noqa: S102  # names and texts enter as variables, see above

    def _number(self, kind: type) -> int:
        return self._numbers.setdefault(kind, len(self._numbers))

    def _subtypes(self, kind: type[XmlModel]) -> Iterator[type]:
        """Known derived types; their reader goes by the element's xsi:type."""
        number = self._number(kind)
        known = {name: self._binder.find(ref) for name, ref in kind.spelling_().subtypes.items()}
        names = {name: f"read_{self._number(sub)}" for name, sub in known.items()}

        def choose(element: Element) -> Any:
            return self._globals[names.get(_type_of(element), f"read_{number}")](element)

        self._globals[f"pick_{number}"] = choose if known else None
        if not known:
            del self._globals[f"pick_{number}"]
        return iter(known.values())

    def _conversion(self, row: Member) -> Callable[[str], Any]:
        if row.format is None:
            return SCALARS[row.kind]
        form = lexical(row.format)
        return lambda text: form.read(text, row.kind)


def _reader_source(number: int, rows: list[Member], number_of: Callable[[type], int]) -> str:
    lines = [f"def read_{number}(e):", " r = n = None", " c = e"]
    for slot, row in enumerate(rows):
        made = row.repeated or (row.default is NODEFAULT and row.factory is list)
        blank = "''" if row.place == "text" and row.kind is str else "None"
        lines.append(f" v{slot} = " + ("[]" if made else blank if row.never_none else f"d{number}_{slot}"))
    lines.append(" try:")
    for slot, row in enumerate(rows):
        if row.place != "element":
            source = f"e.get(t{number}_{slot})" if row.place == "attribute" else "e.text"
            convert = "x" if row.kind is str else f"c{number}_{slot}(x) if x else None"
            lines += [f"  x = {source}", "  if x is not None:", f"   v{slot} = {convert}"]
    lines += ["  for c in e:", "   t = c.tag"]
    word = "if"
    for slot, row in enumerate(rows):
        if row.place == "element":
            lines.append(f"   {word} t == t{number}_{slot}:")
            lines += [f"    {line}" for line in _assignment(number, slot, row, number_of)]
            word = "elif"
    lines += ["   else:", "    r = keep(r, c)"] if word == "elif" else ["   r = keep(r, c)"]
    lines += [" except BAD:", "  raise bad(c) from None"]
    for slot, row in enumerate(rows):
        if row.required:
            missing = "None" if row.never_none else f"d{number}_{slot}"
            lines += [f" if v{slot} is {missing}:", f"  raise lacks(e, o{number}_{slot})"]
    given = ", ".join(f"{row.field}=v{slot}" for slot, row in enumerate(rows))
    lines += [f" o = k{number}({given})", " if r:", "  o.unknown_ = tuple(r)"]
    if any(row.nillable for row in rows):
        lines += [" if n:", "  o.nil_ = Nils(n)"]
    lines.append(" return o")
    return "\n".join(lines)


def _assignment(number: int, slot: int, row: Member, number_of: Callable[[type], int]) -> list[str]:
    if row.kind is str:
        value, lines = "x", ["x = c.text", f"if x is None: x = {'blank' if row.never_none else 'empty'}(c)"]
    elif row.kind is XmlAny:
        value, lines = "x", ["x = any_of(c)"]
    elif issubclass(row.kind, XmlModel):
        below = number_of(row.kind)
        reader = f"pick_{below}" if row.kind.spelling_().subtypes else f"read_{below}"
        absent = "is_nil" if row.required else "hollow"
        value, lines = "x", [f"x = None if not len(c) and {absent}(c) else {reader}(c)"]
    else:
        value, lines = "x", ["x = c.text", f"x = c{number}_{slot}(x) if x else None"]
    if row.nillable:
        noted = f"if x is None: n = nils(n, c, m{number}_{slot})"
        lines = (
            [lines[0], "if x is None:", f" {lines[1].partition(': ')[2]}", f" {noted}"]
            if row.kind is str
            else [*lines, noted]
        )
        return [*lines, f"if x is not None: v{slot}.append(x)" if row.repeated else f"v{slot} = x"]
    if row.repeated:
        return [*lines, f"if x is not None: v{slot}.append({value})"]
    return [*lines[:-1], lines[-1].replace("x =", f"v{slot} =", 1)] if row.kind is not str else [*lines, f"v{slot} = x"]


def _writer_source(number: int, rows: list[Member], number_of: Callable[[type], int]) -> str:
    lines = [f"def write_{number}(o, tag, out, mark=''):", " out.append('<' + tag + mark)"]
    elements: list[str] = []
    for slot, row in enumerate(rows):
        name = f"o{number}_{slot}"
        scalar = row.kind is not XmlAny and not issubclass(row.kind, XmlModel)
        text = f"(f{number}_{slot} or text)(v)" if row.format else "text(v)"
        if row.place == "attribute":
            lines += [f" v = o.{row.field}", " if v is not None and v is not UNSET:"]
            lines.append(f"  out.append(' ' + {name} + '=\"' + {text if row.format else 'attribute(v)'} + '\"')")
            continue
        declared = f", None, k{number_of(row.kind)}" if is_record(row.kind) else ""
        one = (
            f"out.append('<' + {name} + '>' + {text} + '</' + {name} + '>')"
            if scalar
            else f"write({name}, v, out{declared})"
        )
        if row.place == "text":
            one = f"out.append({text})"
        if row.repeated:
            elements += [f" for v in o.{row.field} or ():", "  if v is not None:", f"   {one}"]
            if row.nillable:
                elements += [f" if m{number}_{slot} in o.nil_ and not o.{row.field}:", f"  write({name}, None, out)"]
            continue
        elements += [f" v = o.{row.field}", " if v is not None and v is not UNSET:", f"  {one}"]
        if row.nillable:
            sent = f"(d{number}_{slot} is not None or m{number}_{slot} in o.nil_)"
            elements += [f" elif v is None and {sent}:", f"  write({name}, v, out)"]
    lines += [" out.append('>')", *elements, " out.extend(o.unknown_)", " out.append('</' + tag + '>')"]
    return "\n".join(lines)


def _bad(element: Element) -> XmlProblem:
    text = " ".join((element.text or "").split())[:40]
    return XmlProblem(f"element {local(element)} holds {text!r}, which is not what is promised")


def _lacks(element: Element, name: str) -> XmlProblem:
    return XmlProblem(f"element {local(element)} lacks {name.rpartition(':')[2]}")


def _keep(kept: list[str] | None, element: Element) -> list[str]:
    kept = [] if kept is None else kept
    kept.append(text_of(element))
    return kept


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
