"""References stay inside their document and end somewhere, before any library looks."""

from __future__ import annotations

import pytest

from generator.diagnostics import BadInput
from generator.readers.loading import load_tree
from generator.readers.references import check_references, follow


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


def test_pointers_are_unescaped() -> None:
    root = {"a/b": [{"c~d": {"e f": 1}}]}
    assert follow(root, "#/a~1b/0/c~0d/e%20f") == (1, ("a/b", 0, "c~d", "e f"))
    assert follow(root, "#/a~1b/1") is None
    assert follow(root, "#/a~1b/x") is None
    assert follow(root, "#anchor") is None


def test_a_long_chain_of_references_is_walked(write) -> None:
    chain = "".join(f"a{i}: {{$ref: '#/a{i + 1}'}}\n" for i in range(3000)) + "a3000: {type: string}\n"
    check_references(load_tree(write(chain)))
