"""One foreign WSDL or XSD: is it valid in the eyes of others, does ours generate from it, is the result imported.

``python -m benchmarks.workers.xml_document ROOT DOCUMENT PACKAGE OUT`` prints one JSON object.
"""

from __future__ import annotations

import importlib
import json
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import quoteattr

import xmlschema
import zeep
from lxml import etree
from xmlschema.extras.wsdl import Wsdl11Document

from generator.commands.generation import Request, run
from generator.diagnostics import BadInput

XS = "{http://www.w3.org/2001/XMLSchema}"


def valid(document: Path) -> bool:
    """Whether zeep or xmlschema loads the WSDL; lxml, or xmlschema by either version of XSD, builds the schema."""
    if document.suffix == ".wsdl":
        return _some(lambda: zeep.Client(str(document)), lambda: Wsdl11Document(str(document)))
    return _some(
        lambda: etree.XMLSchema(etree.parse(document)),
        lambda: xmlschema.XMLSchema10(str(document)),
        lambda: xmlschema.XMLSchema11(str(document)),
    )


def _some(*attempts: Callable[[], object]) -> bool:
    for attempt in attempts:
        try:
            attempt()
        except Exception:  # whatever it says, it does not read it
            continue
        return True
    return False


def wrapped(root: Path, document: Path) -> Path:
    """A WSDL whose only operation sends and answers every element and type that a schema declares."""
    schema = etree.parse(document).getroot()
    space = schema.get("targetNamespace", "")
    prefix = "s:" if space else ""
    rows: list[str] = []
    for at, node in enumerate(schema):
        name = node.get("name")
        if not name or node.tag not in (f"{XS}element", f"{XS}complexType", f"{XS}simpleType"):
            continue
        what = f"ref={quoteattr(prefix + name)}"
        if node.tag != f"{XS}element":
            what = f'name="member{at}" type={quoteattr(prefix + name)}'
        rows.append(f'<x:element {what} minOccurs="0"/>')
    content = f"<x:complexType><x:sequence>{''.join(rows)}</x:sequence></x:complexType>"
    where = f"namespace={quoteattr(space)} " if space else ""
    bound = '<s11:body use="literal"/>'
    text = f"""<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s11="http://schemas.xmlsoap.org/wsdl/soap/"
      xmlns:x="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:corpus" {f'xmlns:s={quoteattr(space)}' if space else ''}
      targetNamespace="urn:corpus"><w:types><x:schema targetNamespace="urn:corpus" elementFormDefault="qualified">
      <x:import {where}schemaLocation={quoteattr(document.relative_to(root).as_posix())}/>
      <x:element name="put">{content}</x:element><x:element name="putResponse">{content}</x:element></x:schema>
        </w:types>
      <w:message name="in"><w:part name="p" element="t:put"/></w:message>
      <w:message name="out"><w:part name="p" element="t:putResponse"/></w:message>
      <w:portType name="P"><w:operation name="put"><w:input message="t:in"/><w:output message="t:out"/></w:operation>
        </w:portType>
      <w:binding name="B" type="t:P"><s11:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
      <w:operation name="put"><s11:operation soapAction="put"/><w:input>{bound}</w:input><w:output>{bound}</w:output>
      </w:operation></w:binding><w:service name="Corpus"><w:port name="Q" binding="t:B">
      <s11:address location="https://ppm.example/"/></w:port></w:service></w:definitions>"""
    made = root / f"{document.relative_to(root).as_posix().replace('/', '__')}.wsdl"
    made.write_text(text)
    return made


def entered(root: Path, document: Path) -> Path:
    """The WSDL; one that refers to what lies above it is entered through a document that lies above both."""
    if "../" not in document.read_text("utf-8", "replace"):
        return document
    space = etree.parse(document).getroot().get("targetNamespace", "")
    made = root / f"{document.relative_to(root).as_posix().replace('/', '__')}.above.wsdl"
    made.write_text(f"""<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" targetNamespace={quoteattr(space)}>
        <w:import namespace={quoteattr(space)} location={quoteattr(document.relative_to(root).as_posix())}/>
        </w:definitions>""")
    return made


def outcome(root: Path, document: Path, package: str, out: Path) -> dict[str, object]:
    if not valid(document):
        return {"valid": False, "problem": "nobody else reads it either"}
    try:
        spec = entered(root, document) if document.suffix == ".wsdl" else wrapped(root, document)
        run(Request(spec=spec, package=package, out=out, jobs=1))
        source = out / "src" / package
        if "is left out" in (out / "README.md").read_text():
            return {"valid": True, "problem": "operations are left out"}
        sys.path.insert(0, str(out / "src"))
        for path in sorted(source.rglob("*.py")):
            importlib.import_module(
                ".".join(path.relative_to(out / "src").with_suffix("").parts).removesuffix(".__init__")
            )
        codec = importlib.import_module(f"{package}._runtime.xml_codec").XmlCodec
        interface = importlib.import_module(f"{package}._runtime.service").Interface("x", "soap-1.1")
        for path in sorted((source / "models").glob("*.py")):
            for name, kind in vars(importlib.import_module(f"{package}.models.{path.stem}")).items():
                if (
                    isinstance(kind, type)
                    and path.stem != "__init__"
                    and kind.__module__.startswith(f"{package}.models")
                ):
                    codec(interface, package).reader(f"models.{path.stem}:{name}")
    except BadInput as error:
        return {"valid": True, "problem": f"generate: {error}"}
    except Exception as error:  # a foreign document may break anything; the report says what
        return {"valid": True, "problem": f"{type(error).__name__}: {' '.join(str(error).split())[:160]}"}
    return {"valid": True, "problem": ""}


if __name__ == "__main__":
    logging.disable()
    print("\n" + json.dumps(outcome(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], Path(sys.argv[4]))))
