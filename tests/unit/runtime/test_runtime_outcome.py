"""Failures told apart: by code, by the published beginning of the message, by status, and in disguise."""

from __future__ import annotations

import pytest
from mini_rest.errors import ApiError, NotAuthenticated, NotFound, RightMissing, UnknownResource
from runtime.errors import SoapFault
from runtime.json_rest import JsonDocument
from runtime.operation import Code, Http, Operation
from runtime.outcome import Judge
from runtime.secret import Redactor
from runtime.service import Disguise, Envelope, Errors
from runtime.service import Test as Condition
from runtime.transport import Answer
from runtime_support import answer, as_json

ENVELOPE = Envelope(
    ("body", "errorCode"), ("body", "errorMessage"), when=(Condition(("body", "errorMessage"), present=True),)
)
ERRORS = Errors(
    envelopes=(ENVELOPE,),
    codes={
        "api.unauthorized": Code("RightMissing"),
        "API-1007": Code("RightMissing"),
        "API-10": Code("UnknownResource"),
        "API-1019": Code("NotFound", "soon"),
    },
    statuses={401: "NotAuthenticated"},
    disguises=(Disguise((Condition(("media",), equals="text/html"),), "login.page"),),
)
OP = Operation[None]("read", Http("GET", "/x"), codes={"API-1029": Code("UnknownResource", "reauth")})


def judged(reply: Answer, op: Operation[None] = OP) -> ApiError:
    judge = Judge(ERRORS, "mini_rest", Redactor(), lambda: 0.0)
    failure = judge.failure(op, JsonDocument(reply))
    assert failure is not None
    return failure  # type: ignore[return-value]  # the same class, by its name in the mini SDK


def refusal(code: str | None, message: str, status: int = 400) -> Answer:
    return as_json({"errorCode": code, "errorMessage": message}, status)


@pytest.mark.parametrize(
    ("code", "message", "kind", "shown"),
    [
        ("api.unauthorized", "API-1019 : x", RightMissing, "api.unauthorized"),
        ("unheard", "API-1007 : x", RightMissing, "API-1007"),
        (None, "API-1019 : x", NotFound, "API-1019"),
        (None, "API-1029: x", UnknownResource, "API-1029"),
        (None, "API-10", UnknownResource, "API-10"),
        ("unheard", "see API-1007", NotAuthenticated, "unheard"),
        (None, "API-100 : x", NotAuthenticated, ""),
    ],
)
def test_the_code_decides_else_the_beginning_of_the_message_else_the_status(
    code: str | None, message: str, kind: type[ApiError], shown: str
) -> None:
    error = judged(refusal(code, message, 401))
    assert (type(error), error.code) == (kind, shown)


def test_what_an_operation_says_of_a_prefix_holds_for_it_alone() -> None:
    reply = refusal(None, "API-1029 : Authentication Error", 401)
    assert judged(reply).advice == "reauth"
    assert type(judged(reply, Operation("other", Http("GET", "/y")))) is NotAuthenticated


def test_a_failure_with_a_good_status_is_found_by_its_envelope() -> None:
    assert type(judged(refusal(None, "API-1007 : x", 200))) is RightMissing


def test_a_page_in_place_of_an_answer_is_called_one() -> None:
    error = judged(answer(200, b"<!DOCTYPE html><html>log in</html>", "text/html"))
    assert (error.code, error.message) == ("login.page", "the answer is an HTML page (a login page or a proxy?)")
    assert not isinstance(error, SoapFault)
