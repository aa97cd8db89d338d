"""Renaming and member names of generated records."""

from __future__ import annotations

import keyword

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from runtime.json_model import Model
from runtime.xml_model import XmlModel

from generator.pyplan.models import FIELDS
from generator.pyplan.names import safe, snake
from generator.pyplan.records import camel_case


@given(st.text(alphabet="aBcD_9é", min_size=1, max_size=12))
def test_camel_case_is_what_msgspec_makes_of_a_name_or_nothing(text: str) -> None:
    name = snake(text)
    if keyword.iskeyword(name) or name.startswith("_"):
        return
    kind = msgspec.defstruct("Kind", [(name, int)], rename="camel")
    assert camel_case(name) in ("", kind.__struct_encode_fields__[0])


def test_members_of_the_base_classes_are_never_shadowed() -> None:
    public = {name for base in (Model, XmlModel) for name in dir(base) if not name.startswith("_")}
    assert public <= FIELDS
    assert all(safe(name, FIELDS) not in public for name in public)
