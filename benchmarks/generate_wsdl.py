"""Generation from a large WSDL: 400 complex types, a tree and rings; made here, as the public ones are out of reach."""

from __future__ import annotations

import shutil

from benchmarks.child import Command, Usage, run, typical
from benchmarks.figure import Row, Setting, at_most
from benchmarks.worker import with_peers

TYPES = 400
_FIELDS = 10
_RING = 20
"""Types in a ring. xsdata 26.10 ends in a RecursionError where one ring has 200; ours reads that."""
_SCALARS = ("string", "int", "long", "boolean", "double", "dateTime", "date", "decimal")


def document(fields: int = _FIELDS) -> str:
    """Half of the types form a binary tree, half rings; every tenth has an operation that reads and one that saves."""
    types = "".join(_type(number, fields) for number in range(TYPES))
    roots = range(0, TYPES, 10)
    elements = "".join(_elements(number) for number in roots)
    parts = "".join(_parts(number) for number in roots)
    port = "".join(_operations(number) for number in roots)
    bound = "".join(_bound(number) for number in roots)
    return _framed("Large", types + elements, parts, port, bound)


def _framed(name: str, schema: str, messages: str, port: str, bound: str) -> str:
    spaces = (
        'xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:large" targetNamespace="urn:large"'
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><definitions {spaces} name="{name}"><types>'
        f'<xs:schema targetNamespace="urn:large" elementFormDefault="qualified">{schema}</xs:schema></types>{messages}'
        f'<portType name="{name}">{port}</portType><binding name="{name}" type="t:{name}">'
        f'<soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>{bound}</binding>'
        f'<service name="{name}"><port name="{name}" binding="t:{name}">'
        '<soap:address location="http://127.0.0.1/large"/></port></service></definitions>\n'
    )


def ring(count: int) -> str:
    """Types that hold each other in one circle, and one operation that sends the first."""
    rows = "".join(
        f'<xs:complexType name="Ring{n}"><xs:sequence><xs:element name="id" type="xs:long" minOccurs="0"/>'
        f'<xs:element name="next" type="t:Ring{(n + 1) % count}" minOccurs="0"/></xs:sequence></xs:complexType>'
        for n in range(count)
    )
    element = (
        '<xs:element name="put"><xs:complexType><xs:sequence><xs:element name="first" type="t:Ring0"/></xs:sequence>'
        "</xs:complexType></xs:element>"
    )
    return _framed("Ring", rows + element, _message("put", "put"), _operation("put", "put"), _bound_to("put"))


def _type(number: int, fields: int) -> str:
    half = TYPES // 2
    if number < half:  # a tree: every type holds two others until there are no more
        below = [child for child in (2 * number + 1, 2 * number + 2) if child < half]
    else:  # rings: every type holds the next, the last one the first
        first = number - (number - half) % _RING
        below = [first + (number - first + 1) % _RING]
    rows = [
        f'<xs:element name="{_SCALARS[i % 8]}Field{i}" type="xs:{_SCALARS[i % 8]}" minOccurs="0"/>'
        for i in range(fields)
    ]
    rows += [f'<xs:element name="child{c}" type="t:Type{c}" minOccurs="0" maxOccurs="unbounded"/>' for c in below]
    return f'<xs:complexType name="Type{number}"><xs:sequence>{"".join(rows)}</xs:sequence></xs:complexType>'


def _elements(number: int) -> str:
    def element(name: str, child: str) -> str:
        content = f"<xs:complexType><xs:sequence>{child}</xs:sequence></xs:complexType>"
        return f'<xs:element name="{name}">{content}</xs:element>'

    key, record = '<xs:element name="id" type="xs:long"/>', f'<xs:element name="record" type="t:Type{number}"/>'
    return (
        element(f"readType{number}", key)
        + element(f"readType{number}Response", record)
        + element(f"saveType{number}", record)
        + element(f"saveType{number}Response", key)
    )


def _parts(number: int) -> str:
    names = [f"{verb}Type{number}{suffix}" for verb in ("read", "save") for suffix in ("", "Response")]
    return "".join(_message(n, n) for n in names)


def _message(name: str, element: str) -> str:
    return f'<message name="{name}"><part name="parameters" element="t:{element}"/></message>'


def _operation(name: str, answer: str) -> str:
    return f'<operation name="{name}"><input message="t:{name}"/><output message="t:{answer}"/></operation>'


def _operations(number: int) -> str:
    return "".join(_operation(n, f"{n}Response") for n in (f"readType{number}", f"saveType{number}"))


def _bound_to(name: str) -> str:
    body = '<input><soap:body use="literal"/></input><output><soap:body use="literal"/></output>'
    return f'<operation name="{name}"><soap:operation soapAction="urn:{name}"/>{body}</operation>'


def _bound(number: int) -> str:
    return "".join(_bound_to(n) for n in (f"readType{number}", f"saveType{number}"))


def _extremes(setting: Setting) -> list[Row]:
    """What no peer is asked for: size, and a circle that is deeper than any stack."""
    folder = setting.folder("wsdl")
    rows: list[Row] = []
    for name, text in ((f"WSDL of 2 MB, {TYPES} types", document(71)), ("WSDL with a ring of 2,000 types", ring(2000))):
        spec = folder / "extreme.wsdl"
        spec.write_text(text)
        shutil.rmtree(folder / "extreme", ignore_errors=True)
        command: Command = [setting.python.parent / "ppm-sdk", "generate", "--spec", spec, "--package", "extreme"]
        used = run([*command, "--out", folder / "extreme"])
        rows.append(Row(f"{name}, {len(text) / 1e6:.1f} MB, CPU", "s", used.cpu_s))
        rows.append(Row(f"{name}, peak memory", "MB", used.peak_mb))
    return rows


def measure(setting: Setting) -> list[Row]:
    folder = setting.folder("wsdl")
    spec = folder / "large.wsdl"
    spec.write_text(document())
    ours, theirs = list[Usage](), list[Usage]()
    for _ in range(1 if setting.quick else max(2, setting.rounds // 2)):
        shutil.rmtree(folder / "ours", ignore_errors=True)
        command: Command = [setting.python.parent / "ppm-sdk", "generate", "--spec", spec, "--package", "bench_large"]
        ours.append(run([*command, "--out", folder / "ours"]))
        shutil.rmtree(folder / "bench_xsdata", ignore_errors=True)
        xsdata: Command = [setting.peers.parent / "xsdata", "generate", spec, "--package", "bench_xsdata"]
        theirs.append(run(xsdata, cwd=folder, env=with_peers(setting)))
    subject = f"WSDL of {TYPES} types and {TYPES // 5} operations"
    note = "a document made here; xsdata writes models, we a client"
    one, other = typical(ours), typical(theirs)
    return [
        Row(f"{subject}, cold, formatted", "s", one.wall_s, "xsdata", other.wall_s, at_most(0.6), note),
        Row(f"{subject}, CPU", "s", one.cpu_s, "xsdata", other.cpu_s),
        Row(f"{subject}, peak memory", "MB", one.peak_mb, "xsdata", other.peak_mb),
        *([] if setting.quick else _extremes(setting)),
    ]
