"""OData requests as the suite writes them: addresses, keys, options; whatever is in a key comes out again."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conformance.exchanges.encode import Placed, Recipe, encode
from conformance.mock.odata.schema import Schema
from generator.contract.locator import Locator
from generator.vendors import load

FEED, PLACE = load("ppmpro").model, load("projectplace").model


def url(model, name: str, server: str = "https://ppm.example/svc/", **args: object) -> str:
    return encode(model, model.operation(name), Recipe(server, args)).url


def test_a_set_of_a_root_and_its_options():
    sent = encode(PLACE, PLACE.operation("pm.Cards.list"), Recipe("https://ppm.example", {"$top": 5, "$count": True}))
    assert sent.method == "GET"
    assert sent.url == "https://ppm.example/pm/Cards?$top=5&$count=true"
    assert ("Accept", "application/json") in sent.headers


@pytest.mark.parametrize(
    ("name", "args", "path"),
    [
        ("pm.Cards.get", {"CardId": 978642950}, "/svc/pm/Cards(978642950)"),
        ("pm.CardTags.get", {"CardId": 1, "Tag": "a'b"}, "/svc/pm/CardTags(CardId=1,Tag='a''b')"),
        ("portfolios.PortfolioWorkspaces.get", {"PortfolioId": 1, "WorkspaceId": 2},
         "/svc/portfolios/PortfolioWorkspaces(PortfolioId=1,WorkspaceId=2)"),
    ],
)  # fmt: skip
def test_a_key_has_texts_in_quotes_and_a_name_where_it_has_several_parts(name, args, path):
    assert unquote(urlsplit(url(PLACE, name, **args)).path) == path


def test_a_missing_key_and_an_unknown_place_are_refused():
    with pytest.raises(ValueError, match=r"pm\.Cards\.get needs CardId"):
        url(PLACE, "pm.Cards.get")
    recipe = Recipe("https://ppm.example", {"Id": "x"}, [Placed(Locator.parse("path:Id"), "y")])
    with pytest.raises(ValueError, match="nothing can be put"):
        encode(FEED, FEED.operation("Fields.get"), recipe)


def test_headers_are_put_over_ours_and_a_suffix_stands_before_the_options():
    put = [Placed(Locator.parse("header:Accept"), "*/*")]
    sent = encode(PLACE, PLACE.operation("pm.Cards.list"), Recipe("https://h", {"$top": 1}, put, suffix="/$count"))
    assert sent.url == "https://h/pm/Cards/$count?$top=1"
    assert dict(sent.headers)["Accept"] == "*/*"


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=40))
def test_any_text_survives_as_a_key(text):
    made = urlsplit(url(FEED, "Fields.get", Id=text))
    assert made.query == made.fragment == ""
    inside = unquote(made.path).removeprefix("/svc/Fields('").removesuffix("')")
    assert inside.replace("''", "'") == text


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_any_text_survives_as_an_option(text):
    made = urlsplit(url(PLACE, "pm.Cards.list", **{"$filter": text, "$top": 1}))
    assert [unquote(part.partition("=")[2]) for part in made.query.split("&")] == [text, "1"]


def test_the_mock_reads_the_same_names_as_the_model_has():
    folder = load("projectplace").folder
    for root in ("pm", "am", "portfolios"):
        schema = Schema((folder / f"metadata-{root}.xml").read_bytes())
        assert {f"{root}.{name}.list" for name in schema.sets} == {
            o.name for o in PLACE.of_interface("odata") if o.name.startswith(f"{root}.") and o.name.endswith(".list")
        }
