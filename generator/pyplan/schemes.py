"""The schemes of a contract: descriptors for the runtime, and the constructors of credentials that users call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.contract.locator import Locator
from generator.contract.values import Send, Template
from generator.contract.vocabulary import Code, Contract, InterfaceRules, Lives, Obtain, Renew, Scheme
from generator.model import HttpBinding, Model, Operation, SoapBinding
from generator.pyplan import grants
from generator.pyplan.consents import by_consent
from generator.pyplan.names import KEYWORDS, snake
from generator.pyplan.places import tuple_of
from generator.pyplan.plan import PyScheme
from generator.pyplan.source import Expression, Group, Item, call, lay_out, mapping, row, texts
from generator.pyplan.text import docstring, literal, plain

_ABOUT = {
    "basic": "Sends {secrets} with every call.",
    "static": "Sends {secrets} with every call.",
    "body": "Sends {secrets} inside every request.",
    "login": "Opens a session with {secrets}, renews it when it ends and closes it with the client.",
    "cookie": "Opens a session with {secrets} and sends it as a cookie.",
    "oauth1": "Signs every call by OAuth 1.0a with {secrets}.",
    "oauth2": "Gets tokens by OAuth 2 for {secrets} and renews them.",
}


def usable(scheme: Scheme, interface: str) -> bool:
    """Schemes that the runtime can play."""
    if scheme.interface not in ("", interface) or scheme.status == "withdrawn":
        return False
    if scheme.kind == "oauth1":
        return len(scheme.secrets) == grants.SIGNING
    return scheme.kind != "oauth2" or grants.playable(scheme)


def namespace_of(op: Operation | None) -> str:
    """Namespace of the elements that stand in the wrapper of an operation."""
    return op.binding.input[0] if op is not None and isinstance(op.binding, SoapBinding) else ""


class SchemeWriter:
    def __init__(
        self, contract: Contract, model: Model, interface: str, runtime: set[str], namespaces: dict[str, str]
    ) -> None:
        self.contract = contract
        self.model = model
        self.interface = interface
        self.runtime = runtime
        self.namespaces = namespaces
        """Constant by namespace."""
        first = next(iter(model.of_interface(interface)), None)
        self.space = namespace_of(first)

    def literal(self, scheme: Scheme, preferred: Scheme, operations: dict[str, str]) -> Expression:
        """``Scheme(...)``; `operations` are the constants of the operations that sessions need."""
        self.runtime.add("Scheme")
        keyed: dict[str, Expression] = {}
        if scheme.send:
            keyed["send"] = self.puts(scheme.send)
        if scheme.grant is not None and scheme.kind == "oauth2":
            keyed["obtain"] = self._tokens(scheme, operations)
        elif scheme.obtain is not None:
            keyed["obtain"] = self._obtain(scheme.obtain, operations)
        if scheme.lives is not None and (lives := self._lives(scheme.lives)) is not None:
            keyed["lives"] = lives
        if scheme.renew is not None:
            keyed["renew"] = self._renew(scheme.renew)
        if grants.consented(scheme):
            keyed["consent"] = self._consent(scheme)
        if scheme.ends is not None and scheme.ends.op in operations:
            keyed["ends"] = operations[scheme.ends.op]
        if scheme.status == "deprecated" and preferred is not scheme:
            keyed["deprecated"] = literal(preferred.id)
        return call("Scheme", literal(scheme.id), literal(scheme.kind), **keyed)

    def puts(self, sends: Iterable[Send]) -> Group:
        self.runtime.add("Put")
        made: list[Expression] = []
        for send in sends:
            at = send.at.value
            args: list[Expression] = [tuple_of(at), literal(send.value.value.text)]
            if at.where == "body" and self.space:
                args.append(self.namespaces[self.space])
            made.append(call("Put", *args))
        return row(made)

    def _obtain(self, obtain: Obtain, operations: dict[str, str]) -> Expression:
        self.runtime.add("Obtain")
        keyed: dict[str, Expression] = {
            "read": row([row([literal(name), tuple_of(at)]) for name, at in obtain.read.items()])
        }
        if obtain.send:
            keyed["send"] = self.puts(obtain.send)
        if obtain.op:
            keyed["op"] = operations[obtain.op]
        if obtain.url:
            keyed["url"] = literal(obtain.url)
        return call("Obtain", **keyed)

    def _tokens(self, scheme: Scheme, operations: dict[str, str]) -> Expression:
        """``Obtain(...)`` of an OAuth 2 grant: by its operation where that is a method too, else by its address."""
        self.runtime.add("Obtain")
        read = dict(scheme.obtain.read) if scheme.obtain is not None else {}
        read = read or {"token": Locator.parse("body:/access_token")}
        keyed: dict[str, Expression] = {}
        refresh = grants.refreshed(scheme)
        if refresh:
            read.setdefault(grants.REFRESH, Locator.parse(f"body:/{grants.REFRESH}"))
        keyed["read"] = row([row([literal(name), tuple_of(at)]) for name, at in read.items()])
        if send := grants.asked(scheme):
            keyed["send"] = self.puts(send)
        where = grants.token_url(scheme)
        name = where.removeprefix("op:")
        if (abroad := grants.abroad(scheme, self.model, self.interface)) or where == name:
            keyed["url"] = literal(abroad or where)
        elif name in operations:
            keyed["op"] = operations[name]
        else:
            keyed["url"] = literal(self._path(name))
        if refresh:
            keyed["refresh"] = self.puts(refresh)
        return call("Obtain", **keyed)

    def _consent(self, scheme: Scheme) -> Expression:
        self.runtime.add("Consent")
        grant = scheme.grant
        assert grant is not None
        keyed: dict[str, Expression] = {}
        if grant.response_type is not None and grant.response_type.value != "absent":
            keyed["response_type"] = literal(grant.response_type.value)
        if grant.pkce:
            keyed["pkce"] = "True"
        return call("Consent", literal(grant.authorize_url), literal(scheme.secrets[0].value), **keyed)

    def _path(self, operation: str) -> str:
        """Path of an operation that has no method, since it takes a form."""
        binding = self.model.operation(operation, self.interface).binding
        return binding.path if isinstance(binding, HttpBinding) else ""

    def _lives(self, lives: Lives) -> Expression | None:
        keyed: dict[str, Expression] = {}
        if lives.absolute_s is not None:
            keyed["absolute_s"] = str(lives.absolute_s.value)
        if lives.idle_s is not None:
            keyed["idle_s"] = str(lives.idle_s.value)
        if lives.starts is not None and lives.starts.value != "login":
            keyed["starts"] = literal(lives.starts.value)
        if lives.expiry:
            keyed["expiry"] = row([tuple_of(at) for at in lives.expiry])
        if keyed:
            self.runtime.add("Lives")
        return call("Lives", **keyed) if keyed else None

    def _renew(self, renew: Renew) -> Expression:
        """Refusals by the codes, message prefixes and statuses that the contract gives to the conditions."""
        self.runtime.add("Renew")
        wanted = {condition.name for condition in renew.refused_with}
        codes = [c for c in self.contract.errors.codes if c.interface in ("", self.interface)]
        meant = [c for c in codes if any(x.name in wanted for x in c.condition)]
        signs = [sign for c in meant for sign in (c.code, c.prefix) if sign]
        signs += [d.condition.name for d in self.contract.errors.disguises if d.condition.name in wanted]
        accepted = self._accepted(wanted)
        statuses = sorted(
            {s for c in meant if not c.code and not c.prefix and (s := _status(c))}
            | {word for word in accepted if isinstance(word, int)}
        )
        unless = [c.code for c in codes if c.code and c not in meant and _status(c) in statuses]
        keyed: dict[str, Expression] = {}
        if renew.before_s:
            keyed["before_s"] = str(renew.before_s)
        if statuses:
            keyed["statuses"] = row([str(status) for status in statuses])
        if signs:
            keyed["codes"] = texts(list(dict.fromkeys(signs)))
        if unless:
            keyed["unless"] = texts(list(dict.fromkeys(unless)))
        if "fault" in accepted:
            keyed["fault"] = "True"
        if renew.attempts != 1:
            keyed["attempts"] = str(renew.attempts)
        return call("Renew", **keyed)

    def _accepted(self, wanted: set[str]) -> list[str | int]:
        accept = self.contract.errors.accept
        found = [accept[name] for name in sorted(wanted) if name in accept]
        return [word for reading in found for word in (reading.value, *reading.others)]


def _status(code: Code) -> int:
    return code.status.value if code.status is not None else 0


def settings_of(rules: InterfaceRules, scheme: Scheme, secrets: Iterable[str]) -> list[str]:
    """Holes of what is always sent, and of the scheme, that are no secrets: settings that the user gives."""
    known = set(secrets)
    found: dict[str, None] = {}
    sends = [*rules.always, *scheme.send, *(scheme.obtain.send if scheme.obtain is not None else ())]
    address = Template(grants.token_url(scheme)) if scheme.kind == "oauth2" else Template("")
    for template in (*(send.value.value for send in sends), address):
        for hole in template.holes():
            words = [w for w in hole.split(":")[1:] if w] if hole.startswith("basic:") else [hole]
            found.update({w: None for w in words if w not in known and not w.startswith("session.")})
    return list(found)


def constructors(
    rules: InterfaceRules,
    schemes: Sequence[Scheme],
    names: dict[str, str],
    interface_constant: str,
    signing: str = "",
    lives: Mapping[str, int] | None = None,
) -> tuple[PyScheme, ...]:
    """A static method for each scheme, preferred first, and one more where a user's consent opens a session.

    `signing` is the secret that signs, "" = none does. `lives`: seconds that secrets made in a console live."""
    made: list[PyScheme] = []
    for scheme in schemes:
        if grants.consented(scheme):
            made += by_consent(
                scheme, (names[scheme.id], names[scheme.id + SIGN_IN]), interface_constant, _server(rules)
            )
        else:
            made.append(_constructor(rules, scheme, names, interface_constant, schemes[0], signing, lives or {}))
    return tuple(made)


def _server(rules: InterfaceRules) -> str:
    """The default address; "" where the user gives one."""
    first = next(iter(rules.servers), None)
    return first.url if first is not None and not first.ask and "{" not in first.url else ""


def _constructor(
    rules: InterfaceRules,
    scheme: Scheme,
    names: dict[str, str],
    interface: str,
    preferred: Scheme,
    signing: str,
    lives: Mapping[str, int],
) -> PyScheme:
    secrets = [reading.value for reading in scheme.secrets]
    settings = settings_of(rules, scheme, [v for r in scheme.secrets for v in (r.value, *r.others)])
    items = [Item(f"{_word(name)}: str") for name in settings] + [
        Item(f"{_word(name)}: SecretText") for name in secrets
    ]
    items += [Item(f"{_word(signing)}: SecretText | None = None")] if signing else []
    ending = [name for name in secrets if name in lives]
    dates = [f"{_word(name)}_made" for name in ending]
    star = [Item("*")] if settings or len(secrets) > 2 or signing else []
    if ending:  # the day on which somebody made them; positional arguments stay so
        items += [*([] if star else [Item("*")]), *(Item(f"{date}: date | None = None") for date in dates)]
    name = names[scheme.id]
    args: list[Expression] = [interface, literal(scheme.id)]
    if settings:
        args.append(mapping([(literal(setting), _word(setting)) for setting in settings]))
    passed = [*secrets, *([signing] if signing else [])]
    made = Group("credentials", (*(Item(a) for a in args), *(_given(secret) for secret in passed)))
    listed = (
        " and ".join([", ".join(s.replace("_", " ") for s in secrets[:-1]), secrets[-1].replace("_", " ")])
        if len(secrets) > 1
        else "".join(secrets)
    )
    about = _ABOUT[scheme.kind].format(secrets=plain(listed))
    for secret, date in zip(ending, dates, strict=True):
        about += f" Warns before the {plain(secret.replace('_', ' '))} ends, if `{date}` says when it was made."
    if signing:
        about += f" With a {plain(signing.replace('_', ' '))} it signs every request."
    if scheme.status == "compat" and scheme.marks.note:
        about += f" {plain(scheme.marks.note)[:1].upper()}{plain(scheme.marks.note)[1:]}."
    deprecated = scheme.status == "deprecated"
    if deprecated and preferred is not scheme:
        about += f" Deprecated by the vendor: use `{names[preferred.id]}`."
    return PyScheme(
        name,
        lay_out(Group(f"def {name}", (*star, *items)), "", " -> Credentials:", indent=4),
        lay_out(made, "return ", _expiring(ending, dates, lives), indent=8),
        docstring(about, 8),
        tuple(_word(word) for word in (*settings, *secrets)),
        about,
        deprecated,
        (*((_word(signing),) if signing else ()), *dates),
        interface,
    )


def _expiring(ending: Sequence[str], dates: Sequence[str], lives: Mapping[str, int]) -> str:
    """What is told of secrets that end."""
    pairs = zip(ending, dates, strict=True)
    return "".join(f".expiring({literal(secret)}, {date}, {lives[secret]})" for secret, date in pairs)


def _given(secret: str) -> Item:
    """A secret as keyword argument; one that Python has a word of its own for has to be unpacked."""
    if secret.isidentifier() and secret not in KEYWORDS:
        return Item(_word(secret), f"{secret}=")
    return Item(mapping([(literal(secret), _word(secret))]), "**")


def _word(name: str) -> str:
    word = snake(name)
    return f"{word}_" if word in KEYWORDS else word


SIGN_IN = "#sign_in"
"""Behind the id of a scheme: the constructor that has the user consent now."""


def scheme_wishes(schemes: Iterable[Scheme]) -> list[tuple[str, str]]:
    """The names that constructors would like to have, by scheme."""
    wishes = [(scheme.id, scheme_wish(scheme)) for scheme in schemes]
    extra = [s for s in schemes if s.kind == "oauth2" and grants.consented(s)]
    return [*wishes, *((f"{s.id}{SIGN_IN}", f"{scheme_wish(s)}_sign_in") for s in extra)]


def scheme_wish(scheme: Scheme) -> str:
    """``token_login`` and ``session_login`` for schemes that log in: `login` alone would be the operation's name."""
    if scheme.kind == "login" and scheme.obtain is not None:
        return "token_login" if "token" in scheme.obtain.read else "session_login"
    return snake(scheme.id.rpartition(".")[2], "scheme")
