"""PPM Pro's interface file as other readers and our own see it."""

from __future__ import annotations

import pytest
import xmlschema
from lxml import etree

from generator import vendors
from generator.data import data_root
from generator.model import SoapBinding

WSDL = data_root() / "specs" / "ppmpro" / "service.wsdl"
XS = "{http://www.w3.org/2001/XMLSchema}"
DATA, SERVICES = "http://objects.services/xsd", "http://services"


def schemas() -> xmlschema.XMLSchema10:
    found = [etree.tostring(s).decode() for s in etree.parse(WSDL).iter(f"{XS}schema")]
    built = xmlschema.XMLSchema10(found[0], build=False)
    built.add_schema(found[1], build=True)
    return built


def test_xmlschema_builds_the_schemas() -> None:
    built = schemas()
    assert len(built.maps.types) > 15
    own = {name for name in built.maps.types if name.startswith(f"{{{DATA}}}")}
    assert len(own) == 15
    assert sum(name.startswith(f"{{{SERVICES}}}") for name in built.maps.elements) == 2 * 48


def test_xmlschema_judges_order_and_nil() -> None:
    built = schemas()
    pair = f'<p:return xmlns:p="{SERVICES}" xmlns:d="{DATA}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">%s</p:return>'
    find = f'<p:findEntityResponse xmlns:p="{SERVICES}">%s</p:findEntityResponse>'
    good = "<d:entityId>15000000001</d:entityId><d:entityTypeId>4</d:entityTypeId>"
    assert built.is_valid(find % (pair % good))
    assert not built.is_valid(find % (pair % "<d:entityTypeId>4</d:entityTypeId><d:entityId>1</d:entityId>"))
    assert not built.is_valid(find % (pair % '<d:entityId xsi:nil="true"/>'))


@pytest.mark.parametrize(("version", "operations"), [("2013", 45), ("2019", 48), ("2021", 48)])
def test_a_version_has_the_operations_of_its_time(version: str, operations: int) -> None:
    model = vendors.load("ppmpro", version=version).model
    assert sum(isinstance(op.binding, SoapBinding) for op in model.operations.values()) == operations
    newer = {"FinancialEntryContour", "FinancialEntryContourEntry"}
    assert (newer <= {id.name for id in model.shapes}) is (version != "2013")


def test_messages_named_like_elements_of_others_do_not_mix_operations_up() -> None:
    model = vendors.load("ppmpro").model
    for name in ("createOrReplace", "createOrReplaceRequest", "submitRequest", "submitRequests"):
        binding = model.operation(name).binding
        assert isinstance(binding, SoapBinding)
        assert (binding.input, binding.output) == ((SERVICES, name), (SERVICES, f"{name}Response"))
        assert binding.action == f"urn:{name}"


def test_session_comes_first_in_all_operations_but_two_and_members_are_sorted() -> None:
    model = vendors.load("ppmpro").model
    without = set()
    for operation in (op for op in model.operations.values() if isinstance(op.binding, SoapBinding)):
        shape = model.structure(operation.input)
        names = [m.name for m in shape.members] if shape is not None else []
        if names[:1] != ["sessionId"]:
            without.add(operation.name)
    assert without == {"login", "serverInfo"}
    for id in model.shapes:
        shape = model.structure(id)
        if shape is not None and id.namespace == DATA:
            names = [m.name for m in shape.members]
            assert names == sorted(names)


def test_nothing_but_what_the_contract_names_is_mandatory() -> None:
    assert all(e.get("minOccurs") == "0" for e in etree.parse(WSDL).iter(f"{XS}element") if e.get("type"))
