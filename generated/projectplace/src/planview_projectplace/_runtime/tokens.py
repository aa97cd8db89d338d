"""Where tokens are kept between runs: in memory, in a file of one's own, in the keyring of the system."""

from __future__ import annotations

import os
import secrets
from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import Any

import msgspec

from .credentials import Tokens
from .errors import UsageError
from .secret import Secret


class MemoryStore:
    """Shared by clients of one process."""

    def __init__(self, refresh_token: str | Secret = "") -> None:
        text = refresh_token.reveal() if isinstance(refresh_token, Secret) else refresh_token
        self._tokens = Tokens(refresh_token=text) if text else None
        self._lock = Lock()

    def load(self) -> Tokens | None:
        with self._lock:
            return self._tokens

    def save(self, tokens: Tokens) -> None:
        with self._lock:
            self._tokens = tokens

    def __repr__(self) -> str:
        return "MemoryStore(***)"


class FileStore:
    """A file that only its owner can read; it is replaced as a whole, so that a crash leaves the old one or the new."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = Path(path)

    def load(self) -> Tokens | None:
        """Raises UsageError for a file that others can read, or that holds something else."""
        try:
            handle = os.open(self._path, os.O_RDONLY)
        except FileNotFoundError:
            return None
        with os.fdopen(handle, "rb") as stream:
            if os.name == "posix" and os.fstat(stream.fileno()).st_mode & 0o077:
                raise UsageError(f"{self._path} can be read by others; make it yours alone (chmod 600)")
            data = stream.read(1_000_000)
        problem = f"{self._path} holds no tokens"
        try:
            return msgspec.json.decode(data, type=Tokens)
        except msgspec.MsgspecError:
            pass  # its message could quote the file
        raise UsageError(problem)

    def save(self, tokens: Tokens) -> None:
        """Raises OSError."""
        fresh = self._path.with_name(f"{self._path.name}.{secrets.token_hex(4)}")
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(msgspec.json.encode(tokens))
                stream.flush()
                os.fsync(stream.fileno())
            os.replace(fresh, self._path)
        except BaseException:
            fresh.unlink(missing_ok=True)
            raise

    def __repr__(self) -> str:
        return f"FileStore({str(self._path)!r})"


class KeyringStore:
    """The keyring of the system, by the package `keyring` (extra ``keyring``)."""

    def __init__(self, service: str, user: str) -> None:
        """Raises UsageError where the package is not installed."""
        try:
            self._keyring: Any = import_module("keyring")
        except ImportError:
            raise UsageError("the package keyring is not installed; install the extra `keyring`") from None
        self._place = (service, user)

    def load(self) -> Tokens | None:
        text = self._keyring.get_password(*self._place)
        return msgspec.json.decode(text, type=Tokens) if text else None

    def save(self, tokens: Tokens) -> None:
        self._keyring.set_password(*self._place, msgspec.json.encode(tokens).decode())

    def __repr__(self) -> str:
        return f"KeyringStore{self._place!r}"
