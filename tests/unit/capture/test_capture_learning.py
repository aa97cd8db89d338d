"""What an instance's words for types mean is learnt from what the documents know, and guessed nowhere."""

from __future__ import annotations

from generator.capture.catalogues import Described, Row
from generator.capture.fields import new_types
from generator.capture.learning import Meanings
from generator.contract.content import Catalogue, Entities
from generator.contract.known import KnownField, KnownType

RULE = Entities(id="e", catalogue=Catalogue(op="fields"))
KNOWN = {
    4: KnownType(
        id=4,
        name="Project",
        fields=(KnownField(id=436, label="title"), KnownField(id=430, label="target date", form="day")),
    )
}


def row(key: str, *type: str, label: str = "") -> Row:
    return Row(key, label or key, type)


def test_the_majority_decides_and_a_tie_decides_nothing() -> None:
    votes = Meanings[str]()
    votes.learn_all([(("2",), "text"), (("2",), "text"), (("2",), "long"), (("7",), "day"), (("7",), "text")])
    assert [votes.of((word,)) for word in ("2", "7", "9")] == ["text", None, None]


def test_members_without_any_word_teach_nothing() -> None:
    votes = Meanings[str]()
    votes.learn(("", ""), "text")
    assert votes.of(("", "")) is None


def test_a_new_field_has_the_form_of_known_fields_of_its_type() -> None:
    rows = (row("436", "2"), row("430", "7"), row("2700000001", "7", label="Go live"), row("2700000002", "99"))
    types, notes = new_types(KNOWN, [Described(RULE, "4", "Project", rows)])
    assert notes == []
    (project,) = types
    assert [(f.id, f.label, f.form) for f in project.fields] == [
        (2700000001, "Go live", "day"),
        (2700000002, "2700000002", None),
    ]


def test_categories_of_one_type_are_put_together() -> None:
    rule = Entities(id="e", catalogue=Catalogue(op="fields", entity=96))
    found = [
        Described(rule, "9101", "Change", (row("1", "2"), row("2", "2"))),
        Described(rule, "9102", "Support", (row("2", "2"), row("3", "2"))),
    ]
    types, _ = new_types(KNOWN, found)
    assert [(t.id, [f.id for f in t.fields]) for t in types] == [(96, [1, 2, 3])]


def test_keys_that_are_no_numbers_are_left_out_and_told() -> None:
    types, notes = new_types(
        KNOWN, [Described(RULE, "4", "Project", (row("x"), row("9" * 19))), Described(RULE, "p", "P", ())]
    )
    assert types == []
    assert notes == ["Project: a field without a number is left out", "P: the type has no number"]
