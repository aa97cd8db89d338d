"""References stay inside their document and end somewhere, before any library looks."""

from __future__ import annotations

import pytest

from generator.diagnostics import BadInput
from generator.readers.loading import load_tree
from generator.readers.openapi.references import check_references, follow


@pytest.mark.parametrize(
    "reference",
    [
        "file:///etc/passwd",
        "/etc/passwd",
        "../other.yaml#/a",
        "http://ppm.example/x.json",
        "other.yaml",
        "//ppm.example/x",
        "",
    ],
)
@pytest.mark.parametrize("keyword", ["$ref", "$dynamicRef"])
def test_foreign_references_are_refused_wherever_they_stand(write, keyword: str, reference: str) -> None:
    document = load_tree(write(f"a: 1\nb:\n  - example:\n      {keyword}: '{reference}'\n"))
    with pytest.raises(BadInput, match="reference to another document") as caught:
        check_references(document)
    assert caught.value.line == 4
    assert reference not in str(caught.value) or not reference


@pytest.mark.parametrize(
    "text",
    [
        "a: {$ref: '#/a'}",
        "a: {$ref: '#/b'}\nb: {$ref: '#/c'}\nc: {$ref: '#/b'}",
        "a: {$ref: '#/x%7Ey'}\nx~y: {$ref: '#/a'}".replace("%7Ey", "~0y"),
    ],
)
def test_rings_of_bare_references_are_refused(write, text: str) -> None:
    with pytest.raises(BadInput, match="leads back to itself"):
        check_references(load_tree(write(text + "\n")))


def test_a_recursive_schema_is_no_ring(write) -> None:
    check_references(load_tree(write("a: {properties: {child: {$ref: '#/a'}}}\n")))


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("a:\n  $ref: '#/b'\n", 2, "$ref '#/b' leads to nothing in the document"),
        ("a: {$ref: '#/b'}\nb:\n  c: {$ref: '#/b/d'}\n", 3, "$ref '#/b/d' leads to nothing in the document"),
        ("a:\n  - $ref: '#/x'\n  - $ref: '#/y'\n", 2, "$ref '#/x' leads to nothing in the document (1 more"),
        ("responses:\n  default: {$ref: '#/components/responses/Gone'}\n", 2, "'#/components/responses/Gone' leads"),
        ("properties:\n  example: {$ref: '#/gone'}\n", 2, "'#/gone' leads to nothing"),
        (f"a: {{$ref: '#/{'b' * 500}'}}\n", 1, "bbb...' leads to nothing"),
    ],
)
def test_a_reference_to_nothing_is_told_with_its_place(write, text: str, line: int, told: str) -> None:
    with pytest.raises(BadInput) as caught:
        check_references(load_tree(write(text)))
    assert caught.value.line == line
    assert told in caught.value.message
    assert len(caught.value.message) < 250
    assert caught.value.remedy


@pytest.mark.parametrize(
    "text", ["a: {example: {$ref: '#/b'}}", "a: {x-own: [{$ref: '#/b'}]}", "a: {enum: [{$ref: '#/b'}]}"]
)
def test_in_data_a_reference_is_a_word_like_any_other(write, text: str) -> None:
    check_references(load_tree(write(text + "\n")))


def test_pointers_are_unescaped() -> None:
    root = {"a/b": [{"c~d": {"e f": 1}}]}
    assert follow(root, "#/a~1b/0/c~0d/e%20f") == (1, ("a/b", 0, "c~d", "e f"))
    assert follow(root, "#/a~1b/1") is None
    assert follow(root, "#/a~1b/x") is None
    assert follow(root, "#anchor") is None


def test_a_long_chain_of_references_is_walked(write) -> None:
    chain = "".join(f"a{i}: {{$ref: '#/a{i + 1}'}}\n" for i in range(3000)) + "a3000: {type: string}\n"
    check_references(load_tree(write(chain)))
