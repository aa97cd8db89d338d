"""One OData 4.0 service root: documents, sets, entities, properties, counts; read only."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Protocol
from urllib.parse import quote, unquote

from conformance.mock.answers import Answer, Request
from conformance.mock.faults import Faults
from conformance.mock.odata.body import Writer, printed
from conformance.mock.odata.query import Asked, Place, asked, found, paged
from conformance.mock.odata.refusals import VERSION, Refusal, refusal
from conformance.mock.odata.schema import EntitySet, Schema
from conformance.mock.odata.values import Row, encoded
from conformance.mock.odata.wants import Wants, json_wanted, page_size, versions, xml_wanted
from conformance.mock.people import Person
from generator.model import Model
from generator.model.bindings import ODataBinding

_TOKEN = re.compile(r"p(\d{1,9})\.(\d{1,9})")
Keyed = Row | Sequence[Row] | None


class Source(Protocol):
    """Whose rows a service shows."""

    def rows(self, name: str, caller: Person) -> Sequence[Row]:
        """The rows of a set that the caller may see, in a stable order."""
        ...

    def keyed(self, name: str, key: Mapping[str, Any], caller: Person) -> Keyed:
        """What stands at a key: an entity, nothing, or (against the standard) several rows."""
        ...


class Service:
    """`path`: of the root, without a slash at its end; `page`: rows of a server's page, 0 = it never pages by itself;
    `prefers`: whether it heeds ``Prefer: odata.maxpagesize``; `queries`: whether it takes query options; `keyed`: type
    of the rows where a key is answered with several."""

    def __init__(
        self, schema: Schema, source: Source, faults: Faults, names: Mapping[tuple[str, str], str], path: str,
        *, page: int = 0, prefers: bool = True, queries: bool = True, keyed: str = "",
    ) -> None:  # fmt: skip
        self.schema, self.source, self.faults, self.path = schema, source, faults, path
        self.page, self.prefers, self.queries, self.keyed = page, prefers, queries, keyed
        self._names = names

    def serves(self, path: str) -> bool:
        return path == self.path or path.startswith(self.path + "/")

    def operation_of(self, request: Request) -> str:
        """The model's operation; "" for documents and what is unknown."""
        first = request.path.removeprefix(self.path).strip("/").partition("/")[0]
        name, keyed, _ = first.partition("(")
        verbs = ("get", "list") if keyed else ("list", "get")
        return next((self._names[name, verb] for verb in verbs if (name, verb) in self._names), "")

    def answer(self, request: Request, caller: Person) -> Answer:
        operation = self.operation_of(request)
        try:
            answer = self._answer(request, caller, operation)
        except Refusal as refused:
            answer = self.refused(refused, operation)
        answer.operation = operation
        return answer

    def refused(self, refused: Refusal, operation: str, *, headers: tuple[tuple[str, str], ...] = ()) -> Answer:
        on = self.faults.on
        allow = (("allow", "GET"),) if refused.status == 405 else ()
        if refused.status == 404 and on("F-OD-16", operation):
            refused = Refusal(400, refused.code, refused.message)
        if on("F-ER-15", operation):
            refused.message += '\n  File "/srv/feed/query.py", line 217, in evaluate\nTraceback (most recent call last)'
        answer = refusal(refused, headers=(*headers, *allow), coded=not on("F-ER-13", operation))
        answer.operation = operation
        return self._versioned(answer, operation)

    def _versioned(self, answer: Answer, operation: str) -> Answer:
        if self.faults.on("F-OD-01", operation):
            answer.without("odata-version")
        if self.faults.on("F-OD-20", operation):
            answer.without("odata-version")
            answer.headers.append(("odata-version", "4.01"))
        return answer

    def _answer(self, request: Request, caller: Person, operation: str) -> Answer:
        on = self.faults.on
        if request.method != "GET" and not on("F-OD-17", operation):
            raise Refusal(405, "MethodNotAllowed", "this service is read only")
        if not on("F-OD-19", operation):
            versions(request)
        below = quote(request.path.removeprefix(self.path), safe="/()',=$@:;!*+~.-_")
        query = asked(self.schema, below, request.raw_query, self.faults, operation, queries=self.queries)
        if query.metadata:
            return self._metadata(request, query)
        wants = self._wants(request, query, operation)
        writer = Writer(self.schema, self.faults, request.origin + self.path, wants, operation)
        if query.place is None:
            return self._json(self._document(writer), wants, operation)
        return self._resource(request, query, query.place, writer, caller)

    def _wants(self, request: Request, query: Asked, operation: str) -> Wants:
        if query.format and self.faults.on("F-OD-18", operation) and "accept" in request.headers:
            return json_wanted(request, "")
        return json_wanted(request, query.format, strict=not self.faults.on("F-OD-21", operation))

    # --- documents ---

    def _metadata(self, request: Request, query: Asked) -> Answer:
        if not xml_wanted(request, query.format):
            raise Refusal(406, "NotAcceptable", "the metadata is served as application/xml only", "Accept")
        media = "text/plain" if self.faults.on("F-OD-23") else "application/xml"
        return self._versioned(Answer(200, self.schema.document, media, [("odata-version", VERSION)]), "")

    def _document(self, writer: Writer) -> dict[str, Any]:
        names = list(self.schema.sets)
        if self.faults.on("F-OD-04"):
            names.append("Ghosts")
        bare = self.faults.on("F-OD-28")
        rows = [{"name": n} if bare else {"name": n, "kind": "EntitySet", "url": n} for n in names]
        return {**writer.context(""), "value": rows}

    # --- resources ---

    def _resource(self, request: Request, query: Asked, place: Place, writer: Writer, caller: Person) -> Answer:
        set, rows = self.schema.sets[place.set], self.source
        target = rows.keyed(set.name, place.key, caller) if place.key else rows.rows(set.name, caller)
        for link in place.links:
            target = target.get(link) if isinstance(target, Row) else None
            set = self.schema.sets[set.links[link].target]
        if target is None and self.faults.on("F-OD-25", writer.operation):
            return self._json({**writer.named(set, query.info, entity=True), "value": None}, writer.wants, "")
        if target is None:
            raise Refusal(404, "NotFound", f"there is no such entity in {set.name}")
        if isinstance(target, Row):
            return self._entity(target, set, place, query, writer)
        return self._collection(target, set, place, request, query, writer)

    def _entity(self, row: Row, set: EntitySet, place: Place, query: Asked, writer: Writer) -> Answer:
        if place.tail == "count":
            raise Refusal(400, "BadRequest", "one entity is not counted")
        if not place.property:
            body = {**writer.named(set, query.info, entity=True), **writer.row(row, set, query.info)}
            return self._json(body, writer.wants, writer.operation)
        type = set.properties[place.property]
        value = encoded(row[place.property], type, text_numbers=writer.wants.text_numbers)
        if value is None:
            return self._versioned(Answer(204, headers=[("odata-version", VERSION)]), writer.operation)
        if place.tail == "value":
            return self._text(str(value), writer.operation)
        return self._json({**writer.context(f"#{type}"), "value": value}, writer.wants, writer.operation)

    def _collection(
        self, rows: Sequence[Row], set: EntitySet, place: Place, request: Request, query: Asked, writer: Writer
    ) -> Answer:
        operation, on = writer.operation, self.faults.on
        chosen = found(rows, query.info, self.faults, operation)
        if place.tail == "count":
            if on("F-OD-14", operation):
                return self._json({"value": chosen.total}, writer.wants, operation)
            return self._text(str(chosen.total), operation)
        start, size = self._place(query, request, operation)
        page = paged(chosen, start, size)
        several = self.keyed if place.key and not place.links else ""
        body: dict[str, Any] = writer.named(set, query.info, several=several)
        if query.info.count is not None and query.info.count.value:
            body["@odata.count"] = page.total
        body["value"] = writer.rows(page.rows, set, query.info)
        if page.after and not on("F-PG-27", operation):
            again = start if on("F-PG-04", operation) else page.after
            body["@odata.nextLink"] = _next(request, again, size)
        if on("F-OD-02", operation):
            body = {"d": {"results": body["value"]}}
        answer = self._json(body, writer.wants, operation)
        if self.prefers and page_size(request):
            answer.headers.append(("preference-applied", f"odata.maxpagesize={size}"))
        return answer

    def _place(self, query: Asked, request: Request, operation: str) -> tuple[int, int]:
        """(first row, rows of the page). Raises Refusal for a link that is none of ours."""
        wanted = page_size(request) if self.prefers else 0
        size = min(filter(None, (wanted, self.page)), default=0)
        if query.info.skiptoken is None:
            return 0, size
        token = _TOKEN.fullmatch(query.info.skiptoken)
        if token is not None:
            return int(token[1]), int(token[2])
        if self.faults.on("F-OD-26", operation):
            return 0, size
        raise Refusal(410, "Gone", "this link is not valid any more", "$skiptoken")

    # --- answers ---

    def _json(self, body: dict[str, Any], wants: Wants, operation: str) -> Answer:
        media = wants.media
        if self.faults.on("F-OD-22", operation) and not wants.charset:
            media += ";charset=utf-8"
        return self._versioned(Answer(200, printed(body), media, [("odata-version", VERSION)]), operation)

    def _text(self, text: str, operation: str) -> Answer:
        return self._versioned(Answer(200, text.encode(), "text/plain", [("odata-version", VERSION)]), operation)


def _next(request: Request, after: int, size: int) -> str:
    kept = [p for p in request.raw_query.split("&") if p and not unquote(p).startswith("$skiptoken=")]
    path = quote(request.path, safe="/()',=$@:;!*+~.-_")
    return f"{request.origin}{path}?{'&'.join([*kept, f'$skiptoken=p{after}.{size}'])}"


def operation_names(model: Model, interface: str, root: str = "") -> dict[tuple[str, str], str]:
    """(entity set, verb) to the operation of a service root."""
    bindings = ((operation.name, operation.binding) for operation in model.of_interface(interface))
    return {(b.entity_set, b.verb): name for name, b in bindings if isinstance(b, ODataBinding) and b.root == root}
