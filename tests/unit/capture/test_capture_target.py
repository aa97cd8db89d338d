"""Where a capture goes and as whom: by reference only, and nothing of a credential in a message."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import vendors
from generator.capture.target import from_config, from_url, secrets_of
from generator.contract.vocabulary import Contract
from generator.diagnostics import BadInput


@pytest.fixture(scope="module")
def contract() -> Contract:
    return vendors.load("clarity").contract


def config(folder: Path, text: str) -> Path:
    path = folder / "target.toml"
    path.write_text(text, "utf-8")
    return path


GOOD = """
vendor = "clarity"
version = "15.6"
[server.rest]
url = "https://ppm.example/ppm/rest/v1"
timeout_s = 5
[identity.main]
username = "file:who"
password = "prompt"
"""


def test_a_target_of_the_suite_is_read(tmp_path: Path, contract: Contract) -> None:
    (tmp_path / "who").write_text("ann\n", "utf-8")
    found = from_config(config(tmp_path, GOOD), contract, "rest", ask=lambda _: "s3cret-word")
    assert (found.url, found.scheme, found.version, found.timeout_s) == (
        "https://ppm.example/ppm/rest/v1",
        "auth.login",
        "15.6",
        5.0,
    )
    assert "s3cret" not in repr(found)
    scheme = next(s for s in contract.auth.schemes if s.id == found.scheme)
    assert secrets_of(scheme, found.secrets) == {"username": "ann", "password": "s3cret-word"}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("vendor = ", 'vendor = "planfix" #', "the file is for 'planfix'"),
        ("[server.rest]", "[server.soap]", "no address of clarity/rest"),
        ("https://ppm.example", "https://{host}", "no address"),
        ('"file:who"', '"file:nobody"', "file nobody cannot be read"),
        ('"file:who"', '"hunter2-plain"', "is no reference"),
        ('"file:who"', '"env:PPM_NO_SUCH_NAME"', "environment variable PPM_NO_SUCH_NAME is not set"),
        ('username = "file:who"', "", "suffice for no scheme"),
        ("[identity.main]", '[identity.main]\nscheme = "auth.none"', "no scheme 'auth.none'"),
        ("vendor", "= =", "not TOML"),
    ],
)
def test_a_target_that_cannot_be_used_is_told_in_one_line(
    tmp_path: Path, contract: Contract, old: str, new: str, said: str
) -> None:
    (tmp_path / "who").write_text("ann", "utf-8")
    with pytest.raises(BadInput, match=said) as caught:
        from_config(config(tmp_path, GOOD.replace(old, new, 1)), contract, "rest", ask=lambda _: "x")
    assert "hunter2" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_address_takes_secrets_from_the_environment(contract: Contract) -> None:
    found = from_url("https://ppm.example", contract, "rest", {"PPM_API_KEY": "k", "PPM_CLIENT": "c"})
    assert found.scheme == "auth.key"
    with pytest.raises(BadInput, match="no credentials for --url; set some of PPM_USERNAME"):
        from_url("https://ppm.example", contract, "rest", {})
