"""A vendor small enough to read at a glance: two REST operations, one of them a list, and a login."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.contract.loader import parse_contract
from generator.contract.vocabulary import Contract
from generator.model import (
    Answer,
    HttpBinding,
    Interface,
    List,
    Member,
    Model,
    Operation,
    Place,
    Scalar,
    Shape,
    ShapeId,
    Structure,
)

HEAD = """\
contract: 1
vendor: acme
evidence: documented
source: [S]
versions: {scheme: label, known: ["1", "2"], default: "2"}
interfaces: {rest: {kind: rest-json, documents: [api.yaml]}}
"""
"""Six lines; what a test adds begins on the seventh."""


def _id(name: str, section: str = "schemas") -> ShapeId:
    return ShapeId("acme", section, name)


def _structure(shape: str, /, **members: ShapeId) -> Structure:
    id = _id(shape)
    return Structure(id, members=tuple(Member(id.of(member), target) for member, target in members.items()))


def _model() -> Model:
    text, rows = Scalar(_id("text")), List(_id("Rows"), item=_id("Row"))
    error = _structure("Error", errorCode=text.id, errorMessage=text.id)
    shapes: list[Shape] = [
        text,
        rows,
        error,
        _structure("Row", id=text.id, name=text.id, endDate=text.id),
        _structure("Page", items=rows.id, total=text.id, next=text.id),
        _structure("Session", token=text.id),
        _structure("listRowsInput", offset=text.id, limit=text.id, q=text.id),
        _structure("getRowInput", row=text.id),
    ]
    refused = Answer("4XX", "application/json", error.id, error=True)
    paged = tuple(Place(name, "query", name) for name in ("offset", "limit", "q"))
    operations = [
        Operation(
            _id("listRows", "rest"),
            HttpBinding("GET", "/rows", paged),
            _id("listRowsInput"),
            (Answer("200", "application/json", _id("Page")), refused),
        ),
        Operation(
            _id("getRow", "rest"),
            HttpBinding("GET", "/rows/{row}", (Place("row", "path", "row"),)),
            _id("getRowInput"),
            (Answer("200", "application/json", _id("Row")), refused),
        ),
        Operation(
            _id("login", "rest"),
            HttpBinding("POST", "/login"),
            None,
            (Answer("200", "application/json", _id("Session")),),
        ),
    ]
    return Model(
        "acme",
        {"rest": Interface("rest", "rest-json")},
        {operation.id: operation for operation in operations},
        {shape.id: shape for shape in shapes},
    )


@pytest.fixture
def model() -> Model:
    return _model()


@pytest.fixture
def without(model: Model) -> Callable[[str], Model]:
    """The model without an operation."""

    def drop(name: str) -> Model:
        return replace(model, operations={id: op for id, op in model.operations.items() if op.name != name})

    return drop


@pytest.fixture
def contract() -> Callable[[str], Contract]:
    """A contract with the usual head and what the test adds, from line 7 on."""

    def parse(body: str) -> Contract:
        return parse_contract(HEAD + body, name="acme.yaml")

    return parse


@pytest.fixture
def faults() -> Callable[..., list[str]]:
    """The lines of a refusal; fails if the contract reads well."""
    from generator.diagnostics import BadInput

    def refuse(body: str, head: str = HEAD) -> list[str]:
        with pytest.raises(BadInput) as caught:
            parse_contract(head + body, name="acme.yaml")
        return str(caught.value).splitlines()

    return refuse
