"""A page of 100 timesheets, 700 entries of 16 members: ours from the shipped description, a bare lxml walk, zeep."""

from __future__ import annotations

import json
import sys
from types import SimpleNamespace
from typing import Any

import zeep
from lxml import etree
from planview_ppmpro._runtime.transport import Answer, Headers
from planview_ppmpro._runtime.urls import Base
from planview_ppmpro._runtime.xml_soap import SoapWire
from planview_ppmpro._service import SOAP
from planview_ppmpro.resources.timesheets import GET_MANY

from benchmarks.rounds import per_call
from benchmarks.samples import COUNT, timesheet_page

PAGE = timesheet_page()
ANSWER = Answer(200, Headers([("content-type", "text/xml; charset=utf-8")]), PAGE)
WIRE = SoapWire(SOAP, Base.of("http://127.0.0.1/services/MainService", False), "planview_ppmpro")


def read_ours() -> Any:
    return WIRE.decode(GET_MANY, WIRE.document(ANSWER))


def walk() -> int:
    found = 0
    for element in etree.fromstring(PAGE).iter():
        if element.tag and element.text:
            found += 1
    return found


def main() -> None:
    client = zeep.Client(sys.argv[1])
    binding = client.service._binding
    operation = binding.get("getTimesheets")
    reply: Any = SimpleNamespace(status_code=200, content=PAGE, headers={"Content-Type": "text/xml"}, encoding="utf-8")

    def read_zeep() -> Any:
        return binding.process_reply(client, operation, reply)

    mine, theirs = read_ours().return_, read_zeep()
    assert len(mine) == len(theirs) == COUNT
    assert mine[7].entries_project[3].entry_hours == theirs[7].entriesProject[3].entryHours
    assert [e.entry_id for e in mine[9].entries_other] == [e.entryId for e in theirs[9].entriesOther]
    works = {"ours": read_ours, "bare lxml walk": walk, "zeep": read_zeep}
    print(json.dumps(per_call(works, int(sys.argv[2]) * 2, cpu=True)))


if __name__ == "__main__":
    main()
