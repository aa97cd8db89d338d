"""What the runtime knows about the service: interfaces, schemes, errors, limits."""

from __future__ import annotations

from typing import Any

from ._runtime.operation import Code, Http, Operation
from ._runtime.service import Envelope, Errors, Interface, Lives, Obtain, Put, Quota, Renew, Scheme, Service, Test

TOKEN: Operation[Any] = Operation(
    "token", Http("POST", "/io/v1/oauth2/token", media="application/x-www-form-urlencoded"), idempotent=True
)

REST = Interface(
    "rest",
    "rest-json",
    schemes=(
        Scheme(
            "auth.client_credentials",
            "oauth2",
            send=(Put(("header", "Authorization"), "Bearer {session.token}"),),
            obtain=Obtain(
                read=(("token", ("body", "id_token")),),
                send=(
                    Put(("header", "Authorization"), "{basic:client_id:client_secret}"),
                    Put(("form", "grant_type"), "client_credentials"),
                ),
                op=TOKEN,
            ),
            lives=Lives(absolute_s=3600, expiry=(("token", "exp"), ("body", "expires_in"))),
            renew=Renew(before_s=60, statuses=(401,), unless=("invalid_client",)),
        ),
        Scheme(
            "auth.form_credentials",
            "oauth2",
            send=(Put(("header", "Authorization"), "Bearer {session.token}"),),
            obtain=Obtain(
                read=(("token", ("body", "id_token")),),
                send=(
                    Put(("form", "client_id"), "{client_id}"),
                    Put(("form", "client_secret"), "{client_secret}"),
                    Put(("form", "grant_type"), "client_credentials"),
                ),
                op=TOKEN,
            ),
            lives=Lives(absolute_s=3600, expiry=(("token", "exp"), ("body", "expires_in"))),
            renew=Renew(before_s=60, statuses=(401,), unless=("invalid_client",)),
        ),
        Scheme(
            "auth.access_token",
            "oauth2",
            send=(Put(("header", "Authorization"), "Bearer {session.token}"),),
            obtain=Obtain(
                read=(("token", ("body", "access_token")),),
                send=(
                    Put(("header", "Authorization"), "{basic:client_id:client_secret}"),
                    Put(("form", "grant_type"), "client_credentials"),
                ),
                op=TOKEN,
            ),
            lives=Lives(absolute_s=3600, expiry=(("token", "exp"), ("body", "expires_in"))),
            renew=Renew(before_s=60, statuses=(401,), unless=("invalid_client",)),
        ),
    ),
    errors=Errors(
        envelopes=(
            Envelope(
                code=("body", "error"),
                message=("body", "error_description"),
                when=(Test(("body", "error"), present=True),),
                ops=("token",),
            ),
            Envelope(message=("body", "message"), when=(Test(("body", "statusCode"), present=True),)),
        ),
        codes={
            "invalid_client": Code("InvalidClient"),
            "invalid_request": Code("BadRequest"),
            "unsupported_grant_type": Code("BadRequest"),
        },
        statuses={
            400: "BadRequest",
            401: "NotAuthenticated",
            403: "NotAuthorized",
            404: "UnknownId",
            409: "Duplicate",
            429: "RateLimited",
        },
    ),
    movable={
        "createUser": "/public/v1/user",
        "deleteUser": "/public/v1/user/{userId}",
        "getUser": "/public/v1/user/{userId}",
        "listCustomerAudit": "/public/v1/customer/audit",
        "listProductUsers": "/public/v1/product/{productId}/user",
        "listProducts": "/public/v1/product",
        "listUserAudit": "/public/v1/user/{userId}/audit",
        "updateUser": "/public/v1/user/{userId}",
    },
    quota=Quota(("header", "X-Rate-Limit-Remaining"), owner=("token", "planview_customer_id")),
    wait_ceiling_s=120,
)

SERVICE = Service("PlanviewAdmin", __package__, (REST,), version="v1")
