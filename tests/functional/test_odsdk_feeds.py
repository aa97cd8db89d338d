"""Inline CSDL -> package -> client: queries, keys, next links, streams, errors, against scripted answers."""

from __future__ import annotations

import asyncio
import datetime as dt
import importlib
import json
import sys
import tracemalloc
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import httpx2
import pytest

from generator.commands.generation import Request, run

METADATA = """<edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" Version="4.0"><edmx:DataServices>
<Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="Plan">
  <EnumType Name="State"><Member Name="Open"/><Member Name="Done"/></EnumType>
  <ComplexType Name="Spot"><Property Name="City" Type="Edm.String"/>
    <Property Name="Floor" Type="Edm.Int32"/></ComplexType>
  <EntityType Name="Board"><Key><PropertyRef Name="Id"/></Key><Property Name="Id" Type="Edm.Guid" Nullable="false"/>
    <Property Name="Name" Type="Edm.String"/></EntityType>
  <EntityType Name="Thing" OpenType="true"><Key><PropertyRef Name="Id"/></Key>
    <Property Name="Id" Type="Edm.Int64" Nullable="false"/></EntityType>
  <EntityType Name="Card" BaseType="Plan.Thing">
    <Property Name="Title" Type="Edm.String" Nullable="false"/><Property Name="Due" Type="Edm.Date"/>
    <Property Name="Changed" Type="Edm.DateTimeOffset"/><Property Name="Cost" Type="Edm.Decimal"/>
    <Property Name="State" Type="Plan.State"/><Property Name="Spot" Type="Plan.Spot"/>
    <Property Name="Done" Type="Edm.Boolean"/><Property Name="Took" Type="Edm.Duration"/>
    <Property Name="Blob" Type="Edm.Binary"/>
    <NavigationProperty Name="Board" Type="Plan.Board"/><NavigationProperty Name="Tags" Type="Collection(Plan.Tag)"/>
  </EntityType>
  <EntityType Name="Tag"><Key><PropertyRef Name="CardId"/><PropertyRef Name="Word"/></Key>
    <Property Name="CardId" Type="Edm.Int64" Nullable="false"/>
    <Property Name="Word" Type="Edm.String" Nullable="false"/>
  </EntityType>
  <Function Name="Nearest"><Parameter Name="lat" Type="Edm.Double" Nullable="false"/>
    <Parameter Name="named" Type="Edm.String"/><Parameter Name="state" Type="Plan.State" Nullable="false"/>
    <Parameter Name="spots" Type="Collection(Plan.Spot)" Nullable="false"/><ReturnType Type="Plan.Card"/></Function>
  <Function Name="Total"><ReturnType Type="Edm.Int32"/></Function>
  <Function Name="Words"><ReturnType Type="Collection(Edm.String)"/></Function>
  <Action Name="Close"><Parameter Name="board" Type="Edm.Guid" Nullable="false"/></Action>
  <EntityContainer Name="Main"><EntitySet Name="Cards" EntityType="Plan.Card"/>
    <FunctionImport Name="NearestCard" Function="Plan.Nearest"/><FunctionImport Name="Total" Function="Plan.Total"/>
    <FunctionImport Name="Words" Function="Plan.Words"/><ActionImport Name="Close" Action="Plan.Close"/>
    <EntitySet Name="Tags" EntityType="Plan.Tag"/>
    <EntitySet Name="Boards" EntityType="Plan.Board"/><Singleton Name="Me" Type="Plan.Thing"/></EntityContainer>
</Schema></edmx:DataServices></edmx:Edmx>"""

Answer = Callable[[httpx2.Request], httpx2.Response]


class Feeds:
    """The package, and clients of it whose requests a function answers."""

    def __init__(self, package: str) -> None:
        self.package = package
        self.fields: Any = importlib.import_module(f"{package}.fields")
        self.models: Any = importlib.import_module(f"{package}.models")
        self.errors: Any = importlib.import_module(f"{package}.errors")
        self.seen: list[httpx2.Request] = []

    def client(self, answer: Answer, prefix: str = "", **options: Any) -> Any:
        self.seen.clear()

        def handle(request: httpx2.Request) -> httpx2.Response:
            self.seen.append(request)
            return answer(request)

        transports = importlib.import_module(f"{self.package}._runtime.httpx_transport")
        made = getattr(transports, f"{prefix}HttpxTransport")(
            transports.Wiring(), "http://odata.example", httpx2.MockTransport(handle)
        )
        root = importlib.import_module(self.package)
        return getattr(root, f"{prefix}Plan")(base_url="http://odata.example/feed", transport=made, **options)

    def asked(self) -> list[str]:
        """Path and query of every request, decoded."""
        return [unquote(str(r.url.raw_path.decode())) for r in self.seen]


@pytest.fixture(scope="module")
def feeds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Feeds]:
    folder = tmp_path_factory.mktemp("feeds")
    (folder / "metadata.xml").write_text(METADATA, "utf-8")
    out = folder / "plan"
    assert run(Request(spec=folder / "metadata.xml", package="plan", out=out, jobs=1)) == 0
    sys.path.insert(0, str(out / "src"))
    yield Feeds("plan")
    sys.path.remove(str(out / "src"))
    for name in [n for n in sys.modules if n.partition(".")[0] == "plan"]:
        del sys.modules[name]


def page(*rows: dict[str, Any], **more: Any) -> httpx2.Response:
    body = {"@odata.context": "$metadata#Cards", **{f"@odata.{k}": v for k, v in more.items()}, "value": list(rows)}
    return httpx2.Response(200, json=body)


def test_a_query_is_sent_as_it_reads(feeds: Feeds) -> None:
    card, tag, board, spot = feeds.fields.Card, feeds.fields.Tag, feeds.fields.Board, feeds.fields.Spot
    with feeds.client(lambda _: page()) as client:
        cards = client.odata.cards
        list(cards.filter((card.title == "O'Neil") | ~card.done.one_of(True)).filter(card.id > 7).top(5).skip(2))
        list(cards.filter("Cost gt 3").select(card.id, card.title).select(card.due).orderby(card.due, card.id.desc()))
        list(cards.filter(card.tags.any(tag.word.lower().starts_with("a")) & (card.board / board.name).not_null()))
        list(cards.filter(card.spot / spot.floor >= 2).expand(card.board, card.tags.select(tag.word).top(3)))
        list(
            cards.filter((card.state == "Open") & (card.took < "PT1H") & (card.tags.count() > 1))
            .search("a b")
            .counted()
        )
        list(cards.option("$compute", "Cost mul 2 as Twice"))
    assert feeds.asked() == [
        "/feed/Cards?$filter=(Title eq 'O''Neil' or not (Done eq true)) and (Id gt 7)&$top=5&$skip=2",
        "/feed/Cards?$filter=Cost gt 3&$select=Id,Title,Due&$orderby=Due,Id desc",
        "/feed/Cards?$filter=Tags/any(x1:startswith(tolower(x1/Word),'a')) and Board/Name ne null",
        "/feed/Cards?$filter=Spot/Floor ge 2&$expand=Board,Tags($select=Word;$top=3)",
        "/feed/Cards?$filter=State eq Plan.State'Open' and Took lt duration'PT1H' and Tags/$count gt 1"
        "&$search=a b&$count=true",
        "/feed/Cards?$compute=Cost mul 2 as Twice",
    ]
    assert feeds.seen[0].headers["odata-maxversion"] == "4.0"


def test_records_have_the_types_of_the_metadata_and_keep_what_it_does_not_know(feeds: Feeds) -> None:
    row = {
        "Id": 7,
        "Title": "Kick-off",
        "Due": "2026-01-31",
        "Changed": "2026-01-31T08:00:00.1234567Z",
        "Cost": 12.50,
        "State": "Waiting",
        "Spot": {"City": "Ulm"},
        "Took": "PT5M",
        "Blob": "-_8",
        "Start\nDate": "01/03",
        "@odata.etag": "W/x",
        "Tags": [{"CardId": 7, "Word": "a"}],
    }
    with feeds.client(lambda _: page(row)) as client:
        (card,) = client.odata.cards
    assert (card.id, card.due, card.cost, card.state) == (7, dt.date(2026, 1, 31), 12.5, "Waiting")
    assert card.changed == dt.datetime(2026, 1, 31, 8, 0, 0, 123457, tzinfo=dt.UTC)
    assert (card.spot.city, card.took, card.blob, card.tags[0].word) == ("Ulm", "PT5M", "-_8", "a")
    assert (card.done, card.board) == (None, None)
    assert card.extra == {"Start\nDate": "01/03", "@odata.etag": "W/x"}


def test_entities_are_read_by_key(feeds: Feeds) -> None:
    with feeds.client(lambda _: httpx2.Response(200, json={"Id": 1})) as client:
        assert client.odata.cards.select(feeds.fields.Card.id).get(7).id == 1
        client.odata.tags.get((7, "a/b & O'N?"))
        client.odata.me.get()
    assert [r.url.raw_path.decode() for r in feeds.seen] == [
        "/feed/Cards(7)?$select=Id",
        "/feed/Tags(CardId=7,Word='a%2Fb%20%26%20O''N%3F')",
        "/feed/Me",
    ]
    with feeds.client(lambda _: httpx2.Response(200, json={"Id": str(uuid.UUID(int=5))})) as client:
        assert client.odata.boards.get(uuid.UUID(int=5)).id == uuid.UUID(int=5)
    assert feeds.asked() == [f"/feed/Boards({uuid.UUID(int=5)})"]


def test_functions_and_actions_are_methods(feeds: Feeds) -> None:
    def answer(request: httpx2.Request) -> httpx2.Response:
        last = request.url.path.rpartition("/")[2]
        values = {"Total()": {"value": 3}, "Words()": {"value": ["a", "b"]}}
        return httpx2.Response(204) if last == "Close" else httpx2.Response(200, json=values.get(last, {"Id": 9}))

    spot = feeds.models.Spot(city="Ulm")
    with feeds.client(answer) as client:
        assert client.odata.nearest_card(lat=48.4, named="O'N/?", state="Open", spots=[spot]).id == 9
        assert (client.odata.total(), client.odata.words()) == (3, ["a", "b"])
        assert client.odata.close_(board=uuid.UUID(int=5)) is None
    assert [r.url.raw_path.decode() for r in feeds.seen] == [
        "/feed/NearestCard(lat=48.4,named='O''N%2F%3F',state=Plan.State'Open',spots=@spots)"
        "?@spots=%5B%7B%22City%22:%22Ulm%22%7D%5D",
        "/feed/Total()",
        "/feed/Words()",
        "/feed/Close",
    ]
    assert (feeds.seen[-1].method, json.loads(feeds.seen[-1].content)) == ("POST", {"board": str(uuid.UUID(int=5))})


@pytest.mark.parametrize(
    ("use", "words"),
    [
        (lambda c, f: c.odata.tags.get(7), "a tuple \\(CardId, Word\\)"),
        (lambda c, f: c.odata.cards.get(None), "one value, Id"),
        (lambda c, f: c.odata.cards.top(-1), "from 0 on"),
        (lambda c, f: c.odata.cards.top(1).get(7), "get takes no \\$top"),
        (lambda c, f: f.Card.changed > dt.datetime(2026, 1, 1), "time zone"),
        (lambda c, f: (f.Card.id == 1) and (f.Card.id == 2), "joined by &"),
        (lambda c, f: f.Card.id == object(), "object cannot stand in a filter"),
        (lambda c, f: list(c.odata.cards.filter("Title eq '\ud800'")), "no text"),
    ],
)
def test_wrong_use_is_refused_before_anything_is_sent(feeds: Feeds, use: Callable[[Any, Any], Any], words: str) -> None:
    with feeds.client(lambda _: page()) as client, pytest.raises(feeds.errors.UsageError, match=words):
        use(client, feeds.fields)
    assert feeds.seen == []


def paged(request: httpx2.Request) -> httpx2.Response:
    """Three pages, linked absolutely, relatively, and not at all."""
    text = request.url.query.decode()
    if "token=2" in text:
        return page({"Id": 3}, {"Id": 4}, nextLink="Cards?$skiptoken=3")
    if "token=3" in text:
        return page({"Id": 5})
    return page({"Id": 1}, {"Id": 2}, nextLink="http://odata.example/feed/Cards?$skiptoken=2", count=5)


def test_next_links_are_followed_as_they_are(feeds: Feeds) -> None:
    with feeds.client(paged) as client:
        cards = client.odata.cards.top(9).counted()
        assert [card.id for card in cards] == [1, 2, 3, 4, 5]
        assert feeds.asked()[1:] == ["/feed/Cards?$skiptoken=2", "/feed/Cards?$skiptoken=3"]
        first = next(cards.pages())
        assert (first.total, len(first), first.next_token) == (5, 2, "link:/feed/Cards?$skiptoken=2")
        assert [card.id for card in cards.pager().resume(first.next_token)] == [3, 4, 5]
        assert [card.id for card in cards.pager().max_items(3)] == [1, 2, 3]
        assert [card.id for card in cards.stream()] == [1, 2, 3, 4, 5]
        assert cards.first().id == 1
        assert client.odata.cards.filter("Id gt 0").count() == 5
    assert feeds.asked()[-1] == "/feed/Cards?$filter=Id gt 0&$count=true&$top=0"


@pytest.mark.parametrize("way", ["__iter__", "stream"])
@pytest.mark.parametrize(
    ("link", "words"),
    [("https://evil.example/feed", "lies on https://evil.example"), ("/feed/Cards", "links back")],
)
def test_links_to_other_origins_and_circles_end_in_an_error(feeds: Feeds, way: str, link: str, words: str) -> None:
    with (
        feeds.client(lambda r: page({"Id": len(feeds.seen)}, nextLink=link)) as client,
        pytest.raises(feeds.errors.PagingError, match=words),
    ):
        list(getattr(client.odata.cards, way)())
    assert len(feeds.seen) <= 2


def test_a_stream_of_links_without_end_is_bounded(feeds: Feeds) -> None:
    with feeds.client(lambda _: page(nextLink=f"Cards?$skiptoken={len(feeds.seen)}")) as client:
        with pytest.raises(feeds.errors.PagingError, match="more than 5 pages"):
            list(client.odata.cards.stream(page_cap=5))
        with pytest.raises(feeds.errors.PagingError, match="more than 5 pages"):
            list(client.odata.cards.pager().page_cap(5))
    assert len(feeds.seen) == 10


def test_the_raw_answer_and_other_settings_are_to_be_had_for_queries_too(feeds: Feeds) -> None:
    with feeds.client(lambda _: httpx2.Response(200, json={"Id": 1}, headers={"odata-version": "4.0"})) as client:
        cards = client.odata.cards.select(feeds.fields.Card.id)
        raw = client.raw(cards.get)(7)
        assert (raw.status, raw.headers.get("odata-version"), raw.parsed.id) == (200, "4.0", 1)
        assert cards.with_options(headers={"Prefer": "odata.maxpagesize=5"}).get(8).id == 1
    assert feeds.asked() == ["/feed/Cards(7)?$select=Id", "/feed/Cards(8)?$select=Id"]
    assert feeds.seen[1].headers["prefer"] == "odata.maxpagesize=5"


def test_refusals_carry_the_code_and_the_text_of_the_service(feeds: Feeds) -> None:
    refusal = {"error": {"code": "BadFilter", "message": "Unknown property 'Foo'"}}
    with feeds.client(lambda _: httpx2.Response(400, json=refusal)) as client:
        for use in (lambda: list(client.odata.cards), lambda: list(client.odata.cards.stream())):
            with pytest.raises(feeds.errors.BadRequest) as caught:
                use()
            assert (caught.value.code, caught.value.message) == ("BadFilter", "Unknown property 'Foo'")
    with feeds.client(lambda _: httpx2.Response(404, json=refusal)) as client, pytest.raises(feeds.errors.NotFound):
        client.odata.cards.get(7)


BODY = json.dumps({"@odata.context": "x", "value": [{"Id": n, "Title": 'q"}],{'} for n in range(50)]}).encode()


@pytest.mark.parametrize("size", [len(BODY) - 1, len(BODY) - 2, len(BODY) // 2, 10, 0])
@pytest.mark.parametrize("way", ["__iter__", "stream"])
def test_a_feed_that_is_cut_off_is_an_error_and_no_short_result(feeds: Feeds, way: str, size: int) -> None:
    with (
        feeds.client(lambda _: httpx2.Response(200, content=BODY[:size])) as client,
        pytest.raises(feeds.errors.AnswerUnreadable),
    ):
        list(getattr(client.odata.cards, way)())


def test_a_failing_transport_ends_a_stream_in_an_error(feeds: Feeds) -> None:
    def broken(_: httpx2.Request) -> httpx2.Response:
        def chunks() -> Iterator[bytes]:
            yield BODY[: len(BODY) // 2]
            raise httpx2.RemoteProtocolError("incomplete chunked read")

        return httpx2.Response(200, content=chunks())

    got: list[int] = []
    with feeds.client(broken) as client, pytest.raises(feeds.errors.ConnectionLost):
        got.extend(card.id for card in client.odata.cards.stream())


def test_a_large_feed_is_streamed_without_being_held(feeds: Feeds) -> None:
    row = json.dumps({"Id": 1, "Title": "x" * 900}).encode()
    total = 40_000

    def chunks() -> Iterator[bytes]:
        yield b'{"@odata.context":"x","value":['
        for number in range(total):
            yield row if number == 0 else b"," + row
        yield b"]}"

    with feeds.client(lambda _: httpx2.Response(200, content=chunks())) as client:
        stream = client.odata.cards.stream()
        next(stream)
        tracemalloc.start()
        count = 1 + sum(1 for _ in stream)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert count == total
    assert peak < 1_000_000 < total * len(row)


def test_a_stream_that_is_left_closes_its_answer(feeds: Feeds) -> None:
    closed: list[bool] = []

    class Chunks(httpx2.SyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            yield BODY

        def close(self) -> None:
            closed.append(True)

    with feeds.client(lambda _: httpx2.Response(200, stream=Chunks())) as client:
        stream = client.odata.cards.stream()
        assert next(stream).id == 0
        stream.close()
        assert closed


def test_a_record_above_the_limit_is_refused(feeds: Feeds) -> None:
    endless = b'{"value":[{"Title":"' + b"x" * 300_000
    with (
        feeds.client(lambda _: httpx2.Response(200, content=endless), max_body=100_000) as client,
        pytest.raises(feeds.errors.AnswerUnreadable, match="larger than 100000 bytes"),
    ):
        list(client.odata.cards.stream())


def test_the_asynchronous_twin_does_the_same(feeds: Feeds) -> None:
    async def use() -> tuple[Any, ...]:
        async with feeds.client(paged, "Async") as client:
            cards = client.odata.cards
            listed = [card.id async for card in cards]
            streamed = [card.id async for card in cards.stream()]
            first = await cards.first()
            assert repr(cards.filter("Id gt 2")) == "AsyncQuery(Cards?$filter=Id%20gt%202)"
            return listed, streamed, first.id, await cards.count(), (await anext(cards.pages())).total

    assert asyncio.run(use()) == ([1, 2, 3, 4, 5], [1, 2, 3, 4, 5], 1, 5, 5)

    async def cut() -> None:
        async with feeds.client(lambda _: httpx2.Response(200, content=BODY[:-1]), "Async") as client:
            async for _ in client.odata.cards.stream():
                pass

    with pytest.raises(feeds.errors.AnswerUnreadable):
        asyncio.run(cut())


def test_a_path_of_the_machine_is_no_part_of_the_package(feeds: Feeds, tmp_path: Path) -> None:
    home = Path(str(importlib.import_module(feeds.package).__file__)).parent
    assert not any(str(tmp_path.parent) in path.read_text("utf-8") for path in home.rglob("*.py"))
