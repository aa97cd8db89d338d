"""Import of an SDK, and its first client: CPU time in a fresh interpreter, net of its start, with bytecode cached."""

from __future__ import annotations

import json
from functools import partial

from benchmarks.child import run
from benchmarks.figure import Row, Setting, at_most, below
from benchmarks.rounds import interleave

_FLOOR = "import httpx2, msgspec\nhttpx2.Client()"
_CLIENT = (
    "import clarity_ppm\nauth = clarity_ppm.Clarity.basic('ann', 'secret')\n"
    "client = clarity_ppm.Clarity(base_url='https://ppm.example/ppm/rest/v1', auth=auth)"
)
_CASES = {
    "import": "import clarity_ppm",
    "openai import": "import openai",
    "client": _CLIENT,
    "httpx2 + msgspec": _FLOOR,
    "openai client": "import openai\nopenai.OpenAI(api_key='secret')",
    "group": f"{_CLIENT}\nclient.projects",
}


def measure(setting: Setting) -> list[Row]:
    env = {"PYTHONPATH": str(setting.root / "generated" / "clarity" / "src")}

    def case(code: str) -> float:
        program = f"from time import process_time as now\nbefore = now()\n{code}\nprint((now() - before) * 1e3)"
        return float(json.loads(run([setting.peers, "-c", program], env=env).output))

    cases = {name: partial(case, code) for name, code in _CASES.items()}
    interleave(cases, 1)  # writes bytecode, warms the disk's cache
    ms = interleave(cases, setting.rounds * 2)
    return [
        Row("import of an SDK", "ms", ms["import"], goal=below(15)),
        Row("import of an SDK", "ms", ms["import"], "openai-python", ms["openai import"]),
        Row("import and first client", "ms", ms["client"], "httpx2 + msgspec", ms["httpx2 + msgspec"], at_most(1.15)),
        Row("import and first client", "ms", ms["client"], "openai-python", ms["openai client"]),
        Row("the same and one group of operations", "ms", ms["group"], "httpx2 + msgspec", ms["httpx2 + msgspec"]),
    ]
