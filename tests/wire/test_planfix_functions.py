"""All functions of the mocked Planfix over real sockets: requests and answers are what the shipped schemas say,
mistakes have the codes of the error table, and what is written is read back."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import requests
import xmlschema
import yaml
from lxml import etree

from conformance.mock import MockServer, mock
from generator.data import data_root
from generator.vendors import load

SPECS = data_root() / "specs" / "planfix"
MODEL = load("planfix").model
FUNCTIONS = {operation.name for operation in MODEL.operations.values()}
Post = Callable[..., requests.Response]


@cache
def requests_schema() -> Any:
    return xmlschema.XMLSchema11(str(SPECS / "planfix.xsd"))


@cache
def answer_schema(function: str) -> etree.XMLSchema:
    answer = MODEL.operation(function).success
    assert answer is not None
    assert answer.shape is not None
    text = (
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:include schemaLocation="types.xsd"/>'
        f'<xs:element name="response" type="{answer.shape.name}"/></xs:schema>'
    )
    return etree.XMLSchema(etree.fromstring(text.encode(), base_url=f"{SPECS.as_uri()}/all.xsd"))


@pytest.fixture(scope="module")
def server() -> Iterator[MockServer]:
    with mock("planfix", rows=205) as started:
        yield started
        assert started.errors == []


@pytest.fixture
def fresh() -> Iterator[MockServer]:
    with mock("planfix", rows=20) as started:
        yield started
        assert started.errors == []


def post(
    server: MockServer, function: str, content: str = "", identity: str = "main", **more: Any
) -> requests.Response:
    """A request that the schema of requests takes."""
    known = server.target()["identity"][identity]
    body = f'<request method="{function}"><account>demo</account>{content}</request>'
    requests_schema().validate(body)
    return requests.post(
        server.url("xml"), data=body.encode(), auth=(known["api_key"], known["token"]), timeout=5, **more
    )


def served(server: MockServer, function: str, content: str = "", identity: str = "main") -> etree._Element:
    answer = post(server, function, content, identity)
    root = etree.fromstring(answer.content)
    assert (answer.status_code, root.get("status")) == (200, "ok"), answer.text
    answer_schema(function).assertValid(root)
    return root


def refused(server: MockServer, function: str, content: str = "", identity: str = "main") -> str:
    root = etree.fromstring(post(server, function, content, identity).content)
    assert root.get("status") == "error"
    return root.findtext("code") or ""


def text(root: etree._Element, path: str) -> str:
    found = root.findtext(path)
    assert found is not None, path
    return found


# --- every function answers what its type says ---

REQUESTS = yaml.safe_load(Path(__file__).with_name("planfix_requests.yaml").read_text("utf-8"))
READS, WRITES = REQUESTS["reads"], REQUESTS["writes"]
FILE = "<file><name>notes.txt</name><sourceType>FILESYSTEM</sourceType><body>0L/RgNC40LLQtdGC</body></file>"


def test_no_function_is_left_out() -> None:
    assert READS.keys() | WRITES.keys() | {"auth.login", "file.download"} == FUNCTIONS
    assert len(FUNCTIONS) == 79


@pytest.mark.parametrize("function", READS)
def test_a_read_is_what_its_type_says(server: MockServer, function: str) -> None:
    root = served(server, function, READS[function])
    listed = next(iter(root))
    if "count" in listed.attrib:
        assert int(listed.get("count", "")) == len(listed)


def test_every_write_is_done_and_answered_as_its_type_says(fresh: MockServer) -> None:
    for function, content in WRITES.items():
        served(fresh, function, content)


# --- mistakes ---

SAME = "<customData><customValue><id>5</id><value>x</value></customValue></customData>"
ROW = "<analitics><analitic><id>{id}</id><analiticData>{data}</analiticData></analitic></analitics>"


def comment(analitics: str) -> str:
    return f"<action><description>d</description><task><id>9001</id></task>{analitics}</action>"


def item(field: int, value: str) -> str:
    return f"<itemData><fieldId>{field}</fieldId><value>{value}</value></itemData>"


@pytest.mark.parametrize(
    ("function", "content", "code"),
    [
        ("project.get", "<project><id>1</id></project>", "2001"),
        ("project.get", "<project/>", "0009"),
        ("project.add", "<project><title>x</title><owner><id>404</id></owner></project>", "2003"),
        ("projectGroup.get", "<projectGroup><id>99</id></projectGroup>", "0101"),
        ("task.get", "<task><id>1</id></task>", "3001"),
        ("task.getMulti", "<tasks>" + "<id>9001</id>" * 101 + "</tasks>", "0021"),
        ("task.add", "<task><title>x</title><project><id>99</id></project></task>", "3003"),
        ("task.add", "<task><title>x</title><parent><id>99</id></parent></task>", "3002"),
        ("task.add", "<task><title>x</title><status>DONE</status></task>", "0015"),
        ("task.add", f"<task><title>x</title>{SAME}</task>", "0015"),
        (
            "task.add",
            "<task><title>x</title><startDateIsSet>1</startDateIsSet><startDate>02-01-2026</startDate>"
            "<endDateIsSet>1</endDateIsSet><endDate>01-01-2026</endDate></task>",
            "3006",
        ),
        ("task.reject", "<task><id>9001</id></task><reason></reason>", "0009"),
        ("task.reject", "<task><id>9004</id></task><reason>late</reason>", "3010"),
        ("task.accept", "<task><id>9004</id></task>", "3011"),
        ("task.accept", "<task><id>9002</id></task>", "3012"),
        ("task.changeStatus", "<task><id>9001</id></task><status>REJECTED</status>", "0016"),
        ("task.changeStatus", "<task><id>9001</id></task><status>DELAYED</status>", "0017"),
        ("taskStatus.getListOfSet", "<taskStatusSet><id>99</id></taskStatusSet>", "0101"),
        ("action.get", "<action><id>1</id></action>", "4002"),
        ("action.add", "<action><task><id>9001</id></task><contact><general>41</general></contact></action>", "0019"),
        ("action.add", "<action><description>x</description></action>", "0009"),
        ("action.add", "<action><task><id>9001</id></task><taskNewStatus>REJECTED</taskNewStatus></action>", "4006"),
        ("action.add", comment(ROW.format(id=99, data="")), "4010"),
        ("action.add", comment(ROW.format(id=31, data=item(312, "1"))), "4011"),
        ("action.add", comment(ROW.format(id=31, data=item(99, "1"))), "4012"),
        ("action.add", comment(ROW.format(id=31, data=item(312, "many"))), "4013"),
        ("action.add", comment(ROW.format(id=31, data=item(311, "2018-02-19"))), "4013"),
        ("action.add", comment(ROW.format(id=31, data=item(313, "389"))), "4014"),
        ("action.add", comment(ROW.format(id=31, data=item(313, "9"))), "4015"),
        ("action.add", comment(ROW.format(id=31, data=f"<key>7</key>{item(312, '1')}")), "4016"),
        ("action.update", "<action><id>6379001</id></action>", "4004"),
        ("action.update", "<action><id>6379002</id><taskNewStatus>DONE</taskNewStatus></action>", "4007"),
        ("action.delete", "<action><id>6379003</id></action>", "4004"),
        ("action.getList", "<pageCurrent>1</pageCurrent>", "0009"),
        ("analitic.getOptions", "<analitic><id>99</id></analitic>", "10002"),
        ("analitic.getHandbook", "<handbook><id>99</id></handbook>", "10004"),
        ("userGroup.get", "<userGroup><id>99</id></userGroup>", "5001"),
        ("user.get", "<user><id>99</id></user>", "6004"),
        ("user.getList", "<userGroup><id>99</id></userGroup><pageCurrent>1</pageCurrent>", "6006"),
        ("user.add", "<user><name>x</name><email>p8@example.com</email></user>", "6002"),
        ("contact.get", "<contact><id>1</id></contact>", "8002"),
        ("contact.add", "<contact><name>x</name><email>nobody</email></contact>", "8010"),
        ("contact.updateUserInfo", "<contact><id>900</id><user><password>x</password></user></contact>", "8006"),
        ("contact.getList", "<pageCurrent>1</pageCurrent><target>nothing</target>", "0015"),
        ("file.get", "<file><id>1</id></file>", "9002"),
        ("file.upload", "<task><id>9001</id></task><files/>", "0009"),
        ("file.upload", f"<task><id>9001</id></task><files>{FILE.replace('notes', 'a/b')}</files>", "9005"),
        ("file.delete", "<files><id>4701</id><uniqueId>47010</uniqueId></files>", "0019"),
        ("handbook.getRecord", "<handbook><id>21</id></handbook><key>9</key>", "0101"),
        ("handbook.getRecords", "<handbook><id>21</id></handbook><pageCurrent>0</pageCurrent>", "0015"),
    ],
)
def test_each_mistake_has_its_code(server: MockServer, function: str, content: str, code: str) -> None:
    assert refused(server, function, content) == code


@pytest.mark.parametrize(
    ("function", "content", "code"),
    [
        ("userGroup.add", "<userGroup><name>x</name></userGroup>", "5002"),
        ("projectGroup.add", "<projectGroup><name>x</name></projectGroup>", "0020"),
        ("project.update", "<project><id>55</id><title>x</title></project>", "2002"),
        ("project.getList", "<user><id>7</id></user><pageCurrent>1</pageCurrent>", "2002"),
        ("user.changeStatus", "<user><id>10</id></user>", "6001"),
        ("action.add", "<action><task><id>9001</id></task><dateTime>01-01-2026</dateTime></action>", "4001"),
        ("contact.delete", "<contact><id>900</id></contact>", "8001"),
        ("handbook.addRecord", "<handbook><id>21</id></handbook>", "0105"),
        ("file.getListForUser", "<user><id>7</id></user><pageCurrent>1</pageCurrent>", "9001"),
    ],
)  # fmt: skip
def test_what_only_administrators_may(server: MockServer, function: str, content: str, code: str) -> None:
    assert refused(server, function, content, identity="throwaway") == code


CODES = sorted({code.code for code in load("planfix").contract.errors.codes})


@pytest.mark.parametrize("code", [CODES[0], "3014", CODES[-1]])
def test_any_code_can_be_forced(code: str) -> None:
    with mock("planfix", faults=(f"C-{code}@op=user.get,first=1",), rows=1) as server:
        assert refused(server, "user.get", "<user/>") == code
        served(server, "user.get", "<user/>")


# --- what is written is there ---


def test_a_task_is_made_found_and_changed(fresh: MockServer) -> None:
    made = served(fresh, "task.add", "<task><title>Задача &lt;1&gt;</title><project><id>56</id></project></task>")
    one = f"<task><id>{text(made, 'task/id')}</id></task>"
    served(fresh, "task.update", one.replace("</task>", "<importance>HIGH</importance></task>"))
    card = served(fresh, "task.get", f"<task><id>1</id><general>{text(made, 'task/general')}</general></task>")
    assert text(card, "task/title") == "Задача <1>"
    assert (text(card, "task/importance"), text(card, "task/project/title")) == ("HIGH", "Склад & логистика")


def test_a_date_is_asked_for_where_it_cannot_be_changed(fresh: MockServer) -> None:
    content = "<task><id>9001</id></task><expectDate>01-05-2026</expectDate>"
    assert served(fresh, "task.changeExpectDate", content).findtext("task/endTime") == "01-05-2026"
    assert served(fresh, "task.changeExpectDate", content, "throwaway").find("task/endTime") is None


def test_a_file_that_is_taken_is_named_and_a_new_version_is_not_refused(fresh: MockServer) -> None:
    content = f"<project><id>55</id></project><files>{FILE}</files>"
    served(fresh, "file.upload", content)
    again = etree.fromstring(post(fresh, "file.upload", content).content)
    assert (text(again, "code"), text(again, "name")) == ("9006", "notes.txt")
    served(fresh, "file.upload", content.replace("</body>", "</body><newversion>1</newversion>"))
    history = served(fresh, "file.getHistory", f"<file><id>{text(again, 'id')}</id></file>")
    assert [e.text for e in history.findall("files/file/version")] == ["1", "2"]


def test_a_download_is_bytes_a_link_or_a_refusal(server: MockServer) -> None:
    def get(id: int, identity: str = "main") -> requests.Response:
        content = f"<file><id>{id}</id></file>"
        return post(server, "file.download", content, identity, allow_redirects=False)

    assert (get(4701).status_code, get(4701).content) == (200, b"%PDF-1.4 plan, second")
    linked = get(4703)
    assert (linked.status_code, requests.get(linked.headers["location"], timeout=5).content) == (
        302,
        b"<html>linked</html>",
    )
    missing, private = get(1), get(4704)
    assert (missing.status_code, etree.fromstring(missing.content).findtext("code")) == (404, "9002")
    assert (private.status_code, etree.fromstring(private.content).findtext("code")) == (403, "9001")


def test_a_file_field_keeps_the_files_that_its_value_lists(fresh: MockServer) -> None:
    where = "<handbook><id>21</id></handbook>"
    field = "<customData><customValue><id>213</id><value>{}</value>{}</customValue></customData>"
    two = FILE + FILE.replace("notes", "more")
    key = text(served(fresh, "handbook.addRecord", where + field.format("", f"<files>{two}</files>")), "key")
    read = f"{where}<key>{key}</key>"
    value = "record/customData/customValue[3]/value"
    first, second = text(served(fresh, "handbook.getRecord", read), value).split(",")
    served(fresh, "handbook.updateRecord", f"<key>{key}</key>{where}{field.format(second, '')}")
    assert text(served(fresh, "handbook.getRecord", read), value) == second
    assert refused(fresh, "file.get", f"<file><id>{first}</id></file>") == "9002"
    assert text(served(fresh, "file.get", f"<file><id>{second}</id></file>"), "file/name") == "more.txt"


def test_a_comment_brings_data_that_can_be_found(fresh: MockServer) -> None:
    period = "<begin>09:00</begin><end>10:30</end>"
    rows = ((311, "20-02-2026"), (312, "1.5"), (313, "725"), (314, "Разбор"), (315, period), (316, "8"))
    data = "".join(item(field, value) for field, value in rows)
    served(fresh, "action.add", comment(ROW.format(id=31, data=data)))
    dates = "<field>311</field><fromDate>01-02-2026</fromDate><toDate>28-02-2026</toDate>"
    asked = f"<analitic><id>31</id></analitic><filters><filter>{dates}</filter></filters><pageCurrent>1</pageCurrent>"
    found = served(fresh, "analitic.getDataByCondition", asked)
    (row,) = found.findall("analiticDatas/analiticData")
    assert [e.text for e in row.findall("itemData/value")][:2] == ["20-02-2026", "1.5"]


def test_saved_bytes_come_back_as_they_were(fresh: MockServer) -> None:
    content = bytes(range(256))
    file = FILE.replace("0L/RgNC40LLQtdGC", base64.b64encode(content).decode()).replace("notes.txt", "данные.bin")
    unique = text(
        served(fresh, "file.upload", f"<task><id>9001</id></task><files>{file}</files>"), "files/file/uniqueId"
    )
    assert post(fresh, "file.download", f"<file><uniqueId>{unique}</uniqueId></file>").content == content


@pytest.mark.parametrize(
    ("function", "filters", "expected"),
    [
        ("task.getList", [(8, "equal", "счёт")], 34),
        ("task.getList", [(10, "equal", "1;2")], 103),
        ("task.getList", [(2, "equal", "7"), (17, "equal", "1")], 9),
        ("task.getList", [(7, "notequal", "900")], 205),
        ("project.getList", [(5001, "equal", "site")], 2),
        ("project.getList", [(5014, "equal", "55")], 1),
        ("user.getList", [(9006, "equal", "петров")], 1),
        ("contact.getList", [(4005, "notequal", "bea@")], 2),
        ("contact.getList", [(4006, "equal", "1")], 0),
    ],
)
def test_filters_select_rows(server: MockServer, function: str, filters: Any, expected: int) -> None:
    rows = "".join(
        f"<filter><type>{kind}</type><operator>{operator}</operator><value>{value}</value></filter>"
        for kind, operator, value in filters
    )
    root = served(server, function, f"<pageCurrent>1</pageCurrent><filters>{rows}</filters>")
    assert next(iter(root)).get("totalCount") == str(expected)


EXAMPLES = yaml.safe_load((SPECS / "vectors" / "functions.yaml").read_text("utf-8"))["examples"]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e["id"])
def test_worked_examples_are_what_the_schemas_say(example: dict[str, Any]) -> None:
    function, answer = example["operation"], etree.fromstring(example["answer"]["body"].strip().encode())
    if "value" in example:
        requests_schema().validate(example["request"]["body"])
        answer_schema(function).assertValid(answer)
    else:
        code = load("planfix").contract.errors.codes
        wanted = next(c.code for c in code if c.condition[0].name == example["condition"] and function in c.ops)
        assert answer.findtext("code") == wanted
