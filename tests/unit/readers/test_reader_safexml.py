"""XML is read without document types, entities, network, or a word of any other file."""

from __future__ import annotations

import pytest

from generator.diagnostics import BadInput
from generator.readers.safexml import load_xml

BOMB = (
    '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9))
    + "]>\n<r>&j;</r>"
)


@pytest.mark.parametrize(
    ("text", "words", "line"),
    [
        pytest.param(BOMB, "document type declarations are refused", 1, id="entity bomb"),
        pytest.param(
            "<?xml version='1.0'?>\n<!DOCTYPE r SYSTEM 'http://ppm.example/x.dtd'>\n<r/>",
            "document type",
            2,
            id="external DTD",
        ),
        pytest.param("<r/>\n<!DOCTYPE r>", "document type", 2, id="DTD after the root"),
        pytest.param("<r>\n<a></r>", "no well-formed XML", 2, id="mismatched"),
        pytest.param("<r>\n<a>text", "no well-formed XML", 2, id="truncated"),
        pytest.param("<a>" * 5000, "no well-formed XML", 1, id="deep"),
        pytest.param("", "no well-formed XML", 1, id="empty"),
    ],
)
def test_hostile_documents_are_refused_with_their_line(write, text: str, words: str, line: int) -> None:
    with pytest.raises(BadInput, match=words) as caught:
        load_xml(write(text, "x.xsd"))
    assert (caught.value.file, caught.value.line) == ("x.xsd", line)


def test_no_other_file_enters_a_message(write, tmp_path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("hunter2")
    text = f'<!DOCTYPE r [<!ENTITY x SYSTEM "{secret.as_uri()}">]>\n<r>&x;</r>'
    with pytest.raises(BadInput) as caught:
        load_xml(write(text, "x.xsd"))
    assert "hunter2" not in str(caught.value)
    assert str(tmp_path) not in str(caught.value)
