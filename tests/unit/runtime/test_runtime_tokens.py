"""Where tokens are kept, how a secret's end is told, and calls that are signed as they leave."""

from __future__ import annotations

import stat
import sys
import warnings
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest
from runtime.credentials import Credentials, Tokens
from runtime.errors import UsageError
from runtime.oauth1 import signing
from runtime.secret import Secret
from runtime.service import Scheme
from runtime.tokens import FileStore, KeyringStore, MemoryStore
from runtime.transport import Call, Headers, Timeout

from conformance.exchanges import oauth1
from conformance.exchanges.exchange import Request

KEPT = Tokens({"token": "acc3ss-token"}, "r3fresh-token", 1_800_000_000.0)


def test_tokens_show_no_secret() -> None:
    assert "acc3ss" not in repr(KEPT) + str(KEPT)
    assert "r3fresh" not in repr(KEPT) + repr(MemoryStore("r3fresh-token"))


def test_a_memory_begins_with_a_refresh_token_or_with_nothing() -> None:
    assert MemoryStore().load() is None
    store = MemoryStore(Secret("r3fresh-token"))
    assert store.load() == Tokens(refresh_token="r3fresh-token")
    store.save(KEPT)
    assert store.load() == KEPT


def test_a_file_is_its_owners_alone_and_replaced_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "tokens.json"
    store = FileStore(path)
    assert store.load() is None
    for tokens in (KEPT, Tokens(refresh_token="later")):
        store.save(tokens)
        assert store.load() == tokens
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["tokens.json"]


def test_a_file_that_others_read_or_that_holds_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "tokens.json"
    path.touch(0o600)
    for content in (b"", b"{", b'{"values": {"token": 5}}', b"[" * 100_000, b"\xff"):
        path.write_bytes(content)
        with pytest.raises(UsageError, match="holds no tokens"):
            FileStore(path).load()
    FileStore(path).save(KEPT)
    path.chmod(0o640)
    with pytest.raises(UsageError, match="chmod 600"):
        FileStore(path).load()


def test_a_failure_while_saving_leaves_the_old_tokens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = FileStore(tmp_path / "tokens.json")
    store.save(KEPT)

    def broken(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("os.replace", broken)
    with pytest.raises(OSError, match="disk full"):
        store.save(Tokens(refresh_token="later"))
    assert store.load() == KEPT
    assert len(list(tmp_path.iterdir())) == 1


def test_the_keyring_keeps_one_text_for_a_user(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: dict[tuple[str, str], str] = {}
    fake = SimpleNamespace(
        get_password=lambda *place: kept.get(place), set_password=lambda s, u, text: kept.update({(s, u): text})
    )
    monkeypatch.setitem(sys.modules, "keyring", fake)
    store = KeyringStore("projectplace", "ann")
    assert store.load() is None
    store.save(KEPT)
    assert store.load() == KEPT
    assert msgspec.json.decode(kept["projectplace", "ann"])["refresh_token"] == "r3fresh-token"


def test_without_the_package_the_keyring_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.raises(UsageError, match="extra `keyring`"):
        KeyringStore("projectplace", "ann")


@pytest.mark.parametrize(("age", "said"), [(75, ""), (77, "ends on"), (91, "ended on")])
def test_the_end_of_a_secret_is_told_two_weeks_before(age: int, said: str) -> None:
    made = date.today() - timedelta(days=age)
    credentials = Credentials(Scheme("auth.x", "basic"), {}, {})
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        assert credentials.expiring("app_password", made, 7_776_000) is credentials
        assert credentials.expiring("app_password", None, 7_776_000) is credentials
    assert [str(w.message) for w in seen] == (
        [f"the app password {said} {made + timedelta(days=90)}: make a new one"] if said else []
    )


def test_each_call_is_signed_by_the_standard_and_with_a_nonce_of_its_own() -> None:
    sign = signing(map(Secret, ("key", "secret", "token", "token secret")), lambda: 1_768_478_400.9)
    headers = Headers([("content-type", oauth1.FORM)])
    call = Call("POST", "https://ppm.example:8443/1/x?a=b%20c", headers, b"text=%C3%A5+b", Timeout(), 1000)
    nonces = set()
    for _ in range(2):
        signed = sign(call)
        protocol = oauth1.protocol(Request("POST", call.url, (("Authorization", signed.headers.get("authorization")),)))
        given = protocol.pop("oauth_signature")
        sent = [("a", "b c"), ("text", "å b"), *protocol.items()]
        assert given == oauth1.signature(oauth1.base_string("POST", call.url, sent), "secret", "token secret")
        assert protocol["oauth_timestamp"] == "1768478400"
        nonces.add(protocol["oauth_nonce"])
    assert len(nonces) == 2
    assert "authorization" not in call.headers
