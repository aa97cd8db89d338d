"""Batches, good and bad."""

from __future__ import annotations

import json

import pytest

SENT = json.dumps({"d": [{"code": "A", "name": "a"}, {"code": "B"}]}).encode()
DONE, FAILED = {"_internalId": 1, "code": "A"}, {"resourceId": "B", "errorMessage": "CMN-0007: no", "errorCode": "x"}


def kinds(judged):
    return [finding.kind for finding in judged.findings]


def batch(exchange, answer, sent=SENT, **more):
    return exchange("createManyProjects", answer, sent=sent, **more)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ({"_results": [DONE], "_errors": [FAILED]}, []),
        ({"_results": [DONE], "_skipped": [FAILED]}, []),
        ({"_results": [DONE]}, ["rows"]),
        ({"_results": [DONE, {"code": "B"}], "_errors": [FAILED]}, ["rows", "twice"]),
        ({"_results": [{"code": "B"}], "_errors": [FAILED]}, ["twice"]),
    ],
)
def test_each_row_stands_in_one_list(judge, exchange, answer, expected):
    assert kinds(judge("clarity", "batch.accounted", {}, {"answer": batch(exchange, answer)})) == expected


def test_a_success_is_stored(judge, exchange):
    good = batch(exchange, {"_results": [DONE], "_errors": [FAILED]})
    refusal = {"errorMessage": "API-1004", "errorCode": "api.invalidResourceId"}
    want = {"stored": "read"}
    found, lost = exchange("getProject", DONE), exchange("getProject", refusal, status=404)
    assert not judge("clarity", "batch.accounted", want, {"answer": good, "read": found}).findings
    assert kinds(judge("clarity", "batch.accounted", want, {"answer": good, "read": lost})) == ["not stored"]


def test_without_rows_nothing_is_accounted_for(judge, exchange):
    judged = judge("clarity", "batch.accounted", {}, {"answer": batch(exchange, {"_results": []}, sent=b"{")})
    assert (judged.comparisons, judged.undecided) == (0, "no rows were sent")


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ({"_results": [DONE]}, []),
        ({"_results": [DONE], "_errors": [FAILED]}, []),
        ({"_results": [DONE], "_errors": []}, ["empty list"]),
        ({"_results": [DONE], "_errors": [], "_skipped": []}, ["empty list", "empty list"]),
    ],
)
def test_empty_lists_are_left_out(judge, exchange, answer, expected):
    assert kinds(judge("clarity", "batch.lists", {}, {"answer": batch(exchange, answer)})) == expected


@pytest.mark.parametrize(("key", "expected"), [("B", []), (" B", []), ("A", ["key"])])
def test_a_failure_is_named_by_its_key(judge, exchange, key, expected):
    answer = batch(exchange, {"_results": [DONE], "_errors": [{**FAILED, "resourceId": key}]})
    assert kinds(judge("clarity", "batch.named", {"row": 1}, {"answer": answer})) == expected


def test_without_a_failure_nothing_is_named(judge, exchange):
    judged = judge("clarity", "batch.named", {"row": 1}, {"answer": batch(exchange, {"_results": [DONE, DONE]})})
    assert (judged.findings, judged.undecided) == ((), "no row failed")


def test_a_batch_above_its_limit_is_refused(judge, exchange):
    sent = json.dumps({"d": [{"code": "A"}] * 51}).encode()
    refused = {"errorMessage": "API-1002 : Can only process 50 records at a time.", "errorCode": None}
    want = {"max": 50, "starts": "API-1002"}
    good, bad = batch(exchange, refused, sent, status=400), batch(exchange, {"_results": []}, sent)
    assert not judge("clarity", "batch.limit", want, {"answer": good}).findings
    assert kinds(judge("clarity", "batch.limit", want, {"answer": bad})) == ["served"]
    assert judge("clarity", "batch.limit", want, {"answer": batch(exchange, refused, status=400)}).undecided
