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


def document() -> str:
    """Half of the types form a binary tree, half rings; every tenth has an operation that reads and one that saves."""
    types = "".join(_type(number) for number in range(TYPES))
    roots = range(0, TYPES, 10)
    elements = "".join(_elements(number) for number in roots)
    parts = "".join(_parts(number) for number in roots)
    port = "".join(_operations(number) for number in roots)
    bound = "".join(_bound(number) for number in roots)
    return (
        '<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="http://schemas.xmlsoap.org/wsdl/" '
        'xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xs="http://www.w3.org/2001/XMLSchema" '
        'xmlns:t="urn:large" targetNamespace="urn:large" name="Large"><types><xs:schema targetNamespace="urn:large" '
        f'elementFormDefault="qualified">{types}{elements}</xs:schema></types>{parts}<portType name="Large">{port}'
        '</portType><binding name="Large" type="t:Large"><soap:binding style="document" '
        f'transport="http://schemas.xmlsoap.org/soap/http"/>{bound}</binding><service name="Large"><port name="Large" '
        'binding="t:Large"><soap:address location="http://127.0.0.1/large"/></port></service></definitions>\n'
    )


def _type(number: int) -> str:
    half = TYPES // 2
    if number < half:  # a tree: every type holds two others until there are no more
        below = [child for child in (2 * number + 1, 2 * number + 2) if child < half]
    else:  # rings: every type holds the next, the last one the first
        first = number - (number - half) % _RING
        below = [first + (number - first + 1) % _RING]
    rows = [
        f'<xs:element name="{_SCALARS[i % 8]}Field{i}" type="xs:{_SCALARS[i % 8]}" minOccurs="0"/>'
        for i in range(_FIELDS)
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
    return "".join(f'<message name="{n}"><part name="parameters" element="t:{n}"/></message>' for n in names)


def _operations(number: int) -> str:
    return "".join(
        f'<operation name="{n}"><input message="t:{n}"/><output message="t:{n}Response"/></operation>'
        for n in (f"readType{number}", f"saveType{number}")
    )


def _bound(number: int) -> str:
    body = '<input><soap:body use="literal"/></input><output><soap:body use="literal"/></output>'
    return "".join(
        f'<operation name="{n}"><soap:operation soapAction="urn:{n}"/>{body}</operation>'
        for n in (f"readType{number}", f"saveType{number}")
    )


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
    ]
