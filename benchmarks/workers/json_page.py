"""Decoding and encoding of the JSON page: ours, bare msgspec, pydantic, openapi-python-client."""

from __future__ import annotations

import json
import sys

import bench_pydantic
from bench_json import models as ours
from bench_json._runtime.json_codec import JsonCodec
from bench_opc import models as opc

from benchmarks.rounds import per_call
from benchmarks.samples import COUNT, CUSTOM, json_page
from benchmarks.workers import plain_records

PAGE = json_page()
CODEC = JsonCodec("bench_json")


def read_ours() -> ours.ProjectPage:
    return CODEC.decode("models.projects:ProjectPage", PAGE, "results")


def read_extra() -> int:
    return sum(len(record.extra) for record in read_ours().results)


def read_opc() -> opc.ProjectPage:
    return opc.ProjectPage.from_dict(json.loads(PAGE))


def check() -> None:
    """All of them read the same page to the same end."""
    mine, bare, other = read_ours(), plain_records.decode(PAGE), read_opc()
    pydantic = bench_pydantic.ProjectPage.model_validate_json(PAGE)
    assert len(mine.results) == len(bare.results) == len(other.results) == len(pydantic.results) == COUNT
    assert mine.results[7].created_date == bare.results[7].createdDate == other.results[7].created_date
    assert pydantic.results[7].createdDate == mine.results[7].created_date
    assert read_extra() == COUNT * CUSTOM


def main() -> None:
    check()
    record, bare, other = read_ours().results[5], plain_records.decode(PAGE).results[5], read_opc().results[5]
    fresh = type(record)(**{name: getattr(record, name) for name in record.__struct_fields__ if name != "source_"})
    works = {
        "ours": read_ours,
        "ours, extra": read_extra,
        "bare msgspec": lambda: plain_records.decode(PAGE),
        "pydantic": lambda: bench_pydantic.ProjectPage.model_validate_json(PAGE),
        "openapi-python-client": read_opc,
        "json.loads": lambda: json.loads(PAGE),
        "ours, encode": lambda: CODEC.encode(fresh),
        "bare msgspec, encode": lambda: plain_records.encode(bare),
        "openapi-python-client, encode": lambda: json.dumps(other.to_dict()).encode(),
    }
    print(json.dumps(per_call(works, int(sys.argv[1]) * 3, cpu=True)))


if __name__ == "__main__":
    main()
