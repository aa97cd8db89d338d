"""Redirects of authorization servers, outcomes of actions, and lists that are held against each other."""

from __future__ import annotations

import pytest

AUTHORIZE = "https://api.example.com/oauth2/authorize?client_id=x&state=a%20b"


def redirect(exchange, location: str, url: str = AUTHORIZE):
    return exchange("authorize", b"", status=302, headers={"location": location}, url=url)


def kinds(judged) -> list[str]:
    return [finding.kind for finding in judged.findings]


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        ("https://app.example.com/callback?code=c0de&state=a+b", []),
        ("https://app.example.com/callback?code=c0de&state=a+c", ["changed"]),
        ("https://app.example.com/callback?code=c0de", ["changed"]),
        ("https://app.example.com/callback?state=a+b", ["missing"]),
        ("https://other.example.com/callback?code=c0de&state=a+b", ["address"]),
    ],
)
def test_a_redirect_brings_the_code_and_the_state_to_the_registered_address(judge, exchange, location, expected):
    want = {"has": ["code"], "keeps": ["state"], "to": "https://app.example.com/callback"}
    assert kinds(judge("projectplace", "redirect.returns", want, {"answer": redirect(exchange, location)})) == expected


def test_a_sign_in_page_decides_nothing_and_a_refusal_is_no_redirect(judge, exchange):
    page = exchange("authorize", "<html>sign in</html>", media="text/html", url=AUTHORIZE)
    judged = judge("projectplace", "redirect.returns", {"has": ["code"]}, {"answer": page})
    assert (judged.comparisons, judged.undecided) == (0, "the authorization page asks somebody to sign in")
    refused = exchange("authorize", {"error": "invalid_request"}, status=400, url=AUTHORIZE)
    assert kinds(judge("projectplace", "redirect.returns", {"has": ["code"]}, {"answer": refused})) == ["redirect"]


def test_a_code_must_not_go_to_an_address_that_is_not_registered(judge, exchange):
    url = f"{AUTHORIZE}&redirect_uri=https%3A%2F%2Felsewhere.example%2Fx"
    leaked = redirect(exchange, "https://elsewhere.example/x?code=c0de", url)
    kept = redirect(exchange, "https://elsewhere.example/x?error=invalid_request", url)
    assert kinds(judge("projectplace", "redirect.withheld", {}, {"answer": leaked})) == ["code"]
    assert kinds(judge("projectplace", "redirect.withheld", {}, {"answer": kept})) == []


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ({"succeeded": ["7"], "failed": []}, ["list"]),
        ({"succeeded": [], "failed": ["7"]}, []),
        ({"succeeded": ["7"], "failed": ["7"]}, ["times"]),
        ({"succeeded": [], "failed": []}, ["times", "list"]),
    ],
)
def test_a_person_stands_in_exactly_one_list(judge, exchange, answer, expected):
    want = {"lists": ["body:/succeeded[]", "body:/failed[]"], "is": "7", "stands_in": 1}
    assert kinds(judge("projectplace", "outcome.once", want, {"answer": exchange("changePerson", answer)})) == expected


def test_what_was_made_stands_in_the_list(judge, exchange):
    made = exchange("createWebhook", {"id": "b"})
    want = {"label": "listed", "at": "body:/[]/id", "of": "made", "of_at": "body:/id"}
    for rows, expected in (([{"id": "a"}, {"id": "b"}], []), ([{"id": "a"}], ["missing"])):
        listed = exchange("listWebhooks", rows)
        assert kinds(judge("projectplace", "list.includes", want, {"made": made, "listed": listed})) == expected


def test_pages_share_no_row(judge, exchange):
    first = exchange("searchProjects", [{"id": 1}, {"id": 2}])
    for rows, expected in (([{"id": 3}], []), ([{"id": 2}], ["repeated"])):
        scene = {"first": first, "second": exchange("searchProjects", rows)}
        assert kinds(judge("projectplace", "list.apart", {"label": "second", "other": "first"}, scene)) == expected


def test_a_part_is_what_the_whole_says_of_it(judge, exchange):
    whole = exchange("listAccountProjects", {"projects": [{"id": 1, "archived": True}, {"id": 2, "archived": False}]})
    want = {"label": "part", "of": "whole", "at": "item:/archived", "is": False}
    for rows, expected in (([{"id": 2}], []), ([{"id": 1}, {"id": 2}], ["rows"]), ([], ["rows"])):
        scene = {"whole": whole, "part": exchange("searchProjects", rows)}
        assert kinds(judge("projectplace", "list.part", want, scene)) == expected


def test_older_rows_are_linked_if_there_are_any(judge, exchange):
    def page(rows: int, link: str | None):
        return exchange("listPosts", {"data": [{"id": n} for n in range(rows)], "pagination": {"prev_url": link}})

    want = {"label": "page", "of": "whole", "at": "body:/pagination/prev_url"}
    for rows, link, expected in ((2, "https://x", []), (2, None, ["link"]), (3, "https://x", ["link"]), (3, None, [])):
        scene = {"whole": page(3, None), "page": page(rows, link)}
        assert kinds(judge("projectplace", "link.older", want, scene)) == expected
