"""The places of wrong values in words: the result, an entry of it, or an attribute."""

from __future__ import annotations

import re

from tutor.course.model import Exercise

# what can be typed; an author's own words for a value cannot
NAMED = re.compile(r"[A-Za-z_]\w*(?:\.\w+|\[\d+\])*")
QUOTED = re.compile(r"""^result\[(['"])(.*?)\1\]""")


def in_words(where: str, exercise: Exercise | None = None, *, first: bool = False) -> str:
    """ "the result", "the result's entry [0]", "w.g", "the number of updates".

    exercise: whose titles name what the author's own code read. first: as the first word of a
    sentence.
    """
    quoted = QUOTED.match(where)
    if quoted and exercise and quoted[2] in dict(exercise.titles):
        where = quoted[2] + where[quoted.end() :]
    title, rest = _titled(where, exercise)
    if title:
        text = f"{title}, entry {rest}" if rest else title
    elif where.startswith("result"):
        rest = where.removeprefix("result")
        text = f"the result's entry {rest}" if rest else "the result"
    else:
        return where
    return text[:1].upper() + text[1:] if first else text


def _titled(where: str, exercise: Exercise | None) -> tuple[str, str]:
    """(title, index behind it), both empty where the exercise has no title for it."""
    titles = dict(exercise.titles) if exercise else {}
    if where in titles:
        return titles[where], ""
    name, bracket, rest = where.partition("[")
    return (titles[name], bracket + rest) if bracket and name in titles else ("", "")


def can_be_typed(where: str) -> bool:
    """Whether it has the form of a name; nothing that begins with the result has a name."""
    return not where.startswith("result") and bool(NAMED.fullmatch(where))
