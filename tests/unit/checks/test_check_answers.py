"""Single answers: a good and a bad one for each check."""

from __future__ import annotations

import pytest

from conformance.exchanges.redact import Registry

OK = {"_results": [{"_internalId": 1, "_self": "http://ppm.example/1", "code": "A"}], "_totalCount": 1}
REFUSED = {"resourceId": None, "httpStatus": "401", "errorMessage": "API-1029 : no", "errorCode": "x.y"}
WRONG = '<response status="error"><code>0012</code></response>'


def kinds(judged):
    return [finding.kind for finding in judged.findings]


def test_works_means_served_and_a_refusal_breaks_it(judge, exchange):
    assert judge("clarity", "works", {}, {"answer": exchange("listProjects", OK)}).comparisons == 1
    broken = judge("clarity", "works", {}, {"answer": exchange("listProjects", REFUSED, status=401)})
    assert kinds(broken) == ["refused"]


def test_an_error_envelope_in_a_200_is_no_success(judge, exchange):
    assert kinds(judge("planfix", "works", {}, {"answer": exchange("task.getList", WRONG)})) == ["refused"]


def test_no_answer_leaves_undecided_and_shaken(judge, exchange):
    judged = judge("clarity", "works", {}, {"answer": exchange("listProjects", trouble="timeout")})
    assert judged.undecided
    assert judged.shaken
    assert judged.comparisons == 0


@pytest.mark.parametrize(
    ("want", "status", "body", "expected"),
    [
        ({"status": 401}, 401, REFUSED, []),
        ({"status": 401}, 403, REFUSED, ["status"]),
        ({"starts": "API-1029"}, 401, REFUSED, []),
        ({"starts": "API-1007"}, 401, REFUSED, ["message"]),
        ({"code": "x.y"}, 401, REFUSED, []),
        ({"code": ["a.b", "x.y"]}, 401, REFUSED, []),
        ({"code": "a.b"}, 401, REFUSED, ["code"]),
        ({}, 200, OK, ["served"]),
    ],
)
def test_refused_compares_what_the_clause_states_and_nothing_else(judge, exchange, want, status, body, expected):
    judged = judge("clarity", "refused", want, {"answer": exchange("listProjects", body, status=status)})
    assert kinds(judged) == expected
    assert judged.comparisons >= 1


def test_a_login_page_with_200_is_no_refusal(judge, exchange):
    page = exchange("listProjects", "<html><body>log in</body></html>", media="text/html")
    assert kinds(judge("clarity", "refused", {}, {"answer": page})) == ["disguised"]


def test_a_failing_server_proves_no_refusal(judge, exchange):
    judged = judge("clarity", "refused", {"status": 401}, {"answer": exchange("listProjects", "<p/>", status=503)})
    assert not judged.findings
    assert "503" in judged.undecided


def test_a_refusal_proves_nothing_unless_the_call_worked_before(judge, exchange):
    refused = exchange("listProjects", REFUSED, status=401)
    judged = judge("clarity", "refused", {"label": "after", "unless": ["used"]}, {"used": refused, "after": refused})
    assert judged.undecided
    assert not judged.findings


def test_a_fault_may_be_demanded(judge, exchange):
    fault = (
        '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><e:Fault><faultcode>e:Server</faultcode>'
        "<faultstring>no</faultstring></e:Fault></e:Body></e:Envelope>"
    )
    good = judge("ppmpro", "refused", {"fault": True}, {"answer": exchange("findEntity", fault, status=500)})
    bad = judge(
        "ppmpro", "refused", {"fault": True}, {"answer": exchange("findEntity", "no", status=401, media="text/plain")}
    )
    assert (kinds(good), kinds(bad)) == ([], ["form"])


def test_status_and_empty_body(judge, exchange):
    want = {"label": "logout", "is": 200, "empty": True}
    assert judge("clarity", "answer.status", want, {"logout": exchange("logout")}).comparisons == 2
    assert kinds(judge("clarity", "answer.status", want, {"logout": exchange("logout", {"a": 1}, status=204)})) == [
        "status",
        "body",
    ]


def test_members_present_in_every_row_and_not_null(judge, exchange):
    want = {"at": ["body:/_totalCount", "item:/_internalId"], "filled": True}
    assert judge("clarity", "member.present", want, {"answer": exchange("listProjects", OK)}).comparisons == 2
    null = {**OK, "_results": [{"_internalId": None}, {}]}
    assert kinds(judge("clarity", "member.present", want, {"answer": exchange("listProjects", null)})) == [
        "missing",
        "missing",
    ]


def test_members_absent(judge, exchange):
    want = {"at": ["item:/members"]}
    lean = '<response status="ok"><tasks totalCount="1" count="1"><task><id>1</id></task></tasks></response>'
    assert judge("planfix", "member.absent", want, {"answer": exchange("task.getList", lean)}).comparisons == 1
    rich = lean.replace("<id>", "<members/><id>")
    assert kinds(judge("planfix", "member.absent", want, {"answer": exchange("task.getList", rich)})) == ["unexpected"]


@pytest.mark.parametrize(
    ("want", "holds"),
    [
        ({"is": 1}, True),
        ({"is": 2}, False),
        ({"is": "1"}, False),
        ({"in": [1, 2]}, True),
        ({"matches": r"\d"}, True),
        ({"matches": r"[a-z]"}, False),
        ({"length": 1}, True),
        ({"length": 32}, False),
    ],
)
def test_values_compare_by_json_type(judge, exchange, want, holds):
    judged = judge(
        "clarity", "member.value", {"at": "body:/_totalCount", **want}, {"answer": exchange("listProjects", OK)}
    )
    assert (not judged.findings) == holds


def test_http_status_repeated_as_text(judge, exchange):
    want = {"at": "body:/httpStatus", "status": True, "any_answer": True}
    good = exchange("getProject", REFUSED, status=401)
    assert not judge("clarity", "member.value", want, {"answer": good}).findings
    for wrong in ("404", 401):
        bad = exchange("getProject", {**REFUSED, "httpStatus": wrong}, status=401)
        assert kinds(judge("clarity", "member.value", want, {"answer": bad})) == ["value"]


@pytest.mark.parametrize(("token", "fits"), [("12__0A-FF", True), ("12__0a-ff", False), ("no-token!", False)])
def test_a_secret_is_judged_by_its_shape_and_length(judge, exchange, token, fits):
    registry = Registry(b"k")
    answer = exchange("login", {"authToken": registry.learn("token", token, issued=True)}, secrets=registry.facts)
    pattern = {"at": "body:/authToken", "matches": r"\d+__[0-9A-F]{2}-[0-9A-F]{2}"}
    assert (not judge("clarity", "member.value", pattern, {"answer": answer}).findings) == fits
    assert not judge("clarity", "member.value", {"at": "body:/authToken", "length": 9}, {"answer": answer}).findings
    assert kinds(judge("clarity", "member.value", {"at": "body:/authToken", "length": 32}, {"answer": answer})) == [
        "length"
    ]


def test_types_of_json_members(judge, exchange):
    want = {"at": "item:/_internalId", "type": "number"}
    assert not judge("clarity", "member.type", want, {"answer": exchange("listProjects", OK)}).findings
    text = {**OK, "_results": [{"_internalId": "1"}]}
    assert kinds(judge("clarity", "member.type", want, {"answer": exchange("listProjects", text)})) == ["type"]


def test_same_value_in_two_answers(judge, exchange):
    want = {"label": "one", "other": "list", "at": "body:/_internalId", "other_at": "body:/_results[]/_internalId"}
    whole = exchange("listProjects", OK)
    assert not judge(
        "clarity", "member.same", want, {"list": whole, "one": exchange("getProject", {"_internalId": 1})}
    ).findings
    other = judge("clarity", "member.same", want, {"list": whole, "one": exchange("getProject", {"_internalId": 2})})
    assert kinds(other) == ["value"]


def test_a_header_and_its_form(judge, exchange):
    want = {"name": "X-RateLimit-Remaining", "form": "integer"}
    body = '<response status="ok"/>'
    good = exchange("task.getList", body, headers={"x-ratelimit-remaining": "19999"})
    assert judge("planfix", "header.form", want, {"answer": good}).comparisons == 2
    assert kinds(judge("planfix", "header.form", want, {"answer": exchange("task.getList", body)})) == ["missing"]
    odd = exchange("task.getList", body, headers={"X-RateLimit-Remaining": "soon"})
    assert kinds(judge("planfix", "header.form", want, {"answer": odd})) == ["form"]


def test_an_error_envelope_has_its_members(judge, exchange):
    want = {"label": "answer", "members": ["body:/resourceId", "body:/errorCode"]}
    assert (
        judge("clarity", "envelope.form", want, {"answer": exchange("getProject", REFUSED, status=404)}).comparisons
        == 2
    )
    assert kinds(
        judge(
            "clarity", "envelope.form", want, {"answer": exchange("getProject", "oops", status=404, media="text/plain")}
        )
    ) == [
        "missing",
        "missing",
    ]
    assert judge("clarity", "envelope.form", want, {"answer": exchange("getProject", OK)}).comparisons == 0


def test_two_refusals_are_alike(judge, exchange):
    want = {"label": "user", "other": "secret"}
    one, two = exchange("auth.login", WRONG), exchange("auth.login", WRONG.replace("0012", "1001"))
    assert not judge("planfix", "answers.differ", want, {"user": one, "secret": one}).findings
    assert kinds(judge("planfix", "answers.differ", want, {"user": one, "secret": two})) == ["told apart"]


def test_an_unprocessed_request(judge, exchange):
    want = {"root": "response"}
    assert kinds(judge("planfix", "answer.unprocessed", want, {"answer": exchange("task.getList", WRONG)})) == [
        "processed"
    ]
    assert not judge(
        "planfix", "answer.unprocessed", want, {"answer": exchange("task.getList", "", status=403)}
    ).findings


def test_a_variant_is_named_and_never_a_finding(judge, exchange):
    want = {"served": "cut", "refused": "refused", "rows": True}
    assert judge("planfix", "variant", want, {"answer": exchange("task.getList", WRONG)}).variant == "refused 0012"
    page = exchange(
        "task.getList",
        '<response status="ok"><tasks totalCount="1" count="1"><task><id>1</id></task></tasks></response>',
    )
    assert judge("planfix", "variant", want, {"answer": page}).variant == "cut 1"
