"""Source of the functions that `xml_codec` compiles, from field tables: numbers and fixed words, nothing else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from msgspec import NODEFAULT

from .xml_model import XmlAny, XmlModel
from .xml_table import Member, is_record

Numbers = Callable[[type], int]
WIDE = 5
"""Members above which a child's name is looked up once instead of compared with each."""


def reader_source(number: int, rows: list[Member], number_of: Numbers, *, open_: bool) -> str:
    """``read_N(e)``: children in any order; unknown ones are kept. `open_`: so are unknown attributes."""
    lines = [
        f"def read_{number}(e):",
        " r = n = None",
        " c = e",
        *_defaults(number, rows),
        " try:",
        *_own(number, rows),
    ]
    if open_:
        lines.append(f"  r = others(e, y{number})")
    places = [(slot, row) for slot, row in enumerate(rows) if row.place == "element"]
    branches = [(slot, _assignment(number, slot, row, number_of)) for slot, row in places]
    lines.append("  for c in e:")
    if len(places) > WIDE:
        lines += [f"   t = i{number}(c.tag)", "   if t is None:", "    r = keep(r, c)", "    continue"]
        lines += _halves(branches, "   ")
    else:
        lines.append("   t = c.tag")
        for word, (slot, taken) in zip(("if", *("elif",) * len(branches)), branches, strict=False):
            lines += [f"   {word} t == t{number}_{slot}:", *(f"    {line}" for line in taken)]
        lines += ["   else:", "    r = keep(r, c)"] if branches else ["   r = keep(r, c)"]
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


def _halves(branches: list[tuple[int, list[str]]], indent: str) -> list[str]:
    """The branch of slot `t`, found by halving; as deep as the number of members has bits."""
    if len(branches) == 1:
        return [indent + line for line in branches[0][1]]
    middle = len(branches) // 2
    lower, upper = _halves(branches[:middle], indent + " "), _halves(branches[middle:], indent + " ")
    return [f"{indent}if t < {branches[middle][0]}:", *lower, f"{indent}else:", *upper]


def _defaults(number: int, rows: list[Member]) -> list[str]:
    lines: list[str] = []
    for slot, row in enumerate(rows):
        made = row.repeated or (row.default is NODEFAULT and row.factory is list)
        blank = "''" if row.place == "text" and row.kind is str else "None"
        lines.append(f" v{slot} = " + ("[]" if made else blank if row.never_none else f"d{number}_{slot}"))
    return lines


def _own(number: int, rows: list[Member]) -> list[str]:
    """Attributes and text of the element itself."""
    lines: list[str] = []
    for slot, row in enumerate(rows):
        if row.place != "element":
            source = f"e.get(t{number}_{slot})" if row.place == "attribute" else "e.text"
            convert = "x" if row.kind is str else f"c{number}_{slot}(x) if x else None"
            lines += [f"  x = {source}", "  if x is not None:", f"   v{slot} = {convert}"]
    return lines


def _assignment(number: int, slot: int, row: Member, number_of: Numbers) -> list[str]:
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


def writer_source(number: int, rows: list[Member], number_of: Numbers) -> str:
    """``write_N(o, tag, out, mark)``: appends the element of a record."""
    attributes: list[str] = []
    elements: list[str] = []
    # Of mixed content only what stands before the first child is read, so it is written there.
    for slot, row in sorted(enumerate(rows), key=lambda pair: pair[1].place != "text"):
        at = f"{number}_{slot}"
        if row.place == "attribute":
            text = f"(f{at} or text)(v)" if row.format else "attribute(v)"
            attributes += [f" v = o.{row.field}", " if v is not None and v is not UNSET:"]
            attributes.append(f"  w(f' {{o{at}}}=\"{{{text}}}\"')")
            continue
        one = f"w({_text(row, at)})" if row.place == "text" else _written(row, at, number_of)
        if row.repeated:
            elements += [f" for v in o.{row.field} or ():", "  if v is not None:", f"   {one}"]
            if row.nillable:
                elements += [f" if m{at} in o.nil_ and not o.{row.field}:", f"  write(o{at}, None, out)"]
            continue
        elements += [f" v = o.{row.field}", " if v is not None and v is not UNSET:", f"  {one}"]
        if row.nillable:
            sent = f"(d{at} is not None or m{at} in o.nil_)"
            elements += [f" elif v is None and {sent}:", f"  write(o{at}, v, out)"]
    head = f"def write_{number}(o, tag, out, mark=''):"
    kept = [" if o.unknown_:", "  w(own(o.unknown_, mark))"]
    start = [" w(f'<{tag}{mark}')", *attributes, *kept, " w('>')"]
    if not attributes:
        start = [" w(f'<{tag}{mark}>' if not o.unknown_ else f'<{tag}{mark}{own(o.unknown_, mark)}>')"]
    end = [" if o.unknown_:", "  out.extend(x for x in o.unknown_ if x[0] == '<')", " w(f'</{tag}>')"]
    return "\n".join([head, " w = out.append", *start, *elements, *end])


def _written(row: Member, at: str, number_of: Numbers) -> str:
    """The statement that appends an element for `v`."""
    if is_record(row.kind):
        below = number_of(row.kind)
        exact = f"write_{below}(v, o{at}, out)"
        return f"{exact} if v.__class__ is k{below} else write(o{at}, v, out, None, k{below})"
    if row.kind is XmlAny:
        return f"write(o{at}, v, out)"
    return f"w(f'{{a{at}}}{{{_text(row, at)}}}{{b{at}}}')"


def _text(row: Member, at: str) -> str:
    """The expression for the text of `v`: what is usual at once, everything else by asking for its type."""
    if row.format:
        return f"(f{at} or text)(v)"
    usual: dict[Any, str] = {
        str: "v if v.__class__ is str and not odd(v) else text(v)",
        int: "v if v.__class__ is int else text(v)",
        float: "v if v.__class__ is float and v - v == 0 else text(v)",
        bool: "yes if v is True else no if v is False else text(v)",
        datetime: f"v.isoformat() if v.__class__ is k{at} else text(v)",
        date: f"v.isoformat() if v.__class__ is k{at} else text(v)",
    }
    return usual.get(row.kind, "text(v)")
