"""The two doors through which text of a spec reaches generated Python: a string literal, and a docstring.

Both return text that black leaves alone, so that formatting costs one pass. Nothing else may carry spec text.
"""

from __future__ import annotations

import re
import textwrap
from typing import Final

_LINE_ENDS = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SENTENCE_END = re.compile(r"(?<!\be\.g)(?<!\bi\.e)(\.)\s+(?=[^\Wa-z_]|[\"'`(\[])")
_SPACES = re.compile(r"[^\S\n]+")
_MARKUP = re.compile(
    r"</?(?:p|br|ul|ol|b|i|em|strong|div|span|h[1-6]|code|a|table|tr|td|th|tbody|thead)(?:\s[^<>]*)?/?>", re.I
)
_ITEM = re.compile(r"<li(?:\s[^<>]*)?>", re.I)
_ITEM_END = re.compile(r"</li\s*>", re.I)
_ESCAPES: Final = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def literal(text: str) -> str:
    """A Python string literal of `text`: one line, printable, quoted as black would quote it."""
    quote = "'" if text.count('"') > text.count("'") else '"'
    if text.isprintable() and "\\" not in text and quote not in text:
        return f"{quote}{text}{quote}"
    body = "".join(f"\\{char}" if char == quote else _visible(char) for char in text)
    return f"{quote}{body}{quote}"


def _visible(char: str) -> str:
    known = _ESCAPES.get(char)
    if known is not None:
        return known
    if char.isprintable():
        return char
    code = ord(char)
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def plain(text: str) -> str:
    """`text` on one line, without markup and control characters: for comments of tables, TOML and Markdown cells."""
    return " ".join(_printable(_unmarked(text)).split())


def first_sentence(text: str) -> str:
    """Up to the first full stop that a new sentence follows."""
    found = _SENTENCE_END.search(text)
    return text[: found.end(1)] if found else text


def toml(text: str) -> str:
    """A TOML basic string of `text` on one line."""
    body = "".join(f"\\{c}" if c in '"\\' else c for c in plain(text))
    return f'"{body}"'


def markdown(text: str) -> str:
    """`text` as a Markdown sentence that can start no HTML, link, image or code of its own."""
    return "".join(f"\\{c}" if c in "\\`*_[]<>!#|&" else c for c in plain(text))


def cell(text: str) -> str:
    """`text` for a table cell that may stand in backticks: the bar and the backtick are the dangers."""
    return plain(text).replace("`", "'").replace("|", "\\|").replace("<", "‹").replace(">", "›")


def paragraphs(text: str, *, limit: int = 0) -> list[str]:
    """The paragraphs of `text`, one line each, printable. `limit` bounds their number (0 = all)."""
    lines = [_SPACES.sub(" ", _printable(line)).strip() for line in _unmarked(text).split("\n")]
    found: list[str] = []
    open_ = False
    for line in lines:
        if not line:
            open_ = False
        elif open_ and not line.startswith(("- ", "* ")):
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
            open_ = True
    return found[:limit] if limit else found


def _printable(text: str) -> str:
    return text if text.isprintable() else "".join(c if c.isprintable() else " " for c in text)


def _unmarked(text: str) -> str:
    text = _LINE_ENDS.sub("\n", text)
    if "<" in text:
        text = _MARKUP.sub("", _ITEM_END.sub("", _ITEM.sub("\n- ", text)))
    return text


def docstring(text: str, indent: int = 0, *, width: int = 120, limit: int = 0) -> str:
    """A whole docstring, quotes included, for code indented by `indent` columns; "" where there is nothing to say.

    The first line carries no indentation: the template puts it. Backslashes are doubled and quotes broken up, so no
    text can end the string, escape from it, or change its own meaning.
    """
    room = max(40, width - indent - 3)
    blocks = [_wrapped(paragraph, room) for paragraph in paragraphs(text, limit=limit)]
    if not blocks:
        return ""
    pad = " " * indent
    lines: list[str] = []
    for number, block in enumerate(blocks):
        if number and not (block[0].startswith(("- ", "* ")) and blocks[number - 1][0].startswith(("- ", "* "))):
            lines.append("")
        lines.extend(block)
    shown = [_quiet(line) for line in lines]
    if shown[0].startswith('"'):
        shown[0] = f"'{shown[0][1:]}"
    if len(shown) == 1:
        return f'"""{_closed(shown[0])}"""'
    body = "\n".join(f"{pad}{line}".rstrip() for line in shown[1:])
    return f'"""{shown[0]}\n{body}\n{pad}"""'


def _wrapped(paragraph: str, room: int) -> list[str]:
    lines = textwrap.wrap(paragraph, room - 6, break_long_words=True, break_on_hyphens=False)
    return lines or [paragraph]


def _quiet(line: str) -> str:
    return line.replace("\\", "\\\\").replace('"""', "'''")


def _closed(line: str) -> str:
    """The only line of a docstring may not end in a quote: the closing quotes follow at once."""
    return line[:-1] + "'" if line.endswith('"') else line
