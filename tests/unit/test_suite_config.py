"""target.toml: one clear line with the place and the remedy for everything that can be wrong in it."""

from __future__ import annotations

import pytest

from conformance import config
from conformance.catalogue import data_names
from conformance.config import Secret
from generator import vendors
from generator.diagnostics import BadInput

GOOD = """\
vendor = "clarity"
version = "16.4.1"
[server.rest]
url = "https://ppm.example/ppm/rest/v1"
timeout_s = 5
[identity.main]
username = "env:SUITE_USER"
password = "file:pass.txt"
[capabilities]
"cap.rest" = true
[data]
project = 5000001
[budget]
requests = 50
[lab]
clock.advance = "ask"
"""


@pytest.fixture
def contract():
    return vendors.load("clarity").contract


@pytest.fixture
def load(tmp_path, monkeypatch, contract):
    monkeypatch.setenv("SUITE_USER", "ann")
    (tmp_path / "pass.txt").write_text("hunter22\n")

    def run(text: str, **more):
        path = tmp_path / "target.toml"
        path.write_text(text)
        return config.load(path, contract=contract, data=data_names(vendors.load("clarity")), **more)

    return run


def test_a_whole_target(load):
    target = load(GOOD)
    assert (target.vendor, target.version, target.production) == ("clarity", "16.4.1", False)
    assert target.servers["rest"].timeout_s == 5
    secrets = target.identities["main"].secrets
    assert (secrets["username"].value, secrets["password"].value) == ("ann", "hunter22")
    assert (target.data["project"], target.requests, target.capabilities["cap.rest"]) == ("5000001", 50, True)
    assert target.lab == {"clock.advance": "ask"}


def test_the_target_of_a_mock_may_name_more_data_than_clauses_ask_for(load):
    text = GOOD.replace("project = 5000001", "anything = 1").replace(
        'clock.advance = "ask"', 'mock = "http://127.0.0.1:1"'
    )
    assert load(text).data["anything"] == "1"


def test_secrets_never_print(load):
    shown = f"{load(GOOD)!r} {load(GOOD).identities['main'].secrets['password']} {Secret('hunter22')!r}"
    assert "hunter22" not in shown


def test_a_prompt_is_asked(load):
    target = load(GOOD.replace("file:pass.txt", "prompt"), ask=lambda text: "typed in")
    assert target.identities["main"].secrets["password"].value == "typed in"


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("[data]", "[date]", 11, ["unknown key 'date'", "did you mean 'data'?"]),
        ("url =", "ulr =", 4, ["unknown key 'ulr' in [server.rest]", "did you mean 'url'?"]),
        ("[server.rest]", "[server.soap]", 3, ["unknown key 'soap' in [server]", "rest"]),
        ("[identity.main]", "[identity.mian]", 6, ["did you mean 'main'?"]),
        ("password =", "pasword =", 8, ["unknown key 'pasword' in [identity.main]", "did you mean 'password'?"]),
        ("https://ppm", "ftp://ppm", 4, ["no http or https address"]),
        (
            "env:SUITE_USER",
            "env:SUITE_NOBODY",
            7,
            ["environment variable SUITE_NOBODY is not set", "export SUITE_NOBODY=..."],
        ),
        ("file:pass.txt", "file:none.txt", 8, ["file none.txt cannot be read"]),
        ("file:pass.txt", "hunter22", 8, ["password of identity main is no reference", "env:NAME"]),
        ("requests = 50", "requests = -1", 14, ["no number of 0 or more"]),
        ('"cap.rest" = true', '"cap.rest" = 1', 10, ["neither true nor false"]),
        ('"cap.rest" = true', '"cap.rset" = true', 10, ["unknown key 'cap.rset' in [capabilities]", "'cap.rest'?"]),
        ("project = 5000001", "projcet = 5000001", 12, ["unknown key 'projcet' in [data]", "did you mean 'project'?"]),
        ("project = 5000001", "url = 1", 12, ["unknown key 'url' in [data]"]),
        ("https://ppm.example", "https://{host}", 4, ["[server.rest] url still holds {host}", "put the name of your"]),
        ('vendor = "clarity"', 'vendor = "planfix"', 1, ["the file is for planfix, not for clarity", "run planfix"]),
        ('vendor = "clarity"', "", 0, ["no vendor"]),
        ("timeout_s = 5", "timeout_s = = 5", 5, ["not TOML"]),
    ],
)
def test_one_line_with_place_and_remedy(load, old, new, line, words):
    with pytest.raises(BadInput) as failure:
        load(GOOD.replace(old, new))
    text = str(failure.value)
    assert all(word in text for word in words), text
    assert failure.value.line == line
    assert "hunter22" not in text
    assert "\n" not in text


def test_a_missing_file_says_how_to_make_one(tmp_path):
    with pytest.raises(BadInput, match="ppm-conform init"):
        config.load(tmp_path / "none.toml")


def test_an_address_alone_takes_secrets_from_the_environment(contract):
    target = config.from_url(
        "clarity", "http://ppm.example/", contract, {"PPM_USERNAME": "ann", "PPM_PASSWORD": "hunter22"}
    )
    assert target.identities["main"].secrets["password"].value == "hunter22"
    with pytest.raises(BadInput, match="PPM_USERNAME, PPM_PASSWORD"):
        config.from_url("clarity", "http://ppm.example/", contract, {})
