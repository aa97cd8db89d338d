"""Exit codes that scripts rely on."""

from __future__ import annotations

import pytest

from conformance.verdict.exits import exit_code
from conformance.verdict.lattice import Verdict as V


@pytest.mark.parametrize(
    ("verdicts", "options", "expected"),
    [
        ([V.PASS, V.OBSERVED], {}, 0),
        ([V.PASS, V.WARN, V.INFO, V.INCONCLUSIVE], {}, 0),
        ([V.PASS, V.WARN], {"strict": True}, 1),
        ([V.PASS, V.FAIL], {}, 1),
        ([V.PASS, V.FAIL, V.ERROR], {}, 1),
        ([V.PASS, V.ERROR], {}, 5),
        ([V.NOT_TESTABLE, V.SKIPPED_UNSAFE, V.UNTESTABLE], {}, 2),
        ([], {}, 2),
        ([V.FAIL], {"interrupted": True}, 130),
    ],
)
def test_the_first_code_that_applies(verdicts, options, expected):
    assert exit_code(verdicts, **options) == expected
