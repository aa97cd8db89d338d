"""What the runtime knows about the service: interfaces, schemes, errors, limits."""

from __future__ import annotations

from typing import Any

from runtime.operation import Code, Operation, XmlPost
from runtime.service import Envelope, Errors, Interface, Lives, Obtain, Put, Quota, Rate, Renew, Scheme, Service, Test

LOGIN: Operation[Any] = Operation("auth.login", XmlPost("auth.login"), idempotent=True)

XML = Interface(
    "xml",
    "xml-post",
    server="https://api.example.com/xml/",
    https_only=True,
    always=(Put(("body", "account"), "{account}"),),
    schemes=(
        Scheme("auth.token", "basic", send=(Put(("header", "Authorization"), "{basic:api_key:token}"),)),
        Scheme(
            "auth.login",
            "login",
            send=(Put(("header", "Authorization"), "{basic:api_key:}"), Put(("body", "sid"), "{session.sid}")),
            obtain=Obtain(
                read=(("sid", ("body", "sid")),),
                send=(
                    Put(("header", "Authorization"), "{basic:api_key:}"),
                    Put(("body", "login"), "{login}"),
                    Put(("body", "password"), "{password}"),
                ),
                op=LOGIN,
            ),
            lives=Lives(absolute_s=3600),
            renew=Renew(before_s=60, codes=("0005",)),
        ),
    ),
    errors=Errors(
        envelopes=(Envelope(("body", "code"), ("body", "message"), when=(Test(("body", "@status"), equals="error"),)),),
        codes={
            "0005": Code("SessionExpired", "reauth"),
            "0007": Code("QuotaExceeded", "quota_reset"),
            "3014": Code("TaskBusy", "soon"),
        },
    ),
    rates=(Rate(1, 1, "account"),),
    quota=Quota(("header", "X-RateLimit-Remaining"), approximate=True, stale_s=600),
    booleans=("1", "0"),
    empty="absent",
)

SERVICE = Service("MiniXml", __package__, (XML,), version="2024-12-12")
