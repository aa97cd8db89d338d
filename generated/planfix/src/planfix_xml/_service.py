"""What the runtime knows about the service: interfaces, schemes, errors, limits."""

from __future__ import annotations

from typing import Any

from ._runtime.operation import Code, Operation, XmlPost
from ._runtime.service import (
    Envelope,
    Errors,
    Interface,
    Lives,
    Obtain,
    Put,
    Quota,
    Rate,
    Renew,
    Scheme,
    Service,
    Signature,
    Test,
)

LOGIN: Operation[Any] = Operation(
    "auth.login", XmlPost("auth.login"), idempotent=True, codes={"1001": Code("WrongLogin")}
)

XML = Interface(
    "xml",
    "xml-post",
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
    signature=Signature("planfix-md5", ("body", "signature"), "signing_key"),
    errors=Errors(
        envelopes=(
            Envelope(
                code=("body", "code"), message=("body", "message"), when=(Test(("body", "@status"), equals="error"),)
            ),
        ),
        codes={
            "0001": Code("InvalidApiKey"),
            "0002": Code("ApplicationBlocked"),
            "0003": Code("UnparsableRequest"),
            "0004": Code("UnknownAccount"),
            "0005": Code("SessionExpired", "reauth"),
            "0006": Code("BadSignature"),
            "0007": Code("QuotaExceeded", "quota_reset"),
            "0008": Code("UnknownFunction"),
            "0009": Code("MissingParameter"),
            "0010": Code("AccountFrozen"),
            "0011": Code("ServiceUpdating", "soon"),
            "0012": Code("NotAuthenticated"),
            "0013": Code("UserUndefined"),
            "0014": Code("UserInactive"),
            "0015": Code("InvalidValue"),
            "0016": Code("InvalidInContext"),
            "0017": Code("MissingDependent"),
            "0018": Code("NotImplementedByServer"),
            "0019": Code("ParameterClash"),
            "0020": Code("FunctionForbidden"),
            "0021": Code("TooManyObjects"),
            "0022": Code("FreeAccount"),
            "0023": Code("PlanTooSmall"),
            "0024": Code("WrongRegion"),
            "0101": Code("UnknownObject"),
            "0104": Code("AccessDenied"),
            "1002": Code("RequestDenied"),
        },
    ),
    rates=(Rate(1, 1, "account"),),
    quota=Quota(("header", "X-RateLimit-Remaining"), approximate=True, stale_s=600),
    booleans=("1", "0"),
    empty="absent",
)

SERVICE = Service("Planfix", __package__, (XML,), version="2024-12-12")
