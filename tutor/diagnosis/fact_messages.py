"""What a fact means to a learner: the default diagnosis where no known wrong program fits.

The words are in fact_messages.toml, one entry per kind of fact; `explain CODE` shows the long form
from pages/.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from tutor.results import Diagnosis, Fact, Span

# what can be typed; an author's own words for a value cannot
NAMED = re.compile(r"[A-Za-z_]\w*(?:\.\w+|\[\d+\])*")
TABLE = Path(__file__).with_name("fact_messages.toml")


@cache
def messages() -> dict[str, dict[str, str]]:
    """kind of fact → title, message, help and, where there is something to look at, look."""
    return tomllib.loads(TABLE.read_text("utf-8"))


def code_of(kind: str) -> str:
    """The code that a learner types after `explain`: the kind with dashes."""
    return kind.replace("_", "-")


def from_fact(fact: Fact, *, span: Span | None = None) -> Diagnosis:
    """The default diagnosis for a fact; it does not repeat fact.detail, which is shown as a note.

    There is a look only where the value has a name that can be typed. certain is False only for
    `values`, where nothing but a difference is known.
    """
    words = messages()[fact.kind]
    look = _look(fact.where)
    fields = {
        "it": in_words(fact.where),
        "It": in_words(fact.where, first=True),
        "look": look,
        "ratio": fact.ratio,
    }
    filled = {name: text.format_map(fields) for name, text in words.items()}
    return Diagnosis(
        code=code_of(fact.kind),
        title=filled["title"],
        message=filled["message"],
        help=filled["help"],
        look=f"p {filled['look']}" if look and "look" in filled else "",
        span=span,
        certain=fact.kind != "values",
    )


def _look(where: str) -> str:
    """The expression to print; "" where none can be typed, as for the result."""
    if where.startswith("result"):
        return ""
    return where if NAMED.fullmatch(where) else ""


def in_words(where: str, *, first: bool = False) -> str:
    """ "the result", "the result's entry [0]", "w.g". first: as the first word of a sentence."""
    if not where.startswith("result"):
        return where
    rest = where.removeprefix("result")
    text = f"the result's entry {rest}" if rest else "the result"
    return text[0].upper() + text[1:] if first else text
