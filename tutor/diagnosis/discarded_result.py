"""The diagnosis of a statement whose value nothing keeps: said before every other one."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tutor.anchors.discarded import COMPARES, Discarded
from tutor.results import Diagnosis, Span

CODE = "discarded-result"
LONGEST_TEXT = 60  # characters of a statement that is quoted
NO_EFFECT = "Nothing keeps that value, so this line has no effect."
COMPARES_WORDS = "{it} compares two values. Giving a name to a value takes a single `=`."
COMPUTES_WORDS = "{it} computes a new value and leaves everything else as it was."
FIXED = "With its result kept, every case passes."
ALL_FIXED = "With the results of such lines kept, all {count} of them, every case passes."


@dataclass(frozen=True)
class DiscardedResult:
    """A statement of the learner's file, seen in a failing run to change nothing.

    case: that run's. function: whose frame it ran in. fixed: with how many such statements' values
    kept every case passes; 0 where that was not shown.
    """

    statement: Discarded
    case: str
    function: str
    fixed: int = 0

    def span(self, path: str) -> Span:
        """The value, as written."""
        it = self.statement
        return Span(path, it.line, it.column, it.end_line, it.end_column)

    @property
    def compares(self) -> bool:
        """Whether it is a comparison, perhaps written in the place of an assignment."""
        return self.statement.kind == COMPARES

    @property
    def proof(self) -> str:
        """What keeping the value proved, in a sentence; "" where it proved nothing."""
        if not self.fixed:
            return ""
        return FIXED if self.fixed == 1 else ALL_FIXED.format(count=self.fixed)


def discarded_result(found: DiscardedResult, path: str) -> Diagnosis:
    """That the line has no effect, and what keeping its value does to the program."""
    text = found.statement.text
    is_short = len(text) <= LONGEST_TEXT and "\n" not in text and "`" not in text
    it = f"`{text}`" if is_short else "This statement"
    words = (COMPARES_WORDS if found.compares else COMPUTES_WORDS).format(it=it)
    return Diagnosis(
        CODE,
        "The result of this line is not kept",
        " ".join(filter(None, (words, NO_EFFECT, found.proof))),
        "Which name, attribute or `return` should this value go to?",
        "debug",
        found.span(path),
    )


def told_before(other: Diagnosis | None, found: DiscardedResult, path: str) -> Diagnosis:
    """This one first. The other is told after it, unless keeping the value puts all right."""
    first = discarded_result(found, path)
    if found.fixed or other is None or not other.certain:
        return first
    return replace(first, also=(replace(other, also=()), *other.also))
