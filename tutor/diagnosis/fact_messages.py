"""What a fact means to a learner: the default diagnosis where no known wrong program fits.

The words are in fact_messages.toml, one entry per kind of fact; `explain CODE` shows the long form
from pages/.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from tutor.course.model import Exercise
from tutor.diagnosis.places import can_be_typed, in_words
from tutor.results import Diagnosis, Fact, Span

TABLE = Path(__file__).with_name("fact_messages.toml")


@cache
def messages() -> dict[str, dict[str, str]]:
    """kind of fact → title, message, help and, where there is something to look at, look."""
    return tomllib.loads(TABLE.read_text("utf-8"))


def code_of(kind: str) -> str:
    """The code that a learner types after `explain`: the kind with dashes."""
    return kind.replace("_", "-")


def from_fact(
    fact: Fact, exercise: Exercise | None = None, *, span: Span | None = None, is_there: bool = True
) -> Diagnosis:
    """The default diagnosis for a fact; it does not repeat fact.detail, which is shown as a note.

    exercise: whose titles name the value. is_there: whether the value can be printed where the
    learner's code runs; there is a look only then. certain is False only for `values`, where
    nothing but a difference is known.
    """
    words = messages()[fact.kind]
    fields = {
        "it": in_words(fact.where, exercise),
        "It": in_words(fact.where, exercise, first=True),
        "look": fact.where,
        "factor": f"a factor: {fact.ratio}"
        if fact.ratio
        else "a factor that is not always the same",
    }
    filled = {name: text.format_map(fields) for name, text in words.items()}
    has_look = is_there and can_be_typed(fact.where) and "look" in filled
    return Diagnosis(
        code=code_of(fact.kind),
        title=filled["title"],
        message=filled["message"],
        help=filled["help"],
        look=f"p {filled['look']}" if has_look else "",
        span=span,
        certain=fact.kind != "values",
    )
