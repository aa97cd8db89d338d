"""The reference names everything that a caller can use, and nothing else."""

from __future__ import annotations

import importlib
import inspect
import re

import pytest

DOCUMENT = """
openapi: 3.1.0
info: {title: Shop, version: "1"}
components:
  securitySchemes: {user: {type: http, scheme: basic}}
  schemas:
    Colour: {type: string, enum: ["red|green", "`blue`"]}
    Pet:
      type: object
      required: [id]
      properties:
        id: {type: integer}
        colour: {$ref: "#/components/schemas/Colour"}
        names: {type: array, items: {type: string}}
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters: [{name: colour, in: query, schema: {$ref: "#/components/schemas/Colour"}}]
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
  /ping:
    get: {operationId: ping, responses: {"204": {description: ok}}}
"""


@pytest.fixture
def sdk(generate):  # fixture of conftest
    return generate(DOCUMENT)


def rows(sdk, title: str) -> list[str]:
    """First cells of the tables below a heading."""
    text = (sdk.folder / "reference.md").read_text("utf-8").partition(f"## {title}\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| `([^`]*)` \|", text, re.MULTILINE)


def test_every_option_of_a_client_is_listed(sdk) -> None:
    client = importlib.import_module(f"{sdk.package}._runtime.client")
    options = {name for cls in (client._Common, client.Options) for name in cls.__annotations__}
    assert sorted(rows(sdk, "Clients")) == sorted(options)


def test_every_constructor_of_credentials_is_listed(sdk) -> None:
    schemes = importlib.import_module(f"{sdk.package}._client")._Schemes
    names = [name for name, made in vars(schemes).items() if isinstance(made, staticmethod)]
    assert [row.partition(".")[2].partition("(")[0] for row in rows(sdk, "Credentials")] == names


def test_every_operation_is_listed_with_its_parameters(sdk) -> None:
    text = (sdk.folder / "reference.md").read_text("utf-8")
    assert re.findall(r"^### (\w+)$", text, re.MULTILINE) == ["ping", "list_pets"]
    (pets,) = re.findall(r"^## (.*\.pets)$", text, re.MULTILINE)
    assert rows(sdk, pets) == ["colour"]


def test_every_record_is_listed_with_its_members(sdk) -> None:
    text = (sdk.folder / "reference.md").read_text("utf-8")
    assert {row.removeprefix("models.") for row in rows(sdk, "Records")} == set(dir(sdk.models)) - {"__version__"}
    assert "| `models.Pet` | `id: int`, `colour: Colour \\| None`, `names: list[str] \\| None` |" in text


def test_every_error_is_listed(sdk) -> None:
    text = (sdk.folder / "reference.md").read_text("utf-8").partition("## Errors\n")[2].partition("\n## ")[0]
    errors = sdk.module.errors
    named = {name for name, made in vars(errors).items() if inspect.isclass(made) and issubclass(made, Exception)}
    assert set(re.findall(r"`errors\.(\w+)`", text)) == named
