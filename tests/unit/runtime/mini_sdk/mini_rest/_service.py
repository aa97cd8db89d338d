"""What the runtime knows about the service: interfaces, schemes, errors, limits."""

from __future__ import annotations

from typing import Any

from runtime.operation import Code, Http, Operation
from runtime.service import (
    Disguise,
    Envelope,
    Errors,
    Interface,
    Lives,
    Obtain,
    Put,
    Quota,
    Renew,
    Scheme,
    Service,
    Test,
)

LOGIN: Operation[Any] = Operation("login", Http("POST", "/auth/login"), idempotent=True)
LOGOUT: Operation[None] = Operation("logout", Http("DELETE", "/auth/logout"), idempotent=True)

REST = Interface(
    "rest",
    "rest-json",
    schemes=(
        Scheme(
            "auth.login",
            "login",
            send=(Put(("header", "authToken"), "{session.token}"),),
            obtain=Obtain(
                read=(("token", ("body", "authToken")),),
                send=(Put(("header", "Authorization"), "{basic:username:password}"),),
                op=LOGIN,
            ),
            lives=Lives(idle_s=3600),
            renew=Renew(before_s=30, statuses=(401,), codes=("auth.session.expired",), unless=("api.unauthorized",)),
            ends=LOGOUT,
        ),
        Scheme("auth.basic", "basic", send=(Put(("header", "Authorization"), "{basic:username:password}"),)),
        Scheme("auth.cookie", "cookie", send=(Put(("cookie", "sessionId"), "{cookie}"),), deprecated="auth.login"),
    ),
    errors=Errors(
        envelopes=(
            Envelope(
                code=("body", "errorCode"), message=("body", "errorMessage"), request_id=("header", "x-request-id")
            ),
        ),
        codes={
            "api.unauthorized": Code("RightMissing"),
            "api.invalidResourceId": Code("UnknownResource"),
            "api.busy": Code("", "soon"),
        },
        statuses={401: "NotAuthenticated"},
        disguises=(
            Disguise((Test(("status",), equals=200), Test(("media",), equals="text/html")), "auth.session.expired"),
        ),
    ),
    quota=Quota(("header", "X-RateLimit-Remaining"), approximate=True),
)

SERVICE = Service("Mini", __package__, (REST,), version="16.4.1")
