"""Vendors are found, read and told apart; what is wrong with one is said in a line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator import vendors
from generator.data import data_root
from generator.diagnostics import BadInput

SPECS = data_root() / "specs"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder of one's own vendors with a copy of Clarity called `mine`."""
    shutil.copytree(SPECS / "clarity", tmp_path / "mine")
    contract = tmp_path / "mine" / "contract.yaml"
    contract.write_text(contract.read_text("utf-8").replace("vendor: clarity", "vendor: mine"), "utf-8")
    (tmp_path / "notes").mkdir()
    return tmp_path


def test_a_vendor_is_a_folder_with_a_source_file(own: Path) -> None:
    shipped = vendors.names()
    assert {"clarity", "planfix", "ppmpro"} <= set(shipped)
    assert vendors.names([own]) == vendors.names([own / "mine"]) == sorted([*shipped, "mine"])


def test_a_vendor_has_everything_of_one_version() -> None:
    clarity = vendors.load("clarity")
    assert (clarity.name, clarity.version, clarity.contract.vendor) == ("clarity", "16.4.1", "clarity")
    assert clarity.source.sdk.client == "Clarity"
    assert clarity.source.sdk.operations["listProjects"] == "projects.list"
    assert clarity.source.sources["S"].title.startswith("REST API")
    assert {"getProject", "listProjects", "login", "logout"} <= {o.name for o in clarity.model.operations.values()}
    assert clarity.model.operation("login").provenance.file == "specs/clarity/openapi.yaml"
    assert clarity.notes == ()


def test_versions_have_views_of_their_own() -> None:
    new, old = vendors.load("clarity"), vendors.load("clarity", version="15.6")
    shape = new.model.operation("getProject").success.shape
    assert new.model.structure(shape).member("businessOwner") is not None
    assert old.model.structure(shape).member("businessOwner") is None


def test_a_vendor_is_read_once_until_a_file_changes(own: Path) -> None:
    first = vendors.load("mine", specs=[own])
    assert vendors.load("mine", specs=[own]) is first
    path = own / "mine" / "openapi.yaml"
    path.write_text(path.read_text("utf-8").replace("operationId: getProject", "operationId: oneProject"), "utf-8")
    with pytest.raises(KeyError):
        vendors.load("mine", specs=[own]).model.operation("getProject")


def test_an_unknown_vendor_names_the_nearest() -> None:
    with pytest.raises(vendors.UnknownVendor) as caught:
        vendors.load("clarty")
    assert str(caught.value).startswith("unknown vendor 'clarty'; did you mean 'clarity'? known vendors: clarity, ")


def test_an_unknown_version_names_the_known_ones() -> None:
    with pytest.raises(
        BadInput, match=r"clarity has no version '16\.4'; did you mean '16\.4\.1'\? known versions: 15\.6, 16\.4\.1"
    ):
        vendors.load("clarity", version="16.4")


def test_a_contract_of_another_vendor_is_refused(own: Path) -> None:
    (own / "mine").rename(own / "yours")
    with pytest.raises(BadInput, match="the contract is for 'mine'"):
        vendors.load("yours", specs=[own])


def test_documents_outside_the_folder_are_refused(own: Path) -> None:
    contract = own / "mine" / "contract.yaml"
    contract.write_text(
        contract.read_text("utf-8").replace("documents: [openapi.yaml]", "documents: [../openapi.yaml]"), "utf-8"
    )
    shutil.copy(SPECS / "clarity" / "openapi.yaml", own)
    with pytest.raises(BadInput, match="outside the folder") as caught:
        vendors.load("mine", specs=[own])
    assert caught.value.line > 1


def test_a_folder_that_does_not_exist_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="this is no folder"):
        vendors.names([tmp_path / "gone"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[sources\n", "no valid TOML"),
        ("[source]\n", "unknown key 'source' in source.toml; did you mean 'sources'"),
        ("[sources]\nS = 1\n", "sources.S must be a table"),
        ("[sources]\nS = {titel = 'x'}\n", "unknown key 'titel' in sources.S; did you mean 'title'"),
        ("[sdk]\npackage = 3\n", "sdk.package must be text"),
        ("[sdk.operations]\nlogin = []\n", "sdk.operations.login must be text"),
    ],
)
def test_a_broken_source_file_is_told(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "source.toml"
    path.write_text(text)
    with pytest.raises(BadInput, match=words) as caught:
        vendors.load_source(path)
    assert caught.value.file == str(path)


@pytest.mark.parametrize(
    ("name", "kind", "operation"),
    [
        ("clarity/openapi.yaml", "rest", "login"),
        ("ppmpro/service.wsdl", "soap", "login"),
        ("planfix/planfix.wsdl", "xml", "auth.login"),
    ],
)
def test_a_document_alone_is_read_by_what_it_is(name: str, kind: str, operation: str) -> None:
    model, notes = vendors.read_document(SPECS / name)
    assert list(model.interfaces) == [kind]
    assert (model.operation(operation).interface, notes) == (kind, ())
    assert model.vendor == Path(name).stem


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hello", "neither an OpenAPI nor a WSDL nor an OData metadata document"),
        ('<edmx:Edmx xmlns:edmx="x"/>', "this is no OData 4 metadata"),
        ("swagger: '2.0'", "OpenAPI 2.0 is not supported"),
    ],
)
def test_a_document_of_no_known_kind_is_told(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "thing.txt"
    path.write_text(text)
    with pytest.raises(BadInput, match=words):
        vendors.read_document(path)
