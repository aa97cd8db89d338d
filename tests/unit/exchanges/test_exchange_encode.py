"""Requests from the model, for each of the three wires."""

from __future__ import annotations

import pytest
from lxml import etree

from conformance.exchanges.encode import Placed, Recipe, encode
from generator import vendors
from generator.contract.locator import Locator


def made(vendor: str, operation: str, args=None, placed=(), **more):
    model = vendors.load(vendor).model
    return encode(model, model.operation(operation), Recipe("http://ppm.example/base/", args or {}, placed, **more))


def placed(at: str, text: str) -> Placed:
    return Placed(Locator.parse(at), text)


def test_rest_paths_and_queries_are_escaped():
    one = made("clarity", "getProject", {"projectsInternalId": "a/b c"})
    assert (one.method, one.url) == ("GET", "http://ppm.example/base/projects/a%2Fb%20c")
    many = made("clarity", "listProjects", {"filter": "(code = 'Ž&x')", "limit": 5, "fields": "a,b"})
    assert "filter=%28code%20%3D%20%27%C5%BD%26x%27%29" in many.url
    assert "fields=a,b" in many.url


def test_arguments_that_the_document_does_not_know_go_into_the_query():
    assert made("clarity", "listProjects", {"unknown": "1"}).url.endswith("?unknown=1")


def test_headers_and_cookies_are_placed():
    request = made("clarity", "listProjects", placed=[placed("header:authToken", "t"), placed("cookie:sessionId", "c")])
    assert dict(request.headers)["authToken"] == "t"
    assert dict(request.headers)["Cookie"] == "sessionId=c"


def test_soap_bodies_follow_the_schema_and_namespaces():
    request = made(
        "ppmpro",
        "findEntity",
        {"fieldsRequest": [436, 405], "entityTypeId": 4, "searchValuePairs": [{"id": 436, "elementValue": "R&D <x>"}]},
        [placed("body:/sessionId", "s")],
    )
    root = etree.fromstring(request.body)
    wrapper = root[0][0]
    assert wrapper.tag == "{http://services}findEntity"
    assert [etree.QName(c).localname for c in wrapper] == [
        "sessionId",
        "entityTypeId",
        "searchValuePairs",
        "fieldsRequest",
        "fieldsRequest",
    ]
    pair = wrapper[2]
    assert [c.tag for c in pair] == ["{http://objects.services/xsd}elementValue", "{http://objects.services/xsd}id"]
    assert pair[0].text == "R&D <x>"
    assert dict(request.headers)["SOAPAction"] == '"urn:findEntity"'


def test_unknown_elements_come_first_in_the_wrappers_namespace():
    request = made(
        "ppmpro", "findEntity", {"entityTypeId": 4}, [placed("body:/username", "u"), placed("body:/password", "p")]
    )
    assert [c.tag for c in etree.fromstring(request.body)[0][0]] == [
        "{http://services}username",
        "{http://services}password",
        "{http://services}entityTypeId",
    ]


@pytest.mark.parametrize(("args", "function"), [({}, "task.getList"), ({"@method": "task.nothing"}, "task.nothing")])
def test_plain_xml_names_its_function(args, function):
    request = made("planfix", "task.getList", {"pageCurrent": 1, **args}, [placed("body:/account", "demo")])
    root = etree.fromstring(request.body)
    assert (root.tag, root.get("method"), root.findtext("account"), root.findtext("pageCurrent")) == (
        "request",
        function,
        "demo",
        "1",
    )
    assert request.url == "http://ppm.example/base/"


def test_a_body_of_ones_own_goes_out_as_it_stands():
    assert made("planfix", "task.getList", body=b"<broken").body == b"<broken"


def test_a_get_of_the_interface_file_has_no_body():
    request = made("ppmpro", "findEntity", {"entityTypeId": 4}, method="GET", suffix="?wsdl")
    assert (request.method, request.url, request.body) == ("GET", "http://ppm.example/base/?wsdl", b"")
