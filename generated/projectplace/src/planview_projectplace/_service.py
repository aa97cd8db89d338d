"""What the runtime knows about the service: interfaces, schemes, errors, limits."""

from __future__ import annotations

from typing import Any

from ._runtime.operation import Code, Http, Operation
from ._runtime.service import Consent, Envelope, Errors, Interface, Lives, Obtain, Put, Renew, Scheme, Service, Test

TOKEN: Operation[Any] = Operation(
    "getToken", Http("POST", "/oauth2/access_token", media="application/x-www-form-urlencoded")
)

REST = Interface(
    "rest",
    "rest-json",
    server="https://api.projectplace.com",
    trusted_origins=("https://api.projectplace.com", "https://service.projectplace.com"),
    https_only=True,
    schemes=(
        Scheme(
            "auth.robot",
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
            lives=Lives(absolute_s=2592000, expiry=(("body", "expires"), ("body", "expires_in"))),
            renew=Renew(before_s=60, statuses=(401,), codes=("invalid_grant",), unless=("invalid_client",)),
        ),
        Scheme(
            "auth.user",
            "oauth2",
            send=(Put(("header", "Authorization"), "Bearer {session.token}"),),
            obtain=Obtain(
                read=(("token", ("body", "access_token")), ("refresh_token", ("body", "refresh_token"))),
                send=(
                    Put(("form", "grant_type"), "authorization_code"),
                    Put(("form", "code"), "{code}"),
                    Put(("form", "redirect_uri"), "{redirect_uri}"),
                    Put(("form", "client_id"), "{app_id}"),
                    Put(("form", "client_secret"), "{app_secret}"),
                ),
                op=TOKEN,
                refresh=(
                    Put(("form", "grant_type"), "refresh_token"),
                    Put(("form", "refresh_token"), "{session.refresh_token}"),
                    Put(("form", "client_id"), "{app_id}"),
                    Put(("form", "client_secret"), "{app_secret}"),
                ),
            ),
            lives=Lives(absolute_s=2592000, expiry=(("body", "expires"), ("body", "expires_in"))),
            renew=Renew(before_s=60, statuses=(401,), codes=("invalid_grant",), unless=("invalid_client",)),
            consent=Consent("/oauth2/authorize", "app_id"),
        ),
        Scheme("auth.oauth1", "oauth1"),
    ),
    errors=Errors(
        envelopes=(
            Envelope(
                code=("body", "error_code"),
                message=("body", "description"),
                when=(Test(("body", "error_code"), present=True),),
                ops=("*", "!getToken"),
            ),
            Envelope(
                code=("body", "error"),
                message=("body", "error_description"),
                when=(Test(("body", "error"), present=True),),
                ops=("getToken",),
            ),
        ),
        codes={
            "NOT_FOUND_BOARD": Code("BoardNotFound"),
            "invalid_client": Code("InvalidClient"),
            "invalid_grant": Code("InvalidGrant"),
            "unsupported_grant_type": Code("UnsupportedGrant"),
            "invalid_request": Code("InvalidTokenRequest"),
        },
        statuses={403: "Forbidden", 404: "NotFound", 429: "TooManyRequests"},
    ),
)

ODATA = Interface(
    "odata",
    "odata-4.0",
    server="https://odata3.projectplace.com",
    trusted_origins=("https://api.projectplace.com",),
    https_only=True,
    schemes=(
        Scheme(
            "auth.robot",
            "oauth2",
            send=(Put(("header", "Authorization"), "Bearer {session.token}"),),
            obtain=Obtain(
                read=(("token", ("body", "access_token")),),
                send=(
                    Put(("header", "Authorization"), "{basic:client_id:client_secret}"),
                    Put(("form", "grant_type"), "client_credentials"),
                ),
                url="https://api.projectplace.com/oauth2/access_token",
            ),
            lives=Lives(absolute_s=2592000, expiry=(("body", "expires"), ("body", "expires_in"))),
            renew=Renew(before_s=60, statuses=(401,), codes=("invalid_grant",), unless=("invalid_client",)),
        ),
        Scheme(
            "auth.user",
            "oauth2",
            send=(Put(("header", "Authorization"), "Bearer {session.token}"),),
            obtain=Obtain(
                read=(("token", ("body", "access_token")), ("refresh_token", ("body", "refresh_token"))),
                send=(
                    Put(("form", "grant_type"), "authorization_code"),
                    Put(("form", "code"), "{code}"),
                    Put(("form", "redirect_uri"), "{redirect_uri}"),
                    Put(("form", "client_id"), "{app_id}"),
                    Put(("form", "client_secret"), "{app_secret}"),
                ),
                url="https://api.projectplace.com/oauth2/access_token",
                refresh=(
                    Put(("form", "grant_type"), "refresh_token"),
                    Put(("form", "refresh_token"), "{session.refresh_token}"),
                    Put(("form", "client_id"), "{app_id}"),
                    Put(("form", "client_secret"), "{app_secret}"),
                ),
            ),
            lives=Lives(absolute_s=2592000, expiry=(("body", "expires"), ("body", "expires_in"))),
            renew=Renew(before_s=60, statuses=(401,), codes=("invalid_grant",), unless=("invalid_client",)),
            consent=Consent("/oauth2/authorize", "app_id"),
        ),
        Scheme("auth.oauth1", "oauth1"),
        Scheme("auth.app_password", "basic", send=(Put(("header", "Authorization"), "{basic:email:app_password}"),)),
    ),
    errors=Errors(
        envelopes=(
            Envelope(
                code=("body", "error_code"),
                message=("body", "description"),
                when=(Test(("body", "error_code"), present=True),),
                ops=("*", "!getToken"),
            ),
            Envelope(
                code=("body", "error"),
                message=("body", "error_description"),
                when=(Test(("body", "error"), present=True),),
                ops=("getToken",),
            ),
            Envelope(
                code=("body", "error", "code"),
                message=("body", "error", "message"),
                when=(Test(("body", "error"), present=True),),
            ),
        ),
        codes={
            "NOT_FOUND_BOARD": Code("BoardNotFound"),
            "invalid_client": Code("InvalidClient"),
            "invalid_grant": Code("InvalidGrant"),
            "unsupported_grant_type": Code("UnsupportedGrant"),
            "invalid_request": Code("InvalidTokenRequest"),
        },
        statuses={403: "Forbidden", 404: "NotFound", 429: "TooManyRequests"},
    ),
)

SERVICE = Service("ProjectPlace", __package__, (REST, ODATA), version="1")
