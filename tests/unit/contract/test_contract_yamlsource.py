"""YAML as hostile input: what is not plain data is refused, at once and with its line."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from generator.contract import yamlsource
from generator.contract.yamlsource import ListNode, MapNode, ScalarNode, parse, plain, read
from generator.diagnostics import BadInput


def test_every_node_keeps_its_line() -> None:
    node = parse("a:\n  - 1\n  - b: two\nc: x\n")
    assert isinstance(node, MapNode)
    assert node.lines == {"a": 1, "c": 4}
    items = node.entries["a"]
    assert isinstance(items, ListNode)
    assert [item.line for item in items.items] == [2, 3]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("yes", "yes"),
        ("off", "off"),
        ("012", 12),
        ("0o17", 15),
        ("0x1f", 31),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("2024-12-12", "2024-12-12"),
        ("1.5", 1.5),
        (".5e3", 500.0),
        ("true", True),
        ("True", True),
        ("NULL", None),
        ("~", None),
        ('"1"', "1"),
        ("'true'", "true"),
        (".inf", ".inf"),
        ("-7", -7),
    ],
)
def test_scalars_follow_the_core_schema_of_yaml_1_2(text: str, value: object) -> None:
    node = parse(f"k: {text}")
    assert plain(node) == {"k": value}
    assert type(plain(node)["k"]) is type(value)


def test_keys_are_text_even_where_they_look_like_something_else() -> None:
    assert plain(parse("true: 1\nnull: 2\n3: 3")) == {"true": 1, "null": 2, "3": 3}


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a: &x 1\nb: 2", 1, "an anchor is not allowed here; write the value out where it is used"),
        ("a: 1\nb: *x", 2, "an alias is not allowed here; write the value out"),
        ("a: 1\nb: !!str 2", 2, "a tag is not allowed here; remove it; quote the value if it is text"),
        (
            "a: !!python/object/apply:os.system [ls]",
            1,
            "a tag is not allowed here; remove it; quote the value if it is text",
        ),
        ("a: 1\n<<: {b: 2}", 2, "a merge key is not allowed here; write the keys out"),
        ("a: 1\nb: 2\na: 3", 3, "key 'a' stands twice; keep one; the first is on line 1"),
        ("a: 1\n---\nb: 2", 2, "a second document; keep one document in a file"),
        ("? [a]\n: 1", 1, "a key that is no word; use a word as key"),
        ("a: 1234567890123456789012", 1, "a number of more than 18 digits; quote it if it is text"),
        ("a: [1, 2", 2, "no YAML: did not find expected ',' or ']'"),
        ("a: 1\n b: 2", 2, "no YAML: mapping values are not allowed in this context"),
        ("%TAG ! tag:example.com,2026:\n--- \na: 1", 1, "a %TAG directive is not allowed here; remove it"),
    ],
)
def test_what_is_refused(text: str, line: int, message: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse(text, "x.yaml")
    assert str(caught.value) == f"x.yaml:{line}: {message}"


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(BadInput) as caught:
        parse("# nothing\n", "x.yaml")
    assert str(caught.value) == "x.yaml: no document; write at least one key"


def _laughs() -> str:
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 12)]
    return "\n".join(rows)


@pytest.mark.parametrize(
    "text",
    [
        _laughs(),
        "a: " + "[" * 50_000,
        "a: " + "{a: " * 50_000,
        "\n".join("  " * i + "a:" for i in range(2_000)),
        "a: " + "x" * (yamlsource.MAX_BYTES + 1),
        "a: " + "9" * 1_000_000,
        "a: [" + "1," * 120_000 + "]",
        "a: \x00",
        "a: \udcff",
    ],
    ids=[
        "aliases",
        "flow lists",
        "flow mappings",
        "block mappings",
        "huge",
        "huge number",
        "many nodes",
        "NUL",
        "surrogate",
    ],
)
def test_hostile_documents_are_refused_fast(text: str) -> None:
    started = time.process_time()
    with pytest.raises(BadInput) as caught:
        parse(text, "x.yaml")
    assert time.process_time() - started < 2
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 400


def test_files_are_bounded_and_must_be_utf_8(tmp_path: Path) -> None:
    big, latin = tmp_path / "big.yaml", tmp_path / "latin.yaml"
    big.write_bytes(b"a: " + b"x" * yamlsource.MAX_BYTES)
    latin.write_bytes(b"a: 1\nb: \xe9")
    for path, message in (
        (big, f"big.yaml: larger than {yamlsource.MAX_BYTES} bytes; split it"),
        (latin, "latin.yaml:2: not UTF-8; save it as UTF-8"),
        (tmp_path / "none.yaml", "none.yaml: cannot be read: No such file or directory"),
    ):
        with pytest.raises(BadInput) as caught:
            read(path, path.name)
        assert str(caught.value) == message


def test_a_byte_order_mark_is_no_content() -> None:
    assert isinstance(parse("a: 1"), MapNode)


def test_a_scalar_document_is_data_too() -> None:
    assert parse("7") == ScalarNode(7, "7", 1)
