"""YAML and JSON become plain data with line numbers, whatever is thrown at the reader."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import BadInput
from generator.readers.files import MAX_DEPTH, SourceFile
from generator.readers.loading import load_tree

KEYS = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=8).filter(
    lambda k: k != "<<"
)
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**18), 10**18)
    | st.text(st.characters(codec="utf-8", exclude_categories=["C"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=20,
)


@given(data=st.dictionaries(KEYS, JSON, min_size=1, max_size=4), pretty=st.booleans())
def test_json_is_read_as_written(
    tmp_path_factory: pytest.TempPathFactory, data: dict[str, object], pretty: bool
) -> None:
    path = tmp_path_factory.mktemp("j") / "a.json"
    path.write_text(json.dumps(data, indent=1 if pretty else None), "utf-8")
    assert load_tree(SourceFile(path)).root == data


@given(data=st.dictionaries(KEYS, JSON, min_size=1, max_size=4))
def test_yaml_is_read_as_written(tmp_path_factory: pytest.TempPathFactory, data: dict[str, object]) -> None:
    """JSON is YAML in flow style."""
    path = tmp_path_factory.mktemp("y") / "a.yaml"
    path.write_text(f"x: {json.dumps(data, ensure_ascii=False)}\n", "utf-8")
    assert load_tree(SourceFile(path)).root == {"x": data}


def test_scalars_follow_yaml_1_2(write) -> None:
    root = load_tree(
        write("{a: on, b: no, c: true, d: 010, e: 0o10, f: 1e3, g: ~, h: '1', i: 12:30, j: .5}\n".replace("{", "x: {"))
    ).root
    assert root["x"] == {
        "a": "on",
        "b": "no",
        "c": True,
        "d": 10,
        "e": 8,
        "f": 1000.0,
        "g": None,
        "h": "1",
        "i": "12:30",
        "j": 0.5,
    }


def test_keys_are_text_as_written(write) -> None:
    assert load_tree(write("200: {true: 1, 1.50: 2}\n")).root == {"200": {"true": 1, "1.50": 2}}


@pytest.mark.parametrize("name", ["a.yaml", "a.json"])
def test_lines(write, name: str) -> None:
    yaml_text, json_text = "a:\n  b:\n    - 1\n    - c: 2\n", '{\n "a": {\n  "b": [\n   1,\n   {"c": 2}\n  ]\n }\n}\n'
    document = load_tree(write(yaml_text if name == "a.yaml" else json_text, name))
    expected = [1, 2, 3, 4, 4] if name == "a.yaml" else [2, 3, 4, 5, 5]
    paths = [("a",), ("a", "b"), ("a", "b", 0), ("a", "b", 1), ("a", "b", 1, "c")]
    assert [document.line(path) for path in paths] == expected
    assert document.line(("a", "b", 1, "nothing", "there")) == expected[3]


def test_aliases_and_merges_are_followed(write) -> None:
    root = load_tree(write("base: &b {x: 1, y: 2}\nuse: {<<: *b, y: 3}\nagain: *b\n")).root
    assert root["use"] == {"x": 1, "y": 3}
    assert root["again"] == {"x": 1, "y": 2}


BOMB = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"a{i}: &a{i} [{','.join([f'*a{i - 1}'] * 10)}]\n" for i in range(1, 12)
)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        pytest.param(BOMB, 7, "expand beyond all measure", id="alias bomb"),
        pytest.param("a: 1\nb: &b [*b]\n", 2, "alias to nothing, or to the value that holds it", id="alias to itself"),
        pytest.param("a: 1\nb: *c\n", 2, "alias to nothing", id="alias to nothing"),
        pytest.param("a: 1\nb: !!python/object/apply:os.getcwd []\n", 2, "tags are not allowed", id="tag"),
        pytest.param("a: 1\nb: !secret x\n", 2, "tags are not allowed", id="own tag"),
        pytest.param("a: 1\nb: 2\na: 3\n", 3, "same key stands twice", id="key twice"),
        pytest.param("a: 1\n? [x]\n: 2\n", 2, "a key must be plain text", id="list as key"),
        pytest.param("a: 1\n---\nb: 2\n", 2, "second YAML document", id="two documents"),
        pytest.param("a:\n  b: [1, 2\n", 3, "no valid YAML", id="truncated"),
        pytest.param("a: [" * 5000, 1, "nested deeper", id="deep yaml"),
        pytest.param('{"a":\n' * 5000 + "1" + "}" * 5000, 1, "nested deeper", id="very deep json"),
        pytest.param('{"a":\n' * 300 + "1" + "}" * 300, MAX_DEPTH + 1, "nested deeper", id="deep json"),
        pytest.param('{"a": 1,\n "b": tru}', 2, "no valid JSON", id="bad json"),
        pytest.param('{"a": 1,\n "b": [1,\n', 3, "no valid JSON", id="truncated json"),
        pytest.param(b"a: 1\nb: \xff\xfe\n", 2, "not UTF-8", id="not utf-8"),
    ],
)
def test_hostile_documents_are_refused_with_their_line(write, text: str | bytes, line: int, words: str) -> None:
    with pytest.raises(BadInput, match=words) as caught:
        load_tree(write(text))
    assert caught.value.place == f"api.yaml:{line}"
    assert caught.value.remedy
    assert "\n" not in str(caught.value)


def test_a_file_beyond_the_bound_is_not_read(write, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.readers import files

    monkeypatch.setattr(files.read_bytes, "__defaults__", (100,))
    with pytest.raises(BadInput, match="larger than 100 bytes"):
        load_tree(write("a: " + "x" * 200))


def test_a_missing_file_is_named(tmp_path) -> None:
    with pytest.raises(BadInput, match=r"gone\.yaml: cannot read the file"):
        load_tree(SourceFile(tmp_path / "gone.yaml"))
