"""All rules as a Markdown page: what each kind of change is called, and whom it breaks."""

from __future__ import annotations

from itertools import groupby

from generator.diff.policies import policies
from generator.diff.rules import WHO, Rule, rules

_TITLES = {
    "oas": "OpenAPI",
    "wsdl": "WSDL",
    "xsd": "XML Schema",
    "csdl": "OData metadata",
    "doc": "Contracts and clauses",
}


def rule_page() -> str:
    """One table a format, in the order of ``rules.yaml``; below them where a vendor's own statements weigh more."""
    known = rules()
    lines = [f"# The {len(known)} rules of `ppm-sdk diff`", ""]
    lines += ["`wire`: deployed clients. `sdk`: code that uses a regenerated client.", ""]
    lines += [f"- {hits}: {words}" for hits, words in WHO.items()]
    for prefix, group in groupby(known.values(), key=lambda rule: rule.id.partition(":")[0]):
        lines += [
            "",
            f"## {_TITLES[prefix]}",
            "",
            "| rule | change | wire | sdk | hits | opposite |",
            "|---|---|---|---|---|---|",
        ]
        lines += [_row(rule) for rule in group]
    lines += ["", "## Weighed otherwise", "", "| vendor | rule | wire | sdk | because of |", "|---|---|---|---|---|"]
    lines += [f"| {p.vendor} | `{p.rule}` | {p.wire} | {p.sdk} | {p.cite} |" for p in policies().values()]
    return "\n".join([*lines, ""])


def _row(rule: Rule) -> str:
    opposite = f"`{rule.mirror}`" if rule.mirror else f"none: {rule.lone}"
    return f"| `{rule.id}` | {rule.says} | {rule.wire} | {rule.sdk} | {rule.hits} | {opposite} |"
