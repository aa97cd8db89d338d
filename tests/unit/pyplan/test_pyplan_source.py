"""Expressions are laid out as black would lay them out, whatever their length."""

from __future__ import annotations

import ast

import black
from black.mode import Mode, TargetVersion
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.pyplan.source import Expression, call, lay_out, mapping, row, texts
from generator.pyplan.text import literal

MODE = Mode(line_length=120, target_versions={TargetVersion.PY311})

leaves = st.one_of(
    st.integers(0, 10**9).map(str),
    st.text(alphabet="abc \"'\\é", max_size=40).map(literal),
    st.sampled_from(["True", "None", "OPERATION", "module.name"]),
)
names = st.sampled_from(["Call", "Param", "x", "a.long_function_name"])
keys = st.sampled_from(["name", "value", "at", "a_rather_long_keyword"])


def groups(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    return st.one_of(
        st.lists(inner, max_size=6).map(row),
        st.lists(st.tuples(st.integers(0, 9).map(str), inner), max_size=4).map(mapping),
        st.builds(
            lambda name, args, kwargs: call(name, *args, **kwargs),
            names,
            st.lists(inner, max_size=4),
            st.dictionaries(keys, inner, max_size=4),
        ),
    )


expressions = st.recursive(leaves, groups, max_leaves=25)


@settings(deadline=None)
@given(
    expressions.filter(lambda made: not isinstance(made, str)),
    st.sampled_from(["VALUE = ", "VALUE: Mapping[str, Operation] = "]),
)
def test_layout_is_what_black_would_write(expression: Expression, prefix: str) -> None:
    source = lay_out(expression, prefix) + "\n"
    assert black.format_str(source, mode=MODE) == source


@given(expressions.filter(lambda made: not isinstance(made, str)))
def test_layout_changes_no_meaning(expression: Expression) -> None:
    assert not isinstance(expression, str)
    flat, laid = ast.parse(f"x = {expression.flat()}"), ast.parse(lay_out(expression, "x = "))
    assert ast.dump(flat) == ast.dump(laid)


def test_a_tuple_of_one_keeps_its_comma() -> None:
    assert texts(["a"]).flat() == '("a",)'
    assert row([]).flat() == "()"
