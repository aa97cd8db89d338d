"""Decoding of the OData page: ours, bare msgspec, python-odata with the entities it makes of the metadata."""

from __future__ import annotations

import datetime as dt
import json
import sys
from pathlib import Path
from typing import Any

import msgspec
from bench_feed import models
from bench_feed._runtime.odata_cut import Cutter
from bench_feed._runtime.odata_wire import FeedCodec
from msgspec import Struct, field
from odata import ODataService
from requests import PreparedRequest, Response, Session
from requests.adapters import BaseAdapter

from benchmarks.rounds import per_call
from benchmarks.samples import COUNT, odata_page

PAGE = odata_page()
CODEC = FeedCodec("bench_feed")
CHUNK = 16_384


class Card(Struct, gc=False, rename="pascal"):
    card_id: int
    card_title: str | None = None
    card_description: str | None = None
    board_id: int | None = None
    board_name: str | None = None
    column_name: str | None = None
    assignee_name: str | None = None
    due_date: dt.date | None = None
    points: float | None = None
    is_blocked: bool | None = None
    is_done: bool | None = None
    estimated_time_hours: str | None = None
    created_date: dt.datetime | None = None
    workspace_id: int | None = None
    workspace_name: str | None = None


class Cards(Struct, gc=False):
    value: list[Card]
    next_link: str | None = field(default=None, name="@odata.nextLink")


BARE = msgspec.json.Decoder(Cards)


class Canned(BaseAdapter):
    """Answers python-odata without a network."""

    def __init__(self, metadata: bytes) -> None:
        super().__init__()
        self.metadata = metadata

    def send(self, request: PreparedRequest, *args: Any, **kwargs: Any) -> Response:
        told = (self.metadata, "application/xml") if "$metadata" in str(request.url) else (PAGE, "application/json")
        answer = Response()
        answer.status_code, answer._content, answer.request, answer.url = 200, told[0], request, str(request.url)
        answer.headers["content-type"] = told[1]
        return answer

    def close(self) -> None:
        return None


def peer(metadata: Path) -> tuple[Any, Any]:
    """The service of python-odata, and its class of cards."""
    session = Session()
    session.mount("http://", Canned(metadata.read_bytes()))
    service = ODataService("http://odata.example/feed/", session=session, reflect_entities=True, quiet_progress=True)
    return service, service.entities["Cards"]


def read_ours() -> list[models.Card]:
    return CODEC.decode("models.odata:Card[]", PAGE, "value").value


def read_stream() -> int:
    cutter, count = Cutter(1_000_000), 0
    for start in range(0, len(PAGE), CHUNK):
        for data in cutter.feed(PAGE[start : start + CHUNK]):
            CODEC.decode("models.odata:Card", data)
            count += 1
    return count


def main() -> None:
    service, card = peer(Path(sys.argv[1]))
    names = [name for name in models.Card.__struct_fields__ if name != "source_"]
    theirs = [f.encode_name for f in msgspec.structs.fields(Card)]

    def read_peer() -> list[Any]:
        return list(service.query(card).all())

    mine, bare, other = read_ours(), BARE.decode(PAGE).value, read_peer()
    assert len(mine) == len(bare) == len(other) == read_stream() == COUNT
    assert mine[7].due_date == bare[7].due_date
    assert mine[7].created_date == bare[7].created_date
    assert mine[7].card_title == other[7].CardTitle
    assert len(theirs) == len(names)
    assert all(hasattr(other[7], name) for name in theirs)
    works = {
        "ours": read_ours,
        "ours, stream": read_stream,
        "ours, read": lambda: [getattr(record, name) for record in read_ours() for name in names],
        "bare msgspec": lambda: BARE.decode(PAGE),
        "json.loads": lambda: json.loads(PAGE),
        "python-odata": read_peer,
        "python-odata, read": lambda: [getattr(record, name) for record in read_peer() for name in theirs],
    }
    print(json.dumps(per_call(works, int(sys.argv[2]) * 3, cpu=True)))


if __name__ == "__main__":
    main()
