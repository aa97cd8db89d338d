"""Contacts and companies of the mocked Planfix, and their access to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from conformance.mock.answers import Refused
from conformance.mock.people import Person
from conformance.mock.planfix.arguments import Args
from conformance.mock.planfix.conditions import CONTACT, Condition, conditions, fulfils
from conformance.mock.planfix.office import Function, Office, Row, Sorts, admin, at, ids_of, only_admin
from conformance.mock.planfix.users import EMAIL

FIELDS: Final = {91: ("ИНН", ""), 92: ("Rating", "*")}
FIRST: Final = 900
TEMPLATE_NUMBER: Final = 40
"""Running number of the template contact."""
_GROUPS: Final = {5: "Customers", 6: "Поставщики"}
_PHONES: Final = {1: "Work", 2: "Мобильный"}
_PEOPLE: Final = (
    ("Анна", "Иванова", "anna@example.com", False), ("Bea", "Novak", "bea@example.com", False),
    ("Acme & Sons", "", "office@example.com", True), ("Žaneta", "Dvořáková", "zaneta@example.com", False),
    ("ООО Ромашка", "", "romashka@example.com", True),
)  # fmt: skip
_PLAIN: Final = (
    "name", "midName", "lastName", "post", "email", "address", "description", "sex", "site", "skype", "facebook", "vk",
    "icq", "birthdate", "canBeWorker", "canBeClient",
)  # fmt: skip
_SHORT: Final = frozenset({"midName", "site", "secondaryEmails", "group", "telegram", "responsible"})
"""What lists leave out."""
_ROWS_ONLY: Final = frozenset({"facebook", "vk", "telegramId", "user"})
_SAVED: Final[Sorts] = {"201": lambda c: c["isCompany"], ":access": lambda c: c["access"] == "ACTIVE"}


class Contacts:
    def __init__(self, office: Office, seeded: bool = True) -> None:
        self.office = office
        if seeded:
            template = _contact(FIRST - 1, "Standard contact", "", "", False)
            office.contacts[FIRST - 1] = template | {"general": TEMPLATE_NUMBER, "template?": True}
            for n, row in enumerate(_PEOPLE):
                office.contacts[FIRST + n] = _contact(FIRST + n, *row)
            office.contacts[FIRST]["contractors"] = [FIRST + 2]
            office.contacts[FIRST + 1]["access"] = "ACTIVE"

    def functions(self) -> dict[str, Function]:
        return {
            "contact.add": self._add,
            "contact.update": self._update,
            "contact.updateCustomData": self._custom,
            "contact.get": self._get,
            "contact.getList": self._list,
            "contact.managePlanfixAccess": self._access,
            "contact.updateUserInfo": self._login,
            "contact.updateContractors": self._contractors,
            "contact.delete": self._delete,
            "contact.getPhoneTypes": lambda args, caller: self._named(
                "contact.getPhoneTypes", "phoneTypes", "phoneType", _PHONES
            ),
            "contact.getGroupList": lambda args, caller: self._named(
                "contact.getGroupList", "contactGroups", "group", _GROUPS
            ),
            "contact.getFilterList": lambda args, caller: self._filters(),
        }

    def found(self, given: Args, order: tuple[str, ...] = ("general", "userid", "id")) -> Row:
        """By the first of these that is given. Raises Refused."""
        key = next((name for name in order if name in given), None)
        if key is None:
            raise Refused("param.missing")
        found = next((c for c in self.office.contacts.values() if c[key] == given[key]), None)
        if found is None:
            raise Refused("object.unknown")
        return found

    def _get(self, args: Args, caller: Person) -> Row:
        order = ("id", "userid", "general") if self.office.faults.on("F-PFX-23") else ("general", "userid", "id")
        contact = self.found(args["contact"], order)
        return {"contact": self._card(contact, caller, args.get("fields", {}).get("field", []), row=False)}

    def _list(self, args: Args, caller: Person) -> Row:
        asked = conditions(args, CONTACT, self.office.today())
        rows = [c for c in self.office.contacts.values() if self._in_target(c, str(args.get("target", "contact")))]
        if "company" in args:
            rows = [c for c in rows if args["company"] in c["contractors"]]
        if "search" in args and not self.office.faults.on("F-PFX-26", "contact.getList"):
            word = args["search"].strip().casefold()
            rows = [c for c in rows if any(word in c[k].casefold() for k in ("name", "lastName", "email"))]
        rows = [c for c in rows if fulfils(c, asked, self._property)]
        page = self.office.pages.listed("contact.getList", args, rows)
        wanted = args.get("fields", {}).get("field", [])
        cards = [self._card(c, caller, wanted, row=True) for c in page.rows]
        return {"contacts": {"totalCount": page.total, "count": page.count, "contact": cards}}

    def _in_target(self, contact: Row, target: str) -> bool:
        if target in _SAVED:
            return bool(_SAVED[target](contact)) and not contact["template?"]
        if target not in ("contact", "company", "template"):
            raise Refused("param.value")
        kind = "template" if contact["template?"] else "company" if contact["isCompany"] else "contact"
        return kind == target

    def _property(self, contact: Mapping[str, Any], condition: Condition) -> Any:
        if condition.field:
            return contact["custom"].get(condition.field)
        match condition.type:
            case 4001:
                return f"{contact['name']} {contact['lastName']}"
            case 4003:
                return " ".join(phone["number"] for phone in contact["phones"])
            case 4006 | 4007:
                return contact["isCompany"] is (condition.type == 4006)
            case 4010:
                return contact["access"] == "ACTIVE"
            case 4012 | 4017:
                return contact["canBeWorker"] is (condition.type == 4012)
            case 4013 | 4018:
                return contact["canBeClient"] is (condition.type == 4013)
            case _:
                names = {2: "responsible", 4002: "post", 4004: "address", 4005: "email", 4008: "group", 4014: "name",
                         4015: "lastName", 12: "made", 4223: "birthdate"}  # fmt: skip
                return contact.get(names.get(condition.type, ""))

    def _card(self, contact: Row, caller: Person, wanted: list[str], *, row: bool) -> Row:
        office, shown = self.office, admin(caller) or self.office.faults.on("F-PFX-24")
        group = contact["group"]
        card: Row = {
            **{k: contact[k] for k in ("id", "userid", "general", *_PLAIN[:14], "isCompany")},
            "template": {"id": contact["template"]},
            "secondaryEmails": {"email": contact["emails"]},
            "phones": {"phone": contact["phones"]},
            "telegramId": contact["telegram"],
            "userPic": "",
            "group": {"id": group, "name": _GROUPS.get(group, "")},
            "contractors": {"client": [self._name(id) for id in contact["contractors"]]},
            "customData": office.custom_values(contact["custom"], FIELDS),
            "responsible": office.people(contact["responsible"]),
        }
        if contact["midName"]:
            card["name"] = f"{contact['name']} {contact['midName']}"
        if contact["telegram"]:
            card["telegram"] = {"id": contact["telegram"]}
        if shown:
            has = contact["access"] == "ACTIVE"
            card["havePlanfixAccess"] = ("true" if has else "false") if office.faults.on("T-PFX-05") else has
            status = "ACTIVE" if contact["access"] == "ACTIVE" else "UNACTIVE"
            card["user"] = {"login": contact["login"], "role": "USER", "status": status, "email": contact["login"]}
        if wanted and not office.faults.on("F-PFX-25"):
            card |= {name: contact["changed"] if name == "lastUpdateDate" else "" for name in wanted}
        return {k: v for k, v in card.items() if k not in (_SHORT if row else _ROWS_ONLY)}

    def _name(self, id: int) -> Row:
        found = self.office.contacts.get(id)
        return {"id": id, "name": found["name"] if found else ""}

    # --- writing ---

    def _add(self, args: Args, caller: Person) -> Row:
        given = args["contact"]
        template = given.get("template")
        if template is not None and not any(
            c["template?"] and c["general" if not self.office.faults.on("F-PFX-27") else "id"] == template
            for c in self.office.contacts.values()
        ):
            raise Refused("object.unknown")
        id = self.office.new_id()
        contact = _contact(id, "", "", "", bool(given.get("isCompany")))
        self._apply(contact, given)
        if not contact["name"] and not contact["lastName"]:
            raise Refused("param.missing")
        self.office.contacts[id] = contact
        return self._made(contact, {"userid": contact["userid"]})

    def _update(self, args: Args, caller: Person) -> Row:
        contact = self.found(args["contact"], ("id", "userid", "general"))
        self._apply(contact, args["contact"])
        return self._made(contact)

    def _custom(self, args: Args, caller: Person) -> Row:
        contact = self.found(args["contact"], ("id", "general"))
        self._apply(contact, {"customData": args["contact"]["customData"]})
        return self._made(contact)

    def _made(self, contact: Row, more: Row | None = None) -> Row:
        return {
            "contact": {"id": contact["id"], **(more or {}), "general": contact["general"]},
            "actionid": self.office.new_id(),
        }

    def _apply(self, contact: Row, given: Args) -> None:
        """Take over what is given. Raises Refused, and has changed nothing then."""
        new: Row = {k: given[k] for k in _PLAIN if k in given}
        for email in [new.get("email", ""), *(emails := given.get("secondaryEmails", {}).get("email", []))]:
            if email and EMAIL.fullmatch(email) is None:
                raise Refused("x.email_malformed")
        values = {v["id"]: v.get("value", "") for v in given.get("customData", {}).get("customValue", [])}
        if not values.keys() <= FIELDS.keys():
            raise Refused("param.value")
        if "group" in given and given["group"].get("id") not in (0, *_GROUPS):
            raise Refused("param.value")
        phones = [{"typeId": 1, "typeName": _PHONES[1], **phone} for phone in given.get("phones", {}).get("phone", [])]
        if any(phone["typeId"] not in _PHONES for phone in phones):
            raise Refused("param.value")
        contact |= new | {"changed": self.office.now(), "custom": {**contact["custom"], **values}}
        contact |= {"phones": phones} if phones else {}
        contact |= {"emails": emails} if emails else {}
        contact |= {"group": given["group"].get("id", 0)} if "group" in given else {}
        contact |= {"responsible": ids_of(given["responsible"], "users")} if "responsible" in given else {}
        contact |= {"telegram": given["telegram"].get("id", "")} if "telegram" in given else {}

    def _access(self, args: Args, caller: Person) -> Row:
        only_admin(caller, "right.read_only")
        given = args["contact"]
        contact = self.found(given)
        if not given["havePlanfixAccess"]:
            contact["access"] = ""
            return {"contact": {"id": contact["id"], "status": "ACCESS_CANCELED"}}
        if contact["access"] == "ACTIVE":
            return {"contact": {"id": contact["id"], "status": "ACTIVE"}}
        email = contact["login"] or given.get("email") or contact["email"]
        if EMAIL.fullmatch(email) is None:
            raise Refused("x.email_malformed")
        if any(c["login"] == email and c is not contact for c in self.office.contacts.values()):
            raise Refused("x.login_taken")
        again = contact["access"] == "ASKED"
        contact |= {"access": "ASKED", "login": email}
        return {"contact": {"id": contact["id"], "status": "NOTICE_RESEND" if again else "NOTICE_SEND"}}

    def _login(self, args: Args, caller: Person) -> Row:
        only_admin(caller, "right.read_only")
        contact, user = self.found(args["contact"]), args["contact"]["user"]
        if not contact["access"]:
            raise Refused("x.access_missing")
        if contact["access"] != "ACTIVE":
            raise Refused("x.password_early" if "password" in user else "x.access_inactive")
        if user.get("notifyByEmail") and not (user.get("email") or contact["login"]):
            raise Refused("param.dependent")
        if user.get("email") and EMAIL.fullmatch(user["email"]) is None:
            raise Refused("x.email_malformed")
        contact["login"] = user.get("email", contact["login"])
        return {"contact": {"id": contact["id"]}}

    def _contractors(self, args: Args, caller: Person) -> Row:
        given = args["contact"]
        contact, change = at(self.office.contacts, given["id"]), given["contractors"]
        added, gone = ids_of(change, "addClient"), ids_of(change, "delClient")
        if not {*added, *gone} <= self.office.contacts.keys():
            raise Refused("object.unknown")
        contact["contractors"] = [id for id in dict.fromkeys([*contact["contractors"], *added]) if id not in gone]
        return {"contact": {"id": contact["id"]}}

    def _delete(self, args: Args, caller: Person) -> Row:
        contact = self.found(args["contact"])
        only_admin(caller, "right.read_only")
        del self.office.contacts[contact["id"]]
        return {"contact": {"id": contact["id"]}}

    # --- what surrounds them ---

    def _named(self, operation: str, outer: str, inner: str, names: dict[int, str]) -> Row:
        rows = [{"id": id, "name": name} for id, name in names.items()]
        return {outer: self.office.pages.whole(operation, rows).values(inner)}

    def _filters(self) -> Row:
        rows = [{"ID": "201", "Name": "Companies"}, {"ID": ":access", "Name": "С доступом"}]
        return {"contactFilterList": self.office.pages.whole("contact.getFilterList", rows).values("contactFilter")}


def _contact(id: int, name: str, last: str, email: str, company: bool) -> Row:
    blank = dict.fromkeys(_PLAIN[:14], "")
    return blank | {
        "id": id,
        "userid": id + 1000,
        "general": id - 859 if id < 10_000 else id,
        "name": name,
        "lastName": last,
        "email": email,
        "isCompany": company,
        "canBeWorker": True,
        "canBeClient": True,
        "template": 0,
        "emails": [],
        "telegram": "",
        "phones": [{"number": f"+420 {id}", "typeId": 1, "typeName": _PHONES[1]}],
        "group": 5,
        "contractors": [],
        "access": "",
        "login": "",
        "custom": {91: f"77{id}"},
        "responsible": [7],
        "changed": "2025-05-05 10:15",
        "made": "2025-01-01 10:00",
        "template?": False,
    }
