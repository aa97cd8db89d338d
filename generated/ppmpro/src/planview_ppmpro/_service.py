"""What the runtime knows about the service: interfaces, schemes, errors, limits."""

from __future__ import annotations

from typing import Any

from ._runtime.operation import Operation, Soap
from ._runtime.service import Envelope, Errors, Interface, Lives, Obtain, Put, Renew, Scheme, Service, Test

NS = "http://services"

LOGIN: Operation[Any] = Operation("login", Soap("urn:login", (NS, "login"), (NS, "loginResponse")), idempotent=True)

LOGOUT: Operation[Any] = Operation(
    "logout", Soap("urn:logout", (NS, "logout"), (NS, "logoutResponse")), idempotent=True
)

SOAP = Interface(
    "soap",
    "soap-1.1",
    schemes=(
        Scheme("auth.basic", "basic", send=(Put(("header", "Authorization"), "{basic:username:token}"),)),
        Scheme(
            "auth.body",
            "body",
            send=(Put(("body", "username"), "{username}", NS), Put(("body", "password"), "{token}", NS)),
        ),
        Scheme(
            "auth.login",
            "login",
            send=(Put(("body", "sessionId"), "{session.id}", NS),),
            obtain=Obtain(
                read=(("id", ("body", "return")),),
                send=(Put(("body", "username"), "{username}", NS), Put(("body", "password"), "{token}", NS)),
                op=LOGIN,
            ),
            lives=Lives(absolute_s=600),
            renew=Renew(before_s=30, statuses=(401,), fault=True),
            ends=LOGOUT,
            deprecated="auth.basic",
        ),
    ),
    errors=Errors(
        envelopes=(
            Envelope(
                code=("fault", "faultcode"),
                message=("fault", "faultstring"),
                when=(Test(("fault", "faultcode"), present=True),),
            ),
        ),
    ),
)

ODATA = Interface(
    "odata",
    "odata-4.0",
    server="https://odata.ppmpro.com/InnotasOdataService",
    https_only=True,
    schemes=(
        Scheme("auth.odata_token", "basic", send=(Put(("header", "Authorization"), "{basic:login:odata_token}"),)),
    ),
    errors=Errors(
        envelopes=(
            Envelope(
                code=("body", "error", "code"),
                message=("body", "error", "message"),
                when=(Test(("body", "error", "code"), present=True),),
            ),
        ),
    ),
)

SERVICE = Service("PpmPro", __package__, (SOAP, ODATA), version="2021")
