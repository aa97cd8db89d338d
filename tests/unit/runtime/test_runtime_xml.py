"""XML records: safe to read, exact to write, and nothing lost on the way."""

# ruff: noqa: RUF012  # msgspec copies an empty list for every record

from __future__ import annotations

import string
from datetime import date, datetime, time
from decimal import Decimal
from typing import Annotated, Any, ClassVar

import mini_soap.models as soap_models
import mini_xml.models as xml_models
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from mini_rest.models import Project
from mini_soap import MiniSoap
from mini_soap.errors import AnswerUnreadable, SoapFault
from mini_xml import MiniXml
from msgspec import UNSET
from runtime.errors import UsageError
from runtime.formats import lexical
from runtime.operation import Format, Operation, XmlPost, element
from runtime.service import Interface
from runtime.transport import Answer
from runtime.xml_codec import XmlCodec
from runtime.xml_document import children
from runtime.xml_model import Xml, XmlAny, XmlModel
from runtime.xml_text import XmlProblem, escape, parse
from runtime_support import BASE, FakeTime, Scripted, answer, soap

NS = "http://objects.services/xsd"
NIL = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"'
TEXT = st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufffe\uffff")
    | st.sampled_from("\t\n\r&<>\"']")
)


class Leaf(XmlModel, kw_only=True):
    _xml: ClassVar[Xml] = Xml("urn:b", attributes=("kind",), text="words")
    kind: str | None = None
    words: str | None = None


class Special(Leaf, kw_only=True):
    _xml: ClassVar[Xml] = Xml("urn:b", attributes=("kind",), text="words")
    more: int | None = None


class Tree(XmlModel, kw_only=True, rename="camel"):
    """Every kind of member."""

    _xml: ClassVar[Xml] = Xml(
        "urn:a",
        attributes=("count",),
        nillable=("label",),
        namespaces={"leaf": "urn:b"},
    )
    count: int | None = None
    label: str | None = None
    flag: bool | None = None
    amount: Decimal | None = None
    ratio: float | None = None
    day: Annotated[date, Format("yyyy/MM/dd")] | None = None
    at: datetime | None = None
    blob: bytes | None = None
    tags: list[str] = []
    numbers: list[int] = []
    leaf: Leaf | None = None
    branches: list[Tree] = []
    anything: XmlAny | None = None


def codec(package: str = __name__, **given: Any) -> XmlCodec:
    return XmlCodec(Interface("x", "soap-1.1", **given), package)


def written(made: XmlCodec, record: XmlModel, tag: str = "root") -> bytes:
    out: list[str] = []
    made.write(tag, record, out)
    text = "".join(out)
    head, _, rest = text.partition(">") if not text.startswith(f"<{tag}/>") else (text, "", "")
    return f"{head}{made.declarations()}>{rest}".encode()


def read(made: XmlCodec, kind: type[XmlModel], data: bytes) -> Any:
    return made._function("read", kind)(parse(data))


trees = st.recursive(
    st.builds(Tree, label=st.none() | TEXT),
    lambda inner: st.builds(
        Tree,
        count=st.none() | st.integers(),
        label=st.none() | TEXT,
        flag=st.none() | st.booleans(),
        amount=st.none() | st.decimals(allow_nan=False, allow_infinity=False),
        ratio=st.none() | st.floats(allow_nan=False),
        day=st.none() | st.dates(),
        at=st.none() | st.datetimes(),
        blob=st.none() | st.binary(min_size=1),
        tags=st.lists(TEXT, max_size=3),
        numbers=st.lists(st.integers(), max_size=3),
        leaf=st.none() | st.builds(Leaf, kind=st.none() | TEXT, words=st.none() | TEXT.filter(bool)),
        branches=st.lists(inner, max_size=2),
    ),
    max_leaves=4,
)


@given(tree=trees)
def test_what_is_written_reads_the_same(tree: Tree) -> None:
    made = codec()
    assert read(made, Tree, written(made, tree)) == tree


def test_members_are_written_in_the_order_of_the_schema_with_their_namespaces() -> None:
    made = codec()
    tree = Tree(count=2, label="a", flag=True, tags=["x", "y"], leaf=Leaf(kind="k", words="w"))
    assert written(made, tree).decode() == (
        '<root count="2" xmlns:n0="urn:a" xmlns:n1="urn:b"><n0:label>a</n0:label><n0:flag>true</n0:flag>'
        '<n0:tags>x</n0:tags><n0:tags>y</n0:tags><n1:leaf kind="k">w</n1:leaf></root>'
    )


def test_elements_are_read_in_any_order_and_nil_items_are_dropped() -> None:
    xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    data = f"""<r xmlns="urn:a" {xsi}><tags>x</tags><numbers> 7 </numbers><label xsi:nil="1"/><tags xsi:nil="true"/>
      <flag/><branches xsi:nil="true"/><branches><tags/></branches><numbers>8</numbers></r>"""
    tree = read(codec(), Tree, data.encode())
    assert (tree.tags, tree.numbers, tree.label, tree.flag) == (["x"], [7, 8], None, None)
    assert tree.branches == [Tree(tags=[""])]


@pytest.mark.parametrize(("empty", "value"), [("value", ""), ("absent", None)])
def test_an_empty_element_reads_as_the_service_means_it(empty: Any, value: str | None) -> None:
    assert read(codec(empty=empty), Tree, b'<r xmlns="urn:a"><label/></r>').label == value


def test_nil_absent_and_empty_are_three_things() -> None:
    made = codec()
    nil, absent, empty = (
        read(made, Tree, f'<r xmlns="urn:a">{label}</r>'.encode()) for label in (f"<label {NIL}/>", "", "<label/>")
    )
    assert [(t.label, t.was_nil("label")) for t in (nil, absent, empty)] == [(None, True), (None, False), ("", False)]
    assert nil == absent != empty
    texts = [written(made, tree).decode().partition(">")[2] for tree in (nil, absent, empty)]
    assert texts == [f"<n0:label {NIL}/></root>", "</root>", "<n0:label></n0:label></root>"]
    with pytest.raises(AttributeError):
        nil.was_nil("lable")


def test_a_member_is_sent_as_nil_when_told_so() -> None:
    made = codec()
    tree = Tree(label="a", flag=True)
    told = tree.with_nil("label")
    assert (tree.label, told.label, told.flag) == ("a", None, True)
    assert f"<n0:label {NIL}/>" in written(made, told).decode()
    assert read(made, Tree, written(made, told)).was_nil("label")
    with pytest.raises(ValueError, match=r"Tree\.flag cannot be nil"):
        tree.with_nil("flag")


def test_a_type_that_nobody_knows_is_read_as_the_declared_one() -> None:
    inner = '<branches xsi:type="q:TreeV2"><label>a</label><q:new>1</q:new></branches>'
    data = f'<r xmlns="urn:a" xmlns:q="urn:q" {NIL.split()[0]}>{inner}</r>'
    (branch,) = read(codec(), Tree, data.encode()).branches
    assert (type(branch), branch.label, [extra.name for extra in branch.extra]) == (Tree, "a", ["new"])


@given(name=st.text(string.ascii_letters, min_size=1), text=TEXT)
def test_unknown_elements_are_kept_and_sent_back(name: str, text: str) -> None:
    made = codec()
    data = f'<r xmlns="urn:a" xmlns:o="urn:other"><label>a</label><o:{name} k="1">{escape(text)}<o:sub/></o:{name}></r>'
    tree = read(made, Tree, data.encode())
    (extra,) = tree.extra
    assert (extra.name, extra.text or "", extra.attributes, [child.name for child in extra]) == (
        name,
        text,
        {"k": "1"},
        ["sub"],
    )
    again = read(made, Tree, written(made, tree))
    assert again.extra[0].element.tag == f"{{urn:other}}{name}"
    assert (again.extra[0].text or "") == text


def test_an_open_element_is_kept_as_text() -> None:
    tree = read(codec(), Tree, b'<r xmlns="urn:a"><anything type="x">1<b/></anything></r>')
    assert (tree.anything.name, tree.anything.attributes, tree.anything.text) == ("anything", {"type": "x"}, "1")


def test_a_known_derived_type_is_read_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    xml = Xml("urn:b", subtypes={"{urn:b}Special": "models:Special"})
    monkeypatch.setattr(Leaf, "_xml", xml)
    monkeypatch.setattr(soap_models, "Special", Special, raising=False)
    data = '<r xmlns="urn:a" xmlns:q="urn:b" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{}</r>'
    made = codec("mini_soap")
    special = read(made, Tree, data.format('<q:leaf xsi:type="q:Special"><q:more>4</q:more></q:leaf>').encode()).leaf
    assert (type(special), special.more) == (Special, 4)
    other = read(made, Tree, data.format('<q:leaf xsi:type="q:Unheard"><q:more>4</q:more></q:leaf>').encode()).leaf
    assert (type(other), [x.name for x in other.extra]) == (Leaf, ["more"])


def test_a_required_member_that_is_missing_is_named() -> None:
    with pytest.raises(XmlProblem, match="filter lacks type"):
        read(codec("mini_xml"), xml_models.Filter, b"<filter><value>1</value></filter>")


class Strict(XmlModel, kw_only=True):
    """Members that must be there; `gap` may be nil."""

    _xml: ClassVar[Xml] = Xml(nillable=("gap",))
    name: str
    number: int
    gap: str | None
    owner: xml_models.Filter | None = None


@pytest.mark.parametrize("empty", ["value", "absent"])
def test_a_required_text_that_is_empty_is_the_empty_text(empty: str) -> None:
    record = read(codec(empty=empty), Strict, f"<r><name/><number>1</number><gap {NIL}/></r>".encode())
    assert (record.name, record.number, record.gap) == ("", 1, None)


@pytest.mark.parametrize("number", ["", "<number/>", f"<number {NIL}/>"])
def test_a_required_number_without_a_value_is_named(number: str) -> None:
    with pytest.raises(XmlProblem, match="r lacks number"):
        read(codec(empty="absent"), Strict, f"<r><name>a</name>{number}<gap/></r>".encode())


def test_an_empty_record_is_absent_where_empty_means_absent() -> None:
    data = b"<r><name>a</name><number>1</number><gap/><owner> </owner></r>"
    assert read(codec(empty="absent"), Strict, data).owner is None
    with pytest.raises(XmlProblem, match="owner lacks type"):
        read(codec(), Strict, data)


def test_none_is_sent_as_nil_where_the_schema_allows_it() -> None:
    made = XmlCodec(Interface("x", "xml-post"), __name__)
    op: Operation[None] = Operation("f", XmlPost("f"), (element("a", nillable=True), element("b"), element("c")))
    text, *_ = children(made, op, (None, None, 1), ())
    assert text == f"<a {NIL}/><c>1</c>"
    assert children(made, op, (UNSET, UNSET, UNSET), ())[0] == ""


@pytest.mark.parametrize(
    ("member", "text"), [("numbers", "x"), ("flag", "maybe"), ("amount", "1,5"), ("day", "2024-01-01"), ("at", "today")]
)
def test_a_value_of_the_wrong_type_is_named(member: str, text: str) -> None:
    with pytest.raises(XmlProblem, match=f"element {member} holds '{text}'"):
        read(codec(), Tree, f'<r xmlns="urn:a"><{member}>{text}</{member}></r>'.encode())


@pytest.mark.parametrize("text", ["\x00", "\x0b", "\ud800", "\ufffe"])
def test_text_that_xml_cannot_carry_is_refused_before_sending(text: str) -> None:
    transport = Scripted(lambda call: soap(""))
    client = MiniSoap(base_url=BASE, auth=MiniSoap.basic("ann", "t0ken"), transport=transport)
    with pytest.raises(UsageError, match="XML cannot carry"):
        client.find_entity(entity_type_id=1, search_value_pairs=[soap_models.ValuePair(element_value=text)])
    assert transport.calls == []


def test_what_has_no_xml_form_is_refused() -> None:
    client = MiniSoap(base_url=BASE, auth=MiniSoap.basic("ann", "t0ken"), transport=Scripted(lambda call: soap("")))
    with pytest.raises(UsageError, match="a Project cannot be sent as XML"):
        client.find_entity(entity_type_id=1, search_value_pairs=[Project()])  # type: ignore[list-item]


BOMB = b'<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><r>&b;</r>'
EXTERNAL = b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>'


@pytest.mark.parametrize(
    "data",
    [
        BOMB,
        EXTERNAL,
        b"<!DOCTYPE r><r/>",
        b'<!DOCTYPE r SYSTEM "http://evil.example/x.dtd"><r/>',
        b"<r>" * 5_000,
        b"<r",
        b"\xff",
    ],
)
def test_hostile_xml_is_refused(data: bytes) -> None:
    with pytest.raises(XmlProblem):
        parse(data)


def soap_client(reply: Answer) -> MiniSoap:
    return MiniSoap(base_url=BASE, auth=MiniSoap.basic("ann", "t0ken"), transport=Scripted(lambda call: reply))


@pytest.mark.parametrize(
    ("reply", "says"),
    [
        (answer(200, BOMB, "text/xml"), "document type declaration"),
        (answer(200, b"<html><body>login</body></html>", "text/html"), "HTML page"),
        (
            answer(200, b"<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'>", "text/xml"),
            "no well-formed XML",
        ),
        (answer(200, b"<x/>", "text/xml"), "no SOAP envelope"),
        (answer(200, b"", "text/xml"), "empty"),
        (soap("<other/>"), "holds other, not findEntityResponse"),
    ],
)
def test_an_answer_that_is_no_soap_is_one_line(reply: Answer, says: str) -> None:
    with pytest.raises(AnswerUnreadable, match=says) as caught:
        soap_client(reply).find_entity(entity_type_id=1)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("status", [500, 200])
def test_a_fault_is_typed(status: int) -> None:
    inner = "<faultcode>e:Server</faultcode><faultstring>bad\n field</faultstring><detail><why>7</why></detail>"
    with pytest.raises(SoapFault) as caught:
        soap_client(soap(f"<e:Fault>{inner}</e:Fault>", status)).find_entity(entity_type_id=1)
    fault = caught.value
    assert (fault.faultcode, fault.faultstring, fault.code, fault.status) == (
        "e:Server",
        "bad\n field",
        "e:Server",
        status,
    )
    assert etree.fromstring(fault.detail).findtext("why") == "7"
    assert fault.message == "bad field"


def test_a_soap_request_is_exact() -> None:
    transport = Scripted(lambda call: soap('<s:findEntityResponse xmlns:s="http://services"/>'))
    client = MiniSoap(base_url=BASE, auth=MiniSoap.basic("ann", "t0ken"), transport=transport)
    pair = soap_models.ValuePair(element_value="a<b", id=15000000001)
    assert client.find_entity(entity_type_id=4, search_value_pairs=[pair], fields_request=iter([1, 2])) == []  # type: ignore[arg-type]
    call = transport.calls[0]
    assert (call.method, call.url, call.headers.get("soapaction")) == ("POST", BASE, '"urn:findEntity"')
    assert call.headers.get("content-type") == "text/xml; charset=UTF-8"
    body = etree.fromstring(call.body or b"")[0][0]
    assert [(etree.QName(e).localname, [c.text for c in e] or e.text) for e in body] == [
        ("entityTypeId", "4"),
        ("searchValuePairs", ["a<b", "15000000001"]),
        ("fieldsRequest", "1"),
        ("fieldsRequest", "2"),
    ]


def test_enclosing_elements_are_opened_once() -> None:
    transport = Scripted(lambda call: answer(200, b'<response status="ok"/>', "application/xml"))
    auth = MiniXml.token(account="a&b", api_key="k123", token="t123")
    client = MiniXml(auth=auth, transport=transport, clock=FakeTime().clock)
    client.task.get(id=5, general=6)
    assert (transport.calls[0].body or b"").endswith(
        b'<request method="task.get"><account>a&amp;b</account><task><id>5</id><general>6</general></task></request>'
    )


MOMENT = lexical(Format("dd-MM-yyyy[ HH:mm]", ("0",)))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("03-02-2018", date(2018, 2, 3)),
        ("03-02-2018 17:09", datetime(2018, 2, 3, 17, 9)),
        ("", None),
        ("0", None),
    ],
)
def test_a_moment_reads_as_it_was_sent(text: str, value: date | None) -> None:
    found = MOMENT.read(text, object)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize("text", ["2018-02-03", "03-02-2018T17:09", "32-01-2018", "03-02-2018 25:00", "x"])
def test_a_moment_of_another_form_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        MOMENT.read(text, object)


@given(moment=st.datetimes(min_value=datetime(1, 1, 1)))
def test_moments_round_trip(moment: datetime) -> None:
    moment = moment.replace(second=0, microsecond=0)
    assert MOMENT.read(MOMENT.write(moment), object) == moment
    assert MOMENT.read(MOMENT.write(moment.date()), object) == moment.date()


def test_twelve_hour_clocks_and_times() -> None:
    form = lexical(Format("MM/dd/yyyy hh:mm a"))
    assert form.read("02/28/2013 05:00 PM", datetime) == datetime(2013, 2, 28, 17)
    assert form.write(datetime(2013, 2, 28, 0, 5)) == "02/28/2013 12:05 AM"
    assert lexical(Format("HH:mm")).read("09:30", time) == time(9, 30)
    with pytest.raises(ValueError, match="neither a date nor a time"):
        lexical(Format("yyyy"))
