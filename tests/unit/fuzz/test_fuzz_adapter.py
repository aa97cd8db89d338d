"""Generated cases as requests: whose they are, where they go, and which of them cannot be sent."""

from __future__ import annotations

import json
from functools import cache
from random import Random
from typing import Any

import pytest

from conformance.exchanges.exchange import Exchange, Request, Response
from conformance.fuzz.adapter import sending
from conformance.fuzz.case import Case
from conformance.fuzz.known import Known
from generator import vendors
from generator.contract.clauses import Sending
from generator.contract.resolve import Resolved, resolve

BASE = "https://ppm.example/ppm/rest/v1"


@cache
def contract() -> Resolved:
    loaded = vendors.load("clarity")
    return resolve(loaded.contract, loaded.model, partial=True)


def exchange(operation: str, path: str, body: Any, status: int = 200) -> Exchange:
    answer = Response(status, (("Content-Type", "application/json"),), json.dumps(body).encode())
    return Exchange("x-1", operation, "rest", "main", "", Request("GET", BASE + path), answer)


def adapted(case: Case, *met: Exchange, seed: int = 0) -> Sending | None:
    known = Known(contract())
    for one in met:
        known.learn(one)
    operation = contract().model.operation(case.operation)
    return sending(case, operation, contract().behaviour(operation), known, Random(seed))


@pytest.mark.parametrize("seed", range(20))
def test_nobody_is_impersonated_and_no_credential_is_made_up(seed: int) -> None:
    headers = {
        "authToken": "x", "Authorization": "y", "X-API-PPM-Client": "z", "x-api-impersonate-user": "u", "Cookie": "c",
        "x-api-full-response": "true", "x-api-rule-engine": "bad\nvalue",
    }  # fmt: skip
    made = adapted(Case("updateProject", {"projectsInternalId": 7}, {}, headers, {"name": "n"}), seed=seed)
    assert made is not None
    assert made.as_ == "main"
    assert dict(made.args) == {"projectsInternalId": 7, "x-api-full-response": "true", "body": {"name": "n"}}


@pytest.mark.parametrize("text", ["", ".", "..", "a/b", "a?b", "a%2Fb", "a\x00b", "a\ud800b", ";x"])
def test_what_no_path_holds_is_not_sent(text: str) -> None:
    assert adapted(Case("describeResource", {"resourceName": text}, {}, {})) is None


def test_known_objects_are_asked_for_more_often_than_made_up_ones() -> None:
    page = {"_results": [{"_internalId": 5000001}, {"_internalId": 5000002}]}
    met = exchange("listProjects", "/projects?limit=2", page)
    case = Case("getTask", {"projectsInternalId": 1, "tasksInternalId": 2}, {}, {})
    asked = [adapted(case, met, seed=seed) for seed in range(60)]
    ids = [str(a.args["projectsInternalId"]) for a in asked if a is not None]
    assert set(ids) == {"5000001", "5000002", "1"}
    assert ids.count("1") < 20


def test_children_are_asked_for_under_their_own_parent() -> None:
    one = exchange("listTasks", "/projects/11/tasks", {"_results": [{"_internalId": 101}]})
    two = exchange("listTasks", "/projects/22/tasks?offset=25", {"_results": [{"_internalId": 202}]})
    refused = exchange("listTasks", "/projects/33/tasks", {"_results": [{"_internalId": 303}]}, status=404)
    case = Case("getTask", {"projectsInternalId": 1, "tasksInternalId": 2}, {}, {})
    pairs = set()
    for seed in range(60):
        asked = adapted(case, one, two, refused, seed=seed)
        assert asked is not None
        pairs.add((str(asked.args["projectsInternalId"]), str(asked.args["tasksInternalId"])))
    assert pairs == {("11", "101"), ("22", "202"), ("1", "2")}


def test_most_expressions_are_said_in_words_of_the_document() -> None:
    members = Known(contract()).members(contract().model.operation("listProjects"))
    assert {"code", "name", "isActive"} <= set(members)
    query = {"fields": "?!", "sort": "%", "filter": "((", "limit": 7, "links": "true"}
    asked = [adapted(Case("listProjects", {}, query, {}), seed=seed) for seed in range(80)]
    sent = [a.args for a in asked if a is not None]
    assert all(args["limit"] == 7 for args in sent)
    worded = [args for args in sent if set(args.get("fields", ())) <= set(members) and args.get("sort") in members]
    assert len(worded) > 30
    assert 5 < sum("filter" in args for args in sent) < 40
