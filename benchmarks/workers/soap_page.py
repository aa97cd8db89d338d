"""Decoding of the SOAP page and encoding of a request: ours, a bare lxml walk, zeep, xsdata."""

from __future__ import annotations

import datetime as dt
import json
import sys
from types import SimpleNamespace
from typing import Any

import zeep
from bench_soap import models as ours
from bench_soap._root import FIND_PROJECTS, SAVE_PROJECT
from bench_soap._runtime.transport import Answer, Headers
from bench_soap._runtime.urls import Base
from bench_soap._runtime.xml_soap import SoapWire
from bench_soap._service import SOAP
from bench_xsdata import projects as xs
from lxml import etree
from xsdata.formats.dataclass.context import XmlContext
from xsdata.formats.dataclass.parsers import XmlParser
from xsdata.formats.dataclass.parsers.handlers import LxmlEventHandler
from xsdata.formats.dataclass.serializers import XmlSerializer

from benchmarks.rounds import per_call
from benchmarks.samples import COUNT, converted, soap_page, soap_project

PAGE = soap_page()
ANSWER = Answer(200, Headers([("content-type", "text/xml; charset=utf-8")]), PAGE)
WIRE = SoapWire(SOAP, Base.of("http://127.0.0.1/projects", False), "bench_soap")
CONTEXT = XmlContext()
PARSER = XmlParser(context=CONTEXT, handler=LxmlEventHandler)
SERIALIZER = XmlSerializer(context=CONTEXT)


def read_ours() -> ours.FindProjectsResponse:
    return WIRE.decode(FIND_PROJECTS, WIRE.document(ANSWER))


def walk() -> int:
    """The least that any reader on lxml does: parse, and touch name and text of every element."""
    found = 0
    for element in etree.fromstring(PAGE).iter():
        if element.tag and element.text:
            found += 1
    return found


def read_xsdata() -> xs.ProjectsFindProjectsOutput:
    return PARSER.from_bytes(PAGE, xs.ProjectsFindProjectsOutput)


def typed(name: str, value: Any) -> Any:
    """Dates as the libraries want them."""
    if name == "startDate":
        return dt.date.fromisoformat(value)
    return dt.datetime.fromisoformat(value) if name in ("createdDate", "startsAt") else value


def main() -> None:
    client = zeep.Client(sys.argv[1])
    binding = client.service._binding
    operation = binding.get("findProjects")
    reply: Any = SimpleNamespace(status_code=200, content=PAGE, headers={"Content-Type": "text/xml"}, encoding="utf-8")

    def read_zeep() -> Any:
        return binding.process_reply(client, operation, reply)

    mine, theirs, other = read_ours(), read_zeep(), read_xsdata().body.find_projects_response
    assert len(mine.project) == len(theirs.project) == len(other.project) == COUNT
    assert mine.project[7].created_date == theirs.project[7].createdDate
    assert mine.project[7].assignments[2].resource.display_name == other.project[7].assignments[2].resource.display_name
    entity = client.get_type("{urn:projects}Project")(**converted(soap_project(7), typed))

    def write_zeep() -> bytes:
        return etree.tostring(client.create_message(client.service, "saveProject", project=entity))

    def write_ours() -> bytes | None:
        return WIRE.outgoing(SAVE_PROJECT, (mine.project[7],), ()).body

    envelope = xs.ProjectsSaveProjectInput(
        body=xs.ProjectsSaveProjectInput.Body(save_project=xs.SaveProject(project=other.project[7]))
    )

    def write_xsdata() -> bytes:
        return SERIALIZER.render(envelope).encode()

    assert _texts(write_ours() or b"") == _texts(write_zeep()) == _texts(write_xsdata())
    works = {
        "ours": read_ours,
        "bare lxml walk": walk,
        "lxml.fromstring": lambda: etree.fromstring(PAGE),
        "zeep": read_zeep,
        "xsdata": read_xsdata,
        "ours, request": write_ours,
        "zeep, request": write_zeep,
        "xsdata, request": write_xsdata,
    }
    print(json.dumps(per_call(works, int(sys.argv[2]) * 2, cpu=True)))


def _texts(request: bytes) -> list[str]:
    """Element names with texts; numbers and times as they compare, for their spelling is free."""
    rows = [(etree.QName(e).localname, (e.text or "").strip()) for e in etree.fromstring(request).iter()]
    return [f"{name} {_plain(text)}" for name, text in rows if name not in ("Header",)]


def _plain(text: str) -> str:
    try:
        return f"{float(text):g}"
    except ValueError:
        return text.removesuffix("Z").removesuffix("+00:00")


if __name__ == "__main__":
    main()
