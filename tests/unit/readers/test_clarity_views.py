"""Clarity's document in its two editions, as a validator of OpenAPI sees them."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from openapi_spec_validator import validate

from conformance.mock.guards import is_list, is_object
from generator import vendors
from generator.data import data_root
from generator.model import HttpBinding

VERSIONS = ["15.6", "16.4.1"]
DOCUMENT = data_root() / "specs" / "clarity" / "openapi.yaml"


def view(node: Any, version: str) -> Any:
    """The raw document without whatever begins later than `version`."""
    if is_list(node):
        return [view(one, version) for one in node if holds(one, version)]
    if is_object(node):
        return {name: view(one, version) for name, one in node.items() if holds(one, version)}
    return node


def holds(node: Any, version: str) -> bool:
    if not is_object(node):
        return True
    return VERSIONS.index(node.get("x-since", VERSIONS[0])) <= VERSIONS.index(version)


def cut(document: dict[str, Any], version: str) -> dict[str, Any]:
    """The view, without references to parameters and paths that are gone."""
    made: dict[str, Any] = view(document, version)
    methods = {"get", "put", "post", "patch", "delete"}
    made["paths"] = {p: item for p, item in made["paths"].items() if methods & set(item)}
    parameters = made["components"]["parameters"]
    for item in made["paths"].values():
        for owner in [item, *(item[m] for m in methods & set(item))]:
            refs = owner.get("parameters", [])
            owner["parameters"] = [r for r in refs if "$ref" not in r or r["$ref"].rpartition("/")[2] in parameters]
    made["security"] = [one for one in made["security"] if set(one) <= set(made["components"]["securitySchemes"])]
    return made


@pytest.mark.parametrize("version", VERSIONS)
def test_both_editions_are_valid_documents(version: str) -> None:
    document = cut(yaml.safe_load(DOCUMENT.read_text("utf-8")), version)
    validate(document)
    operations = {o["operationId"] for item in document["paths"].values() for o in item.values() if "operationId" in o}
    assert operations == {o.name for o in vendors.load("clarity", version=version).model.operations.values()}


def test_the_earlier_edition_is_the_smaller_one_and_keeps_what_its_manual_lists() -> None:
    early, late = ({o.name for o in vendors.load("clarity", version=v).model.operations.values()} for v in VERSIONS)
    assert early < late
    assert {"createManyProjects", "deleteTask", "createTimeEntry", "listResources", "replaceTimesheet"} <= early
    assert not {"listRoadmaps", "createUser", "getUserProfile", "listAllTasks", "createResource"} & early


def test_two_operations_share_an_address_and_differ_by_a_fragment_that_is_never_sent() -> None:
    model = vendors.load("clarity").model
    for name in ("createProject", "createManyProjects"):
        binding = model.operation(name).binding
        assert isinstance(binding, HttpBinding)
        assert (binding.path, binding.method) == ("/projects", "POST")


def test_every_operation_has_a_readable_name_of_its_own() -> None:
    loaded = vendors.load("clarity")
    names = loaded.source.sdk.operations
    assert {o.name for o in loaded.model.operations.values()} == set(names)
    assert len(set(names.values())) == len(names)
