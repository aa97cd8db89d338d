"""The suite against the mocked PPM Pro: what it makes there it takes away again."""

from __future__ import annotations

import pytest
import requests
from lxml import etree

from conformance.engine import run
from conformance.mock import MockServer, mock
from conformance.verdict.lattice import Verdict

ALL = frozenset({"read", "write", "destructive", "credential"})
FIND = (
    '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns:s="http://services"><e:Body><s:findEntity>'
    "<s:entityTypeId>%d</s:entityTypeId><s:fieldsRequest>%d</s:fieldsRequest></s:findEntity></e:Body></e:Envelope>"
)


def instances(server: MockServer, kind: int, field: int) -> dict[str, str]:
    """Values of a field by the ids of all instances."""
    known = server.target()["identity"]["main"]
    body = FIND % (kind, field)
    auth = (known["username"], known["token"])
    answer = requests.post(server.url(), body, headers={"Content-Type": "text/xml"}, auth=auth, timeout=5)
    rows = etree.fromstring(answer.content).iter("{http://services}return")
    space = {"d": "http://objects.services/xsd"}
    return {str(r.findtext("d:entityId", "", space)): str(r.findtext(".//d:elementValue", "", space)) for r in rows}


# Under these faults a step is refused, an object comes twice, an answer is longer than it should be.
@pytest.mark.parametrize("faults", [(), ("F-PRO-13",), ("F-BT-10",), ("F-PRO-07",), ("F-PRO-21",)])
def test_nothing_that_a_run_makes_stays(faults: tuple[str, ...]) -> None:
    with mock("ppmpro", faults=faults) as server:
        kinds = {4: 436, 54: 5401, 300: 30050}
        before = {kind: instances(server, kind, field) for kind, field in kinds.items()}
        done = run("ppmpro", server.target(), only=["PRO-WRITE-*", "PRO-DEL-*", "PRO-FIN-*", "PRO-CONT-*"], allow=ALL)
        assert {kind: instances(server, kind, field) for kind, field in kinds.items()} == before
        made = [e for e in done.exchanges if e.operation in ("insertEntity", "createOrReplace") and e.status == 200]
        assert len(made) >= 7
        assert all(b"ppmkit-" in e.request.body for e in made if b">436<" in e.request.body)


def test_without_leave_nothing_is_written() -> None:
    with mock("ppmpro") as server:
        done = run("ppmpro", server.target())
        writing = {
            "insertEntity",
            "updateEntity",
            "deleteEntity",
            "deleteEntities",
            "createOrReplace",
            "allocateContour",
        }
        assert not writing & {e.operation for e in done.exchanges}
        assert done.results["PRO-WRITE-INS-01"].verdict is Verdict.SKIPPED_UNSAFE
        assert done.results["PRO-READ-SEL-01"].verdict is Verdict.PASS


@pytest.mark.parametrize("requests_left", [2, 3, 4])
def test_a_spent_budget_leaves_nothing_behind(requests_left: int) -> None:
    with mock("ppmpro") as server:
        before = instances(server, 4, 436)
        target = server.target() | {"budget": {"requests": requests_left}}
        done = run("ppmpro", target, only=["PRO-WRITE-UPD-01"], allow=ALL)
        assert "budget" in done.results["PRO-WRITE-UPD-01"].reason
        assert instances(server, 4, 436) == before
        assert any(e.operation == "insertEntity" for e in done.exchanges)
