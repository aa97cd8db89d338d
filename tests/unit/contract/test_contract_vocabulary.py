"""The vocabulary holds what the interfaces still to come need: OAuth 1 and 2, links, sums, quotas per customer."""

from __future__ import annotations

from generator.contract.loader import parse_contract
from generator.contract.locator import Locator
from generator.contract.schema import contract_schema
from generator.contract.yamlsource import parse, plain

PLANVIEW_ADMIN = """\
contract: 1
vendor: planview_admin
evidence: documented
source: [S]
versions: {scheme: label, known: ["1"], default: "1"}
interfaces:
  rest:
    kind: rest-json
    documents: [openapi.yaml]
    servers: [{url: "https://{region}.id.example.com", ask: true}]
    trusted_origins: ["https://{region}.id.example.com"]
operations:
  - {id: op.reads, ops: ["list*", "get*"], effect: read, idempotent: true}
  - {id: op.guessed, ops: ["*", "!listUsers"], public_path: false, evidence: assumed}
auth:
  secrets:
    client_id: {kind: name, made_by: console}
    client_secret: {kind: password, made_by: console, shown: once, lifetime_s: {is: never, evidence: assumed}}
  schemes:
    - id: auth.client
      kind: oauth2
      rank: 1
      secrets: [client_id, client_secret]
      grant:
        type: client_credentials
        token_url: "https://{region}.id.example.com/io/v1/oauth2/token"
        client_auth: {is: basic, or: [form]}
      obtain:
        url: "https://{region}.id.example.com/io/v1/oauth2/token"
        media: application/x-www-form-urlencoded
        send:
          - {at: header:Authorization, value: "{basic:client_id:client_secret}"}
          - {at: form:grant_type, value: client_credentials}
        read: {token: body:/id_token}
      send: [{at: header:Authorization, value: "Bearer {session.token}"}]
      lives:
        absolute_s: {is: 3600, evidence: observed, source: [C1]}
        starts: login
        expiry: [body:/expires_in, token:/exp]
      renew: {by: obtain, before_s: 60, refused_with: [auth.token.expired, auth.token.revoked], attempts: 1}
      ends: {by: [secret.deleted]}
paging:
  - id: paging.indexed
    ops: ["list*"]
    style: offset
    start: {at: query:startIndex, base: 1, default: 1}
    size: {at: query:count, evidence: assumed, max: 200, over_max: {is: clamp, or: [param.value]}}
    next: {from: sum, terms: [body:/startIndex, body:/itemsPerPage]}
    items: "body:/Resources[]"
    page_size: body:/itemsPerPage
    end: [empty_page, short_page]
    past_end: {is: empty, evidence: inferred}
limits:
  - id: limit.customer
    kind: rate
    scope: customer
    max: {is: 120, evidence: assumed}
    per_s: 60
    refused: limit.rate
    remaining: {at: header:X-Rate-Limit-Remaining}
    wait: {at: header:Retry-After, unit: {is: seconds, or: [date]}, ceiling_s: 300}
errors:
  codes: [{status: 429, condition: limit.rate, class: RateLimited, retry: after}]
"""

PROJECTPLACE = """\
contract: 1
vendor: projectplace
evidence: documented
source: [C1]
versions: {scheme: label, known: ["1"], default: "1"}
interfaces:
  rest: {kind: rest-json, documents: [openapi.yaml], trusted_origins: ["https://api.example.com"]}
  odata: {kind: odata-4.0, documents: [pm.xml], claims: [{standard: odata-4.0, evidence: assumed}]}
auth:
  secrets:
    client_id: {kind: name}
    client_secret: {kind: password, shown: once}
    refresh_token: {kind: token, made_by: api, on_renewal: old_dies}
    token_key: {kind: token, lifetime_s: never}
    token_secret: {kind: token, lifetime_s: never}
    email: {kind: name, source: [S]}
    app_password: {kind: password, shown: once, lifetime_s: 7776000, source: [S]}
  schemes:
    - id: auth.robot
      kind: oauth2
      rank: 1
      secrets: [client_id, client_secret]
      grant:
        type: client_credentials
        token_url: "https://api.example.com/oauth2/access_token"
        client_auth: {is: basic, or: [form]}
      obtain: {url: "https://api.example.com/oauth2/access_token", read: {token: body:/access_token}}
      send:
        - at: {is: header:Authorization, or: [query:access_token]}
          value: {is: "Bearer {session.token}", or: ["{session.token}"]}
      lives: {absolute_s: 2592000, expiry: [body:/expires, body:/expires_in]}
    - id: auth.user
      kind: oauth2
      rank: 2
      secrets: [client_id, client_secret, refresh_token]
      grant:
        type: authorization_code
        authorize_url: "https://api.example.com/oauth2/authorize"
        token_url: "https://api.example.com/oauth2/access_token"
        client_auth: form
        response_type: {is: absent, or: [code]}
        state: true
        refresh: {rotates: true, lifetime_s: {is: 10368000, or: [1209600]}}
      obtain:
        url: "https://api.example.com/oauth2/access_token"
        read: {token: body:/access_token, refresh: body:/refresh_token}
      send: [{at: header:Authorization, value: "Bearer {session.token}"}]
      renew: {by: refresh, refused_with: auth.token.expired}
    - id: auth.oauth1
      kind: oauth1
      rank: 3
      status: compat
      secrets: [client_id, client_secret, token_key, token_secret]
      grant:
        type: oauth1
        request_url: "https://api.example.com/initiate"
        authorize_url: "https://api.example.com/authorize"
        token_url: "https://api.example.com/token"
      lives: {never: true}
    - {id: auth.app, interface: odata, kind: basic, rank: 4, needs: [cap.app], secrets: [email, app_password],
       source: [S], send: [{at: header:Authorization, value: "{basic:email:app_password}"}]}
  signatures:
    - {id: auth.hmac, interface: rest, algorithm: oauth1-hmac-sha1, at: header:Authorization, secret: client_secret,
       required: true, vectors: vectors/oauth1.yaml}
capabilities: [{id: cap.app, means: "app passwords are switched on", default: disabled, source: [S]}]
paging:
  - {id: paging.feed, interface: odata, style: link, items: "body:/value[]", total: "body:/~2odata.count", end: no_link,
     evidence: standard,
     next: {from: link, at: "body:/~2odata.nextLink", link: {absolute: true, opaque: true, same_origin: true}}}
"""


def test_client_credentials_with_an_id_token_as_bearer() -> None:
    contract = parse_contract(PLANVIEW_ADMIN)
    (scheme,) = contract.auth.schemes
    assert scheme.grant is not None
    assert scheme.obtain is not None
    assert scheme.lives is not None
    assert scheme.grant.client_auth is not None
    assert scheme.grant.client_auth.accepts("form")
    assert scheme.obtain.read == {"token": Locator.parse("body:/id_token")}
    assert [str(place) for place in scheme.lives.expiry] == ["body:/expires_in", "token:/exp"]


def test_paging_by_the_numbers_of_the_answer_and_a_wait_in_either_form() -> None:
    contract = parse_contract(PLANVIEW_ADMIN)
    (paging,), (limit,) = contract.paging, contract.limits
    assert paging.next is not None
    assert limit.wait is not None
    assert limit.wait.unit is not None
    assert [str(term) for term in paging.next.terms] == ["body:/startIndex", "body:/itemsPerPage"]
    assert (limit.wait.unit.value, limit.wait.unit.others) == ("seconds", ("date",))


def test_three_grants_and_an_app_password() -> None:
    contract = parse_contract(PROJECTPLACE)
    grants = [scheme.grant.type if scheme.grant else scheme.kind for scheme in contract.auth.schemes]
    assert grants == ["client_credentials", "authorization_code", "oauth1", "basic"]
    user = contract.auth.schemes[1]
    assert user.grant is not None
    assert user.grant.refresh is not None
    assert user.grant.refresh.lifetime_s is not None
    assert user.grant.refresh.lifetime_s.others == (1209600,)


def test_odata_links_are_members_that_begin_with_an_at_sign() -> None:
    contract = parse_contract(PROJECTPLACE)
    (paging,) = contract.paging
    assert paging.next is not None
    assert paging.next.at is not None
    assert [step.name for step in paging.next.at.steps] == ["@odata.nextLink"]


def test_the_schema_of_editors_takes_them_too() -> None:
    from jsonschema import Draft202012Validator

    validator = Draft202012Validator(contract_schema())
    for text in (PLANVIEW_ADMIN, PROJECTPLACE):
        assert [error.message for error in validator.iter_errors(plain(parse(text)))] == []
