"""What the runtime knows about the service: interfaces, schemes, errors, limits."""

from __future__ import annotations

from typing import Any

from ._runtime.operation import Code, Http, Operation
from ._runtime.service import Disguise, Envelope, Errors, Interface, Lives, Obtain, Put, Renew, Scheme, Service, Test

LOGIN: Operation[Any] = Operation(
    "login",
    Http("POST", "/auth/login"),
    idempotent=True,
    codes={"API-1029": Code("AuthenticationFailed"), "API-1030": Code("PasswordExpired")},
)

LOGOUT: Operation[Any] = Operation(
    "logout", Http("DELETE", "/auth/logout"), idempotent=True, codes={"API-1029": Code("SessionExpired", "reauth")}
)

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
            lives=Lives(idle_s=3600, starts="last_use"),
            renew=Renew(before_s=60, codes=("API-1029", "auth.session.expired")),
            ends=LOGOUT,
        ),
        Scheme("auth.basic", "basic", send=(Put(("header", "Authorization"), "{basic:username:password}"),)),
        Scheme(
            "auth.cookie",
            "cookie",
            send=(Put(("cookie", "sessionId"), "{session.token}"),),
            obtain=Obtain(
                read=(("token", ("body", "authToken")),),
                send=(Put(("header", "Authorization"), "{basic:username:password}"),),
                op=LOGIN,
            ),
            lives=Lives(idle_s=3600, starts="last_use"),
            renew=Renew(before_s=60, codes=("API-1029", "auth.session.expired")),
            ends=LOGOUT,
        ),
        Scheme(
            "auth.key",
            "static",
            send=(
                Put(("header", "Authorization"), "Bearer {api_key}"),
                Put(("header", "x-api-ppm-client"), "{client}"),
            ),
            lives=Lives(absolute_s=7776000),
        ),
    ),
    errors=Errors(
        envelopes=(
            Envelope(
                code=("body", "errorCode"),
                message=("body", "errorMessage"),
                when=(Test(("body", "errorMessage"), present=True),),
            ),
        ),
        codes={
            "api.unauthorized": Code("NotAuthorized"),
            "API-1007": Code("NotAuthorized"),
            "api.invalidResourceId": Code("UnknownId"),
            "API-1004": Code("UnknownId"),
            "validation.requiredFieldMissing": Code("RequiredAttributeMissing"),
            "CMN-0007": Code("RequiredAttributeMissing"),
            "validation.invalidApiAttribute": Code("UnknownAttribute"),
            "API-1019": Code("ServerFailed", "soon"),
            "auth.session.expired": Code("SessionExpired", "reauth"),
        },
        statuses={400: "InvalidRequest", 401: "NotAuthenticated", 403: "ServiceOff"},
        disguises=(
            Disguise((Test(("status",), equals=200), Test(("media",), equals="text/html")), "auth.session.expired"),
        ),
    ),
    movable={
        "createIntegration": "/integrations",
        "createManyIntegrations": "/integrations",
        "createManyRoadmapDependencies": "/roadmaps/{roadmapsInternalId}/roadmapDependencies",
        "createManyScenarios": "/roadmaps/{roadmapsInternalId}/scenarios",
        "createRoadmapDependency": "/roadmaps/{roadmapsInternalId}/roadmapDependencies",
        "createScenario": "/roadmaps/{roadmapsInternalId}/scenarios",
        "deleteAttachment": "/attachments/{attachmentsInternalId}",
        "deleteIntegration": "/integrations/{integrationsInternalId}",
        "deleteRoadmapDependency": "/roadmaps/{roadmapsInternalId}/roadmapDependencies/{roadmapDependenciesInternalId}",
        "getAttachment": "/attachments/{attachmentsInternalId}",
        "getIntegration": "/integrations/{integrationsInternalId}",
        "getRoadmapDependency": "/roadmaps/{roadmapsInternalId}/roadmapDependencies/{roadmapDependenciesInternalId}",
        "getScenario": "/roadmaps/{roadmapsInternalId}/scenarios/{scenariosInternalId}",
        "listAttachments": "/attachments",
        "listIntegrations": "/integrations",
        "listRoadmapDependencies": "/roadmaps/{roadmapsInternalId}/roadmapDependencies",
        "listScenarios": "/roadmaps/{roadmapsInternalId}/scenarios",
        "replaceIntegration": "/integrations/{integrationsInternalId}",
        "replaceManyIntegrations": "/integrations",
        "replaceManyScenarios": "/roadmaps/{roadmapsInternalId}/scenarios",
        "replaceScenario": "/roadmaps/{roadmapsInternalId}/scenarios/{scenariosInternalId}",
        "updateIntegration": "/integrations/{integrationsInternalId}",
        "updateManyIntegrations": "/integrations",
        "updateManyScenarios": "/roadmaps/{roadmapsInternalId}/scenarios",
        "updateScenario": "/roadmaps/{roadmapsInternalId}/scenarios/{scenariosInternalId}",
    },
)

SERVICE = Service("Clarity", __package__, (REST,), version="16.4.1")
