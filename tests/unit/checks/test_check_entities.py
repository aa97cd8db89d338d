"""Entities that carry their fields generically, good and bad."""

from __future__ import annotations

import pytest

ENVELOPE = (
    '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns:x="http://www.w3.org/2001/XMLSchema-instance">'
    '<e:Body><n:%sResponse xmlns:n="http://services" xmlns:d="http://objects.services/xsd">%s</n:%sResponse></e:Body></e:Envelope>'
)
DATA = {"data": {"title": "436", "text": "405", "one": "15"}}


def entity(id, *fields):
    pairs = "".join(
        f"<d:methodValues><d:elementValue>{v}</d:elementValue><d:id>{k}</d:id></d:methodValues>" if v is not None
        else f'<d:methodValues><d:elementValue x:nil="true"/><d:id>{k}</d:id></d:methodValues>'
        for k, v in fields
    )  # fmt: skip
    return f"<n:return><d:entityId>{id}</d:entityId>{pairs}</n:return>"


def answer(exchange, operation, *content):
    return exchange(operation, ENVELOPE % (operation, "".join(content), operation))


def kinds(judged):
    return [finding.kind for finding in judged.findings]


@pytest.mark.parametrize("operation", ["findEntity", "selectEntity"])
@pytest.mark.parametrize(
    ("want", "expected"),
    [
        ({"exactly": ["data.title", 405]}, []),
        ({"exactly": ["data.title"]}, ["fields"]),
        ({"lacks": [7]}, []),
        ({"lacks": ["data.text"]}, ["unexpected"]),
        ({"values": [["data.title", "Apollo"]]}, []),
        ({"values": [["data.title", "Zeus"]]}, ["value"]),
        ({"values": [["data.text", "x"]]}, ["value"]),
        ({"matches": [["data.title", "[A-Z][a-z]+"]]}, []),
        ({"matches": [["data.title", "[0-9]+"]]}, ["form"]),
        ({"matches": [["data.text", "[0-9]+"]]}, []),
    ],
)
def test_fields_of_an_entity(judge, exchange, operation, want, expected):
    one = answer(exchange, operation, entity(15, (436, "Apollo"), (405, None)))
    assert kinds(judge("ppmpro", "entity.fields", want, {"answer": one}, DATA)) == expected


def test_a_value_of_another_answer_is_what_is_meant(judge, exchange):
    before = answer(exchange, "selectEntity", entity(15, (436, "Apollo")))
    after = answer(exchange, "selectEntity", entity(15, (436, "Zeus")))
    want = {"label": "after", "values": [[436, "before|body:/return/methodValues[]/elementValue"]]}
    judged = judge("ppmpro", "entity.fields", want, {"before": before, "after": after})
    assert kinds(judged) == ["value"]
    assert judged.findings[0].expected == "Apollo"


def test_rows_are_looked_for_by_their_key(judge, exchange):
    found = answer(exchange, "findEntity", entity(15), entity(16))
    labels = {"answer": found, "made": answer(exchange, "insertEntity", "<n:return>16</n:return>")}
    ids = {"ids": ["made|body:/return", "data.one"]}
    assert kinds(judge("ppmpro", "list.holds", ids, labels, DATA)) == []
    assert kinds(judge("ppmpro", "list.holds", {"ids": [17]}, labels)) == ["rows"]
    assert kinds(judge("ppmpro", "list.holds", {"absent": [16]}, labels)) == ["rows"]
    assert judge("ppmpro", "list.holds", {"ids": ["nobody|body:/return"]}, labels).undecided


def test_keys_are_unique_and_some_have_a_form(judge, exchange):
    def fields(*rows):
        items = "".join(f"<n:return><d:method>{m}</d:method><d:methodId>{i}</d:methodId></n:return>" for m, i in rows)
        return {"answer": answer(exchange, "getEntityFields", items)}

    at = {"at": "item:/methodId"}
    udf = {**at, "when": ["item:/method", "UDF.*"], "matches": "[0-9]{6,}"}
    assert kinds(judge("ppmpro", "list.unique", at, fields(("a", 1), ("a", 2)))) == []
    assert kinds(judge("ppmpro", "list.unique", at, fields(("a", 1), ("b", 1)))) == ["repeated"]
    assert kinds(judge("ppmpro", "list.unique", udf, fields(("a", 1), ("UDF1", 123456)))) == []
    assert kinds(judge("ppmpro", "list.unique", udf, fields(("UDF1", 12345)))) == ["form"]


@pytest.mark.parametrize(
    ("content", "want", "expected"),
    [
        ("<n:return>7</n:return>", {"matches": "[0-9]+"}, []),
        ("<n:return>7</n:return><n:return>8</n:return>", {}, ["count"]),
        ("", {}, ["count"]),
        ("<n:return>x</n:return>", {"matches": "[0-9]+"}, ["form"]),
        ("<n:return>15</n:return>", {"same": "data.one"}, []),
        ("<n:return>16</n:return>", {"same": "data.one"}, ["value"]),
    ],
)
def test_so_many_members(judge, exchange, content, want, expected):
    one = answer(exchange, "insertEntity", content)
    want = {"at": "body:/return[]", "is": 1, **want}
    assert kinds(judge("ppmpro", "member.count", want, {"answer": one}, DATA)) == expected


def test_a_refusal_leaves_it_to_others(judge, exchange):
    refused = exchange("findEntity", "", status=500)
    judged = judge("ppmpro", "entity.fields", {"lacks": [1]}, {"answer": refused})
    assert judged.undecided
    assert judged.comparisons == 0


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('<d:defaultValue x:nil="true"/>', []),
        ("<d:defaultValue/>", ["empty"]),
        ("<d:defaultValue>1</d:defaultValue>", []),
    ],
)
def test_what_is_empty_says_that_it_is_nil(judge, exchange, content, expected):
    one = answer(exchange, "getEntityFields", f"<n:return>{content}</n:return>")
    assert kinds(judge("ppmpro", "member.nil", {"at": "item:/defaultValue"}, {"answer": one})) == expected
