"""Bodies laid out for people: nothing is lost, every line knows its path, nothing hostile acts."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conformance.report.pretty import Line, laid_out, visible

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(min_size=1), inner, max_size=4),
    max_leaves=20,
)


def texts(body: str) -> list[str]:
    return ["  " * line.depth + line.text for line in laid_out(body.encode())]


def test_json_is_indented_and_keeps_what_a_parser_would_lose() -> None:
    assert texts('{"a":1.50,"a":[],"b":[{"c":null}, 2]}') == [
        "{", '  "a": 1.50,', '  "a": [', "  ],", '  "b": [', "    {", '      "c": null', "    },", "    2", "  ]", "}",
    ]  # fmt: skip


@given(JSON)
def test_the_lines_of_json_are_the_json(value: object) -> None:
    lines = laid_out(json.dumps(value).encode())
    assert json.loads("\n".join(line.text for line in lines)) == value


@given(JSON)
def test_the_path_of_a_line_leads_to_its_value(value: object) -> None:
    for line in laid_out(json.dumps(value, ensure_ascii=False).encode()):
        node: object = value
        for step in line.path:
            if isinstance(node, list):
                node = node[int(step[1:-1])]
            else:
                assert isinstance(node, dict)
                node = {json.dumps(name, ensure_ascii=False)[1:-1]: inner for name, inner in node.items()}[step]
        if not line.opens and line.text[0] not in "]}" and not line.text.endswith(("{", "[")):
            assert json.dumps(node, ensure_ascii=False) in line.text


def test_xml_is_indented_with_the_paths_of_its_elements() -> None:
    lines = laid_out(b'<?xml version="1.0"?><r a="1"><n:p><id>1</id><e/></n:p><t></t>tail</r>')
    assert lines == [
        Line('<?xml version="1.0"?>'),
        Line('<r a="1">', 0, ("r",), opens=True),
        Line("<n:p>", 1, ("r", "p"), opens=True),
        Line("<id>1</id>", 2, ("r", "p", "id")),
        Line("<e/>", 2, ("r", "p", "e")),
        Line("</n:p>", 1, ("r", "p")),
        Line("<t></t>", 1, ("r", "t")),
        Line("tail", 1, ("r",)),
        Line("</r>", 0, ("r",)),
    ]  # the prefix `n` is not declared: evidence is shown as it came, well-formed or not


@pytest.mark.parametrize("body", ["[" * 100_000, "<a>" * 100_000, '{"a":' * 50_000, "<" * 10_000, '"' * 9_999])
def test_depth_and_unclosed_marks_do_no_harm(body: str) -> None:
    assert "".join(line.text for line in laid_out(body.encode())).replace(": ", ":") == body


@given(st.binary(max_size=200))
def test_any_bytes_can_be_shown(body: bytes) -> None:
    assert all(isinstance(line.text, str) for line in laid_out(body))


@given(st.text())
def test_visible_text_holds_no_character_that_acts(text: str) -> None:
    for char in visible(text):
        assert char == "\t" or unicodedata.category(char) not in ("Cc", "Cs")
        assert unicodedata.bidirectional(char) not in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")


def test_ordinary_text_stays_as_it_is() -> None:
    assert visible("Проект «Ärger» 日本 € 👍\t.") == "Проект «Ärger» 日本 € 👍\t."
    assert visible("a\u202eb\x00") == "a\\u202eb␀"
