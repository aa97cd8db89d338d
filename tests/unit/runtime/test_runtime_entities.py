"""Entities over a generic carrier: what a record of it reads as, what values go out as, and nothing is lost."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace
from typing import Any, ClassVar

import pytest
from msgspec import UNSET
from runtime.entities import EntitySet
from runtime.entity_model import Entity, Facade, Verb, field
from runtime.errors import AnswerUnreadable, UsageError
from runtime.operation import Format, Operation, Soap, element
from runtime.xml_model import Xml, XmlModel

NS = "urn:x"


class Pair(XmlModel, kw_only=True, rename="camel"):
    _xml: ClassVar[Xml] = Xml(NS, nillable=("element_value",))
    id: int | None = None
    element_value: str | None = None


class Thing(XmlModel, kw_only=True, rename="camel"):
    _xml: ClassVar[Xml] = Xml(NS)
    entity_id: int | None = None
    entity_type_id: int | None = None
    method_values: list[Pair] = []  # noqa: RUF012  # msgspec copies an empty list for every record


def operation(name: str, *params: str) -> Operation[Any]:
    return Operation(name, Soap("", (NS, name), (NS, name)), tuple(element(param) for param in params))


FACADE = Facade(
    Pair, "id", "elementValue", Thing, "entityTypeId", "entityId", "methodValues",
    {
        "find": Verb(operation("find", "type", "pairs", "fields"), type="type", pairs="pairs", select="fields"),
        "get": Verb(operation("get", "type", "id", "fields"), type="type", instance="id", select="fields"),
        "create": Verb(operation("insert", "type", "values"), type="type", pairs="values"),
        "update": Verb(operation("change", "type", "id", "values"), type="type", instance="id", pairs="values"),
        "upsert": Verb(operation("upsert", "object", "pairs"), pairs="pairs", entity="object"),
    },
    {"day": Format("MM/dd/yyyy"), "stamp": Format("EEE MMM dd HH:mm:ss zzz yyyy")},
)  # fmt: skip


class Project(Entity):
    entity_type_ = 4
    title: str | None = field(436, default=None)
    owner_id: int | None = field(414, "id", default=None)
    hours: float | None = field(443, "number", default=None)
    active: bool | None = field(2301, "flag", default=None)
    due: dt.date | None = field(430, "day", default=None)
    made: dt.datetime | None = field(495, "stamp", default=None)


class Calls:
    """Stands for a client: keeps what was sent, answers what it was told to."""

    def __init__(self, answer: Any = None) -> None:
        self.answer = answer
        self.sent: list[tuple[str, tuple[Any, ...]]] = []
        self.driver = SimpleNamespace(run=lambda result: result)

    def call(self, op: Operation[Any], values: tuple[Any, ...]) -> Any:
        self.sent.append((op.name, values))
        return self.answer


def thing(**pairs: str | None) -> Thing:
    values = [Pair(id=int(key[1:]), element_value=value) for key, value in pairs.items()]
    return Thing(entity_id=15_000_000_001, entity_type_id=4, method_values=values)


def projects(answer: Any = None) -> tuple[EntitySet[..., Project], Calls]:
    calls = Calls(answer)
    return EntitySet(calls, FACADE, Project), calls


def pairs(sent: Any) -> dict[int, str | None]:
    return {pair.id: pair.element_value for pair in sent}


def test_values_are_read_by_number_in_whatever_order_they_come() -> None:
    record = thing(
        _495="Mon Jan 06 08:00:00 PST 2025", _430="04/06/2025", _2301="False", _443="7.5", _414="0", _436="A"
    )
    found, _ = projects([record])
    (one,) = found.find()
    assert (one.entity_id, one.title, one.owner_id, one.hours, one.active) == (15_000_000_001, "A", 0, 7.5, False)
    assert one.due == dt.date(2025, 4, 6)
    assert one.made is not None
    assert one.made.utcoffset() == dt.timedelta(hours=-8)


def test_nil_empty_and_absent_are_told_apart() -> None:
    found, _ = projects([thing(_436="", _430=None)])
    (one,) = found.find()
    assert (one.title, one.due, one.hours) == ("", None, None)
    assert (one.was_sent("due"), one.was_sent("hours")) == (True, False)
    with pytest.raises(AttributeError, match="no member 'nothing'"):
        one.was_sent("nothing")


def test_what_is_unknown_or_of_another_form_is_kept_as_text() -> None:
    found, _ = projects([thing(_2700000001="true", _430="2025-04-06", _495="Mon Mai 05 2025", _2301="maybe", _414="x")])
    (one,) = found.find()
    assert (one.due, one.made, one.active, one.owner_id) == (None, None, None, None)
    assert one.extra == {2700000001: "true", 430: "2025-04-06", 495: "Mon Mai 05 2025", 2301: "maybe", 414: "x"}


def test_a_nil_row_is_no_entity_and_no_answer_is_an_empty_list() -> None:
    assert projects([None])[0].find() == []
    assert projects(None)[0].find() == []
    assert projects(None)[0].get(5) is None


def test_values_go_out_in_the_forms_of_the_service() -> None:
    found, calls = projects(7)
    stamp = dt.datetime(2025, 1, 6, 8, tzinfo=dt.timezone(dt.timedelta(hours=-8), "PST"))
    made = found.create(title="A & B", active=True, hours=8.0, due=dt.date(2025, 4, 6), made=stamp, extra={9: "x"})
    name, (type_id, values) = calls.sent[0]
    assert (made, name, type_id) == (7, "insert", 4)
    assert pairs(values) == {
        436: "A & B", 2301: "true", 443: "8.0", 430: "04/06/2025", 495: "Mon Jan 06 08:00:00 PST 2025", 9: "x",
    }  # fmt: skip


def test_none_empties_a_member_and_what_is_not_given_stays() -> None:
    found, calls = projects(True)
    assert found.update(5, title=None) is True
    _, (_, id, values) = calls.sent[0]
    assert (id, pairs(values), values[0].was_nil("element_value")) == (5, {436: None}, True)


def test_select_asks_for_members_and_leaves_the_set_alone() -> None:
    found, calls = projects([])
    found.select("title", "due").find(title="A")
    found.find()
    found.select().get(5)
    (_, (_, where, first)), (_, (_, _, second)), (_, (_, _, third)) = calls.sent
    assert (pairs(where), first, second, third) == ({436: "A"}, [436, 430], [], [436, 414, 443, 2301, 430, 495])


def test_upsert_looks_for_the_values_that_it_writes() -> None:
    found, calls = projects("15")
    assert found.upsert(["title"], title="A", hours=1.0) == "15"
    _, (made, searched) = calls.sent[0]
    assert (made.entity_type_id, pairs(made.method_values), pairs(searched)) == (4, {436: "A", 443: "1.0"}, {436: "A"})


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda found: found.find(title=None), "what has no value cannot be searched for"),
        (lambda found: found.find(extra={7: None}), "what has no value cannot be searched for"),
        (lambda found: found.select("titel"), "no member 'titel'"),
        (lambda found: found.upsert(["title"], hours=1.0), "title is to be looked for, and has no value"),
        (lambda found: found.create(made=dt.datetime(2025, 1, 1)), "Project.made: a moment without a time zone"),
        (lambda found: found.delete(5), "no operation to delete"),
    ],
)
def test_what_cannot_be_sent_is_told_before_anything_is(call: Any, said: str) -> None:
    found, calls = projects([])
    with pytest.raises(UsageError, match=said):
        call(found)
    assert calls.sent == []


def test_values_and_records_of_other_operations_are_made_and_read_alike() -> None:
    found, calls = projects()
    assert pairs(found.pairs(title="A", extra={9: "x"})) == {436: "A", 9: "x"}
    assert found.read(thing(_436="A")).title == "A"
    assert calls.sent == []


def test_a_creation_without_an_id_is_no_answer() -> None:
    with pytest.raises(AnswerUnreadable, match="not given the id"):
        projects(None)[0].create(title="x")


def test_entities_are_values() -> None:
    one, two = Project(title="A"), Project(title="A")
    assert (one, repr(one), one.extra) == (two, "Project(entity_id=0, title='A')", {})
    two.title, two.extra = "B", {9: "x"}
    assert (one != two, two) == (True, Project(title="B", extra={9: "x"}))
    with pytest.raises(TypeError, match="no member 'titel'"):
        Project(titel="A")  # type: ignore[call-arg]  # that is the point
    with pytest.raises(TypeError, match="unhashable"):
        hash(one)


def test_arguments_that_are_not_given_are_left_out() -> None:
    nillable = Operation("find", FACADE.verbs["find"].op.binding, (element("type"), element("why", nillable=True)))
    calls = Calls([])
    facade = Facade(Pair, "id", "elementValue", Thing, "entityTypeId", "entityId", "methodValues",
                    {"find": Verb(nillable, type="type")}, {})  # fmt: skip
    EntitySet(calls, facade, Thing4).find()
    assert calls.sent == [("find", (4, UNSET))]


class Thing4(Entity):
    entity_type_ = 4
