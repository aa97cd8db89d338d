"""What holds for any answer on the wire, good and bad."""

from __future__ import annotations

import pytest

XML = '<?xml version="1.0" encoding="UTF-8"?><response status="ok"/>'


def kinds(judged):
    return [finding.kind for finding in judged.findings]


@pytest.mark.parametrize(
    ("check", "vendor", "operation", "good", "bad"),
    [
        (
            "wire.label",
            "clarity",
            "listProjects",
            ('{"a": 1}', "application/json;charset=UTF-8"),
            ('{"a": 1}', "text/html"),
        ),
        ("wire.label", "planfix", "task.getList", (XML, "application/xml"), (XML, "application/json")),
        ("wire.label", "clarity", "listProjects", ('{"a": 1}', "application/json"), ("log in", "application/json")),
        (
            "wire.utf8",
            "clarity",
            "listProjects",
            ('{"a": "é"}'.encode(), "application/json"),
            ('{"a": "é"}'.encode("latin-1"), "application/json"),
        ),
        (
            "wire.declared",
            "planfix",
            "task.getList",
            (XML, "application/xml"),
            (XML.replace("ok", "Ж").encode("cp1251"), "application/xml"),
        ),
        (
            "json.strict",
            "clarity",
            "listProjects",
            ('{"a": 1}', "application/json"),
            ('{"a": 1, "a": 2}', "application/json"),
        ),
        (
            "json.strict",
            "clarity",
            "listProjects",
            ('{"a": 1}', "application/json"),
            ('{"a": NaN}', "application/json"),
        ),
        (
            "xml.dtd",
            "ppmpro",
            "findEntity",
            (XML, "text/xml"),
            ("<!DOCTYPE r [<!ENTITY x SYSTEM 'http://e.example/x'>]><r/>", "text/xml"),
        ),
        ("html.as_success", "clarity", "listProjects", ('{"a": 1}', "application/json"), ("<html/>", "text/html")),
        ("data.java", "ppmpro", "findEntity", (XML, "text/xml"), ("<r>[Ljava.lang.Object;@46117de5</r>", "text/xml")),
    ],
)
def test_wire_checks(judge, exchange, check, vendor, operation, good, bad):
    fine = judge(vendor, check, {}, {"all": exchange(operation, good[0], media=good[1])})
    assert (kinds(fine), fine.comparisons > 0) == ([], True)
    assert len(judge(vendor, check, {}, {"all": exchange(operation, bad[0], media=bad[1])}).findings) == 1


def test_a_declaration_of_another_encoding_is_believed(judge, exchange):
    text = '<?xml version="1.0" encoding="windows-1251"?><r>Ж</r>'.encode("cp1251")
    assert not judge(
        "planfix", "wire.declared", {}, {"all": exchange("task.getList", text, media="application/xml")}
    ).findings


def test_gzip_label_and_bytes(judge, exchange):
    for coding, expected in (("identity", []), ("gzip", []), ("unlabelled", ["coding"]), ("broken", ["coding"])):
        judged = judge("clarity", "wire.gzip", {}, {"all": exchange("listProjects", {"a": 1}, coding=coding)})
        assert kinds(judged) == expected


def test_one_cut_answer_is_undecided_and_two_are_a_finding(judge, exchange):
    whole, cut = exchange("listProjects", {"a": 1}), exchange("listProjects", trouble="truncated")
    assert judge("clarity", "wire.length", {}, {"all": [whole]}).comparisons == 1
    once = judge("clarity", "wire.length", {}, {"all": [whole, cut]})
    assert (once.undecided != "", once.shaken) == (True, True)
    assert kinds(judge("clarity", "wire.length", {}, {"all": [whole, cut, cut]})) == ["length", "length"]


def test_xml_root_and_code(judge, exchange):
    root = {"names": ["response"], "status": ["ok", "error"]}
    error = '<response status="error"><code>0005</code></response>'
    assert not judge("planfix", "xml.root", root, {"all": exchange("task.getList", error)}).findings
    assert kinds(judge("planfix", "xml.root", root, {"all": exchange("task.getList", error + "ok")})) == ["grammar"]
    assert kinds(judge("planfix", "xml.root", root, {"all": exchange("task.getList", "<answer/>")})) == [
        "root",
        "status",
    ]
    iff = {"attribute": "status", "is": "error", "child": "code"}
    assert not judge("planfix", "xml.iff", iff, {"all": exchange("task.getList", error)}).findings
    for broken in ('<response status="error"/>', '<response status="ok"><code>1</code></response>'):
        assert kinds(judge("planfix", "xml.iff", iff, {"all": exchange("task.getList", broken)})) == ["presence"]
    form = {"child": "code", "matches": r"\d{4}"}
    assert not judge("planfix", "xml.child_form", form, {"all": exchange("task.getList", error)}).findings
    assert kinds(
        judge("planfix", "xml.child_form", form, {"all": exchange("task.getList", error.replace("0005", "5"))})
    ) == ["form"]


SOAP11, SOAP12 = "http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope"


def envelope(content: str, namespace: str = SOAP11) -> str:
    return f'<e:Envelope xmlns:e="{namespace}"><e:Body>{content}</e:Body></e:Envelope>'


FAULT = "<e:Fault><faultcode>e:Server</faultcode><faultstring>no</faultstring></e:Fault>"
ANSWER = (
    '<n:findEntityResponse xmlns:n="http://services" xmlns:o="http://objects.services/xsd" xmlns:x="http://www.w3.org/2001/XMLSchema-instance">'
    '<n:return x:type="o:EntityObj"><o:entityId>1</o:entityId></n:return></n:findEntityResponse>'
)


@pytest.mark.parametrize(
    ("check", "want", "good", "bad"),
    [
        ("soap.fault_status", {"status": 500}, (envelope(FAULT), 500), (envelope(FAULT), 200)),
        ("soap.fault_shape", {}, (envelope(FAULT), 500), (envelope(FAULT.replace("faultcode", "e:faultcode")), 500)),
        (
            "soap.fault_shape",
            {},
            (envelope(FAULT), 500),
            (envelope("<e:Fault><faultcode>e:Server</faultcode></e:Fault>"), 500),
        ),
        ("soap.version", {}, (envelope(ANSWER), 200), (envelope(ANSWER, SOAP12), 200)),
        (
            "soap.wrapper",
            {"suffix": "Response", "child": "return"},
            (envelope(ANSWER), 200),
            (envelope(ANSWER.replace("Response", "Result")), 200),
        ),
        (
            "soap.wrapper",
            {"suffix": "Response", "child": "return"},
            (envelope(ANSWER), 200),
            (envelope(ANSWER.replace("n:return", "n:out")), 200),
        ),
        (
            "soap.namespaces",
            {"wrapper": "http://services", "data": "http://objects.services/xsd"},
            (envelope(ANSWER), 200),
            (envelope(ANSWER.replace("o:entityId", "entityId")), 200),
        ),
        (
            "soap.types",
            {"child": "return", "namespace": "http://objects.services/xsd", "known": ["EntityObj"]},
            (envelope(ANSWER), 200),
            (envelope(ANSWER.replace("o:EntityObj", "o:Other")), 200),
        ),
    ],
)
def test_soap_checks(judge, exchange, check, want, good, bad):
    sent = envelope("<findEntity/>").encode()
    fine = judge("ppmpro", check, want, {"all": exchange("findEntity", good[0], status=good[1], sent=sent)})
    assert (kinds(fine), fine.comparisons > 0) == ([], True)
    assert judge("ppmpro", check, want, {"all": exchange("findEntity", bad[0], status=bad[1], sent=sent)}).findings


def test_another_prefix_is_the_same_namespace(judge, exchange):
    other = envelope(
        ANSWER.replace("n:", "svc:").replace(":n=", ":svc=").replace("o:", "ax213:").replace(":o=", ":ax213=")
    )
    want = {"wrapper": "http://services", "data": "http://objects.services/xsd"}
    assert not judge("ppmpro", "soap.namespaces", want, {"all": exchange("findEntity", other)}).findings


def test_a_wsdl_with_its_operations(judge, exchange):
    wsdl = (
        '<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" targetNamespace="http://services">'
        '<w:portType name="p"><w:operation name="login"/></w:portType></w:definitions>'
    )
    want = {"operations": ["login"], "namespace": "http://services"}
    assert not judge("ppmpro", "document.has", want, {"answer": exchange("findEntity", wsdl)}).findings
    assert kinds(judge("ppmpro", "document.has", want, {"answer": exchange("findEntity", "no", status=404)})) == [
        "document"
    ]
    assert kinds(
        judge("ppmpro", "document.has", {"operations": ["logout"]}, {"answer": exchange("findEntity", wsdl)})
    ) == ["operation"]


@pytest.mark.parametrize(
    ("status", "body", "expected"),
    [
        (503, "Service Unavailable", 1),
        (504, "", 1),
        (500, "", 0),
        (503, {"errorMessage": "API-1019 : x"}, 0),
        (200, {}, 0),
    ],
)
def test_failures_in_passing_are_told_once_an_operation(judge, exchange, status, body, expected):
    seen = [
        exchange("listProjects", body, status=status, media="text/plain"),
        exchange("listProjects", body, status=status),
    ]
    judged = judge("clarity", "wire.flaky", {}, {"all": seen})
    assert len(judged.findings) == expected


def test_what_was_not_available_is_no_breach_of_another_clause(judge, exchange):
    judged = judge("clarity", "works", {}, {"answer": exchange("listProjects", "", status=503)})
    assert (judged.findings, judged.shaken) == ((), True)
