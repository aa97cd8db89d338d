"""Names are valid, unique whatever the case, never dropped, and stay once given."""

from __future__ import annotations

import keyword

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.pyplan.names import BUILTINS, Names, pascal, safe, snake, words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("_internalId", "internal_id"),
        ("HTTPServerID", "http_server_id"),
        ("task.getList", "task_get_list"),
        ("3dModel", "n3d_model"),
        ("", "value"),
        ("__class__", "class"),
        ("../../x", "x"),
        ("Задача", "задача"),
        ("ﬁeld", "field"),
        ("$ref", "ref"),
        ("\u2028", "value"),
        ("x\u0301y", "x_y"),
    ],
)
def test_snake_case(text: str, name: str) -> None:
    assert snake(text) == name


@pytest.mark.parametrize(
    ("text", "name"), [("task-list", "TaskList"), ("", "Model"), ("3d", "N3d"), ("URL", "URL"), ("a.b", "AB")]
)
def test_pascal_case(text: str, name: str) -> None:
    assert pascal(text) == name


def test_words_break_at_case_and_signs() -> None:
    assert words("getHTTPAnswer_now-2x") == ["get", "HTTP", "Answer", "now", "2x"]


@given(st.text())
@example("\u00b7")
@example("ª")
@example("\u1885")
@example("µ")
def test_any_text_becomes_an_identifier(text: str) -> None:
    for name in (safe(snake(text), BUILTINS), safe(pascal(text), BUILTINS)):
        assert name.isidentifier()
        assert not keyword.iskeyword(name)
        assert not name.startswith("_")
        assert compile(f"{name} = 1", "x", "exec").co_names == (name,)  # not changed by Python's own NFKC either


@given(st.lists(st.text(max_size=6), unique=True, max_size=30))
@example(["VLAN", "Vlan", "vlan", "VLAN_2"])
@example(["s_t", "st", "sT", "S-T"])
def test_no_name_is_dropped_or_given_twice(texts: list[str]) -> None:
    names = Names().allocate("scope", [(text, snake(text)) for text in texts], frozenset({"self"}))
    assert list(names) == texts
    assert len({name.casefold() for name in names.values()}) == len(texts)
    assert "self" not in names.values()


@given(st.lists(st.text(max_size=4), unique=True, max_size=12), st.lists(st.text(max_size=4), unique=True, max_size=12))
@example(["b"], ["B", "b"])
def test_an_added_key_never_renames_an_old_one(old: list[str], added: list[str]) -> None:
    first = Names()
    before = first.allocate("scope", [(text, snake(text)) for text in old])
    after = Names(pins=first.given).allocate("scope", [(text, snake(text)) for text in dict.fromkeys([*added, *old])])
    assert {key: after[key] for key in old} == before


def test_clashes_are_reported() -> None:
    names = Names()
    names.allocate("models", [("a", "Vlan"), ("b", "VLAN")])
    assert [str(clash) for clash in names.clashes] == ["models: b is called 'VLAN_2', because 'VLAN' is taken"]


@pytest.mark.parametrize("pin", ["import", "a b", "self", "__import__", "", "x; import os", "1a"])
def test_a_pin_that_is_no_usable_name_is_not_honoured(pin: str) -> None:
    assert Names(pins={"s": {"k": pin}}).allocate("s", [("k", "good")], frozenset({"self"})) == {"k": "good"}


def test_two_pins_of_one_name_are_told_apart() -> None:
    given_ = Names(pins={"s": {"k": "a", "l": "A"}}).allocate("s", [("k", "k"), ("l", "l")])
    assert given_ == {"k": "a", "l": "l"}
