"""Writes, good and bad."""

from __future__ import annotations

import json

import pytest


def kinds(judged):
    return [finding.kind for finding in judged.findings]


def project(exchange, **members):
    return exchange("getProject", {"_internalId": 1, **members})


@pytest.mark.parametrize(("read", "expected"), [("🚀", []), ("??", ["value"]), (None, ["value"])])
def test_what_was_sent_is_read_back(judge, exchange, read, expected):
    sent = exchange("createProject", {"_internalId": 1}, sent=json.dumps({"name": "🚀"}).encode())
    labels = {"read": project(exchange, name=read), "write": sent}
    want = {"label": "read", "other": "write", "members": ["name"]}
    assert kinds(judge("clarity", "write.reads_back", want, labels)) == expected


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ({"a": 1, "b": 2, "at": 9}, []),
        ({"a": 1, "b": 1, "at": 9}, ["unchanged"]),
        ({"a": None, "b": 2, "at": 9}, ["changed"]),
        ({"b": 2, "at": 9}, ["changed"]),
    ],
)
def test_other_members_stay(judge, exchange, after, expected):
    labels = {"after": project(exchange, **after), "before": project(exchange, a=1, b=1, at=8)}
    want = {"label": "after", "other": "before", "changed": ["b"], "except": ["at"]}
    assert kinds(judge("clarity", "write.keeps_others", want, labels)) == expected


@pytest.mark.parametrize(("short", "expected"), [({}, []), ({"name": "a"}, ["members"]), ({"z": 1}, ["members"])])
def test_an_abbreviated_answer_has_some_members_of_the_whole(judge, exchange, short, expected):
    labels = {"short": project(exchange, **short), "whole": project(exchange, name="a")}
    assert kinds(judge("clarity", "members.fewer", {"label": "short", "other": "whole"}, labels)) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"methods": ["GET"], "attributes": [{"is": "code"}]}, []),
        ({"code": {"GET": 1}}, []),
        ({"methods": ["GET"]}, ["missing"]),
    ],
)
def test_words_stand_somewhere_in_the_answer(judge, exchange, body, expected):
    answer = exchange("describeResource", body)
    assert kinds(judge("clarity", "body.mentions", {"words": ["GET", "code"]}, {"answer": answer})) == expected


def refusal(exchange, code, text="API-1004 : x"):
    return exchange("getProject", {"errorMessage": text, "errorCode": code}, status=404)


@pytest.mark.parametrize(("code", "expected"), [("api.x", []), ("api.preklad", ["code"])])
def test_codes_do_not_follow_the_language(judge, exchange, code, expected):
    labels = {"answer": refusal(exchange, code, "API-1004 : nenalezeno"), "other": refusal(exchange, "api.x")}
    assert kinds(judge("clarity", "codes.same", {"other": "other"}, labels)) == expected


def test_refusals_without_a_code_leave_it_undecided(judge, exchange):
    labels = {"answer": exchange("getProject", {"_internalId": 1}), "other": refusal(exchange, "api.x")}
    assert judge("clarity", "codes.same", {"other": "other"}, labels).undecided
