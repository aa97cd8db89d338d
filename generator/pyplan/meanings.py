"""Conditions of the contract in words, for the docstrings of errors whose code has no published meaning."""

from __future__ import annotations

from typing import Final

_WORDS: Final = {
    "auth.missing": "no credentials came along",
    "auth.bad_secret": "a user name, password or token is wrong",
    "auth.key.unknown": "the API key is unknown",
    "auth.account.unknown": "the account is unknown",
    "auth.region": "the account lives in another region",
    "auth.session.unknown": "the session is unknown",
    "auth.session.expired": "the session has ended",
    "auth.token.unknown": "the token is unknown",
    "auth.token.expired": "the token has expired",
    "auth.token.revoked": "the token was revoked",
    "auth.scheme.off": "this way to authenticate is switched off",
    "auth.user.inactive": "the user is inactive",
    "auth.password.expired": "the password has expired",
    "auth.signature": "the signature is wrong",
    "right.missing": "a right is missing",
    "right.function": "the right to use the function is missing",
    "right.member": "the right to a member is missing",
    "right.read_only": "the object is read-only",
    "account.frozen": "the account is frozen",
    "account.plan": "the account's plan does not cover it",
    "service.off": "the service is switched off",
    "service.updating": "the service is being updated",
    "origin.denied": "the origin is not admitted",
    "transport.plain": "HTTPS is required",
    "request.unparsable": "the request cannot be parsed",
    "request.operation": "the operation is unknown",
    "request.unimplemented": "the operation is not implemented",
    "param.missing": "a required parameter is missing",
    "param.value": "a value is not allowed",
    "param.context": "a value is not allowed in this context",
    "param.dependent": "a value that another one depends on is missing",
    "param.clash": "parameters contradict each other",
    "param.member": "a member is unknown",
    "option.unsupported": "an option is not supported",
    "object.unknown": "there is no such object",
    "object.locked": "the object is locked",
    "object.busy": "the object is being changed by somebody else",
    "object.duplicate": "the object exists already",
    "write.failed": "the change could not be made",
    "limit.rate": "too many calls in a short time",
    "limit.quota": "the quota is used up",
    "limit.rows": "too many rows",
    "limit.size": "the request is too large",
    "limit.range": "the range is too large",
    "server.failed": "the service failed",
}


def meaning_of(condition: str) -> str:
    """A condition of the vendor's own reads as it is called."""
    return _WORDS.get(condition, condition.removeprefix("x.").replace("_", " "))
