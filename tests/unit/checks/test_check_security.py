"""Secrets, inner workings, tenants, redirects, sessions: good and bad."""

from __future__ import annotations

from dataclasses import replace

import pytest

REFUSED = {"errorMessage": "API-1029 : no", "errorCode": "x"}


def kinds(judged):
    return [finding.kind for finding in judged.findings]


@pytest.mark.parametrize(
    ("shown", "body", "expected"),
    [
        ({"Authorization": "Basic «basic-password#1»"}, {**REFUSED, "errorMessage": "got «password#1»"}, ["echo"]),
        ({"authToken": "«session-token#1»"}, {"_self": "http://ppm.example/?t=«session-token#1»"}, []),
        ({"Authorization": "Basic «basic-password#1»"}, REFUSED, []),
        ({}, {"authToken": "«session-token#1»"}, []),
    ],
)
def test_a_submitted_secret_does_not_come_back(judge, exchange, shown, body, expected):
    assert kinds(judge("clarity", "secret.echo", {}, {"all": exchange("login", body, shown=shown)})) == expected


def test_tokens_in_links(judge, exchange):
    good = exchange("listProjects", {"_next": "http://ppm.example/x?offset=25"})
    assert not judge("clarity", "secret.in_link", {}, {"all": good}).findings
    bad = exchange("login", '{"_self": "http://ppm.example/x?authToken=«session-token#1»"}')
    assert kinds(judge("clarity", "secret.in_link", {}, {"all": bad})) == ["token in link"]


@pytest.mark.parametrize(
    "leak",
    [
        "at com.ca.ppm.rest.Main.run(Main.java:12)",
        "Traceback (most recent call last)",
        "ORA-00942",
        "SELECT name FROM users",
        "/opt/app/services.aar",
        "java.lang.NullPointerException",
    ],
)
def test_inner_workings_in_a_refusal(judge, exchange, leak):
    bad = exchange("listProjects", {"errorMessage": leak}, status=500)
    assert kinds(judge("clarity", "inner.leak", {}, {"all": bad})) == ["leak"]
    good = exchange("listProjects", REFUSED, status=401)
    assert judge("clarity", "inner.leak", {}, {"all": good}).comparisons == 1
    assert judge("clarity", "inner.leak", {}, {"all": exchange("listProjects", {"name": leak})}).comparisons == 0


def test_tenants_stay_apart(judge, exchange):
    ok, no = '<response status="ok"/>', '<response status="error"><code>0001</code></response>'
    assert not judge("planfix", "tenant.apart", {}, {"answer": exchange("task.getList", no)}).findings
    assert kinds(judge("planfix", "tenant.apart", {}, {"answer": exchange("task.getList", ok)})) == ["served"]


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        ("https://ppm.example/login", "https://ppm.example/new", []),
        ("https://ppm.example/login", "http://ppm.example/login", ["downgrade"]),
        ("http://ppm.example/login", "/new", []),
        ("http://ppm.example/login", "http://elsewhere.example/login", ["downgrade"]),
    ],
)
def test_redirects_never_weaken_the_transport(judge, exchange, here, there, expected):
    moved = exchange("login", "", status=307, headers={"Location": there}, url=here)
    assert kinds(judge("clarity", "redirect.downgrade", {}, {"all": moved})) == expected


@pytest.mark.parametrize(
    ("scheme", "there", "expected"),
    [
        ("auth.login", "https://elsewhere.example/x", ["other-host"]),
        ("auth.login", "/moved/projects", []),
        ("auth.login", "https://ppm.example/moved", []),
        ("", "https://elsewhere.example/x", []),
    ],
)
def test_calls_with_credentials_stay_on_their_host(judge, exchange, scheme, there, expected):
    moved = exchange("listProjects", "", status=307, headers={"Location": there}, url="https://ppm.example/p")
    assert kinds(judge("clarity", "redirect.host", {}, {"all": replace(moved, scheme=scheme)})) == expected


@pytest.mark.parametrize(
    ("url", "cookie", "expected"),
    [
        ("http://ppm.example/", "s=1; Path=/; HttpOnly", []),
        ("http://ppm.example/", "s=1; Path=/", ["flag"]),
        ("https://ppm.example/", "s=1; HttpOnly", ["flag"]),
        ("https://ppm.example/", "s=1; httponly; SECURE", []),
    ],
)
def test_cookie_flags(judge, exchange, url, cookie, expected):
    answer = exchange("login", {"a": 1}, headers={"Set-Cookie": cookie}, url=url)
    assert kinds(judge("clarity", "cookie.flags", {"flags": ["HttpOnly", "Secure"]}, {"all": answer})) == expected


def test_links_stay_on_the_host(judge, exchange):
    for target, expected in (("http://ppm.example/y", []), ("/y", []), ("http://elsewhere.example/y", ["host"])):
        judged = judge("clarity", "link.host", {}, {"all": exchange("listProjects", {"_results": [], "_next": target})})
        assert kinds(judged) == expected


def test_ids_keep_their_type(judge, exchange):
    number, text = exchange("getProject", {"_internalId": 1}), exchange(
        "listProjects", {"_results": [{"_internalId": "1"}]}
    )
    assert not judge("clarity", "type.stable", {"at": "key"}, {"all": [number, number]}).findings
    assert kinds(judge("clarity", "type.stable", {"at": "key"}, {"all": [number, text]})) == ["type"]


def test_sessions_live_expire_and_end(judge, exchange):
    ok, no = exchange("listProjects", {"_results": []}), exchange("listProjects", REFUSED, status=401)
    assert not judge("clarity", "session.lives", {"for_s": 600}, {"alive": ok, "dead": no}).findings
    assert kinds(judge("clarity", "session.lives", {"for_s": 600}, {"alive": no})) == ["refused"]
    assert not judge("clarity", "session.expires", {"after_s": 600}, {"dead": no}).findings
    assert kinds(judge("clarity", "session.expires", {"after_s": 600}, {"dead": ok})) == ["served"]
    assert not judge("clarity", "session.ends", {}, {"used": ok, "after": no}).findings
    assert kinds(judge("clarity", "session.ends", {}, {"used": ok, "after": ok})) == ["served"]
