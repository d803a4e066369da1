"""The first statement whose value is wrong, and the relation to the right one. No torch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from tutor.course.model import Exercise
from tutor.diagnosis.places import in_words
from tutor.results import Span

# what shows that a statement is wrong: a change of it with which every case passes, or of it and
# one other; what a run of it shows by itself; two searches through the values that agree
BY_PATCH, BY_PAIR, BY_RUN, BY_SEARCHES = "patch", "pair", "run", "searches"


@dataclass(frozen=True)
class FirstWrong:
    """What `why` says and where `debug` opens; no value of the reference, only the relation to it.

    case, entry: the run it is about. span: the part of the statement that made the wrong value;
    None where nothing is known at all. statement: first line of the whole statement. nth, of: which
    execution of the statement, and how many there were. function: whose frame. name: what the value
    is called there ("w.g"), or "". got: the value in short, shape first. kind, relation: of the
    fact, and it in a sentence. before: what was right until then. look: an expression to print
    there. leads_to: the final value it spoils, if it is a different one. certain: False where the
    place is unknown; reason says why. proof: BY_PATCH, BY_PAIR, BY_RUN or BY_SEARCHES; "" where
    nothing of the kind is known. withheld: finding the line is the task, so reason says no more
    than where to look. verdict: of the check it is about.
    """

    case: str
    entry: str
    span: Span | None = None
    statement: int = 0
    nth: int = 1
    of: int = 1
    function: str = ""
    name: str = ""
    got: str = ""
    kind: str = ""
    relation: str = ""
    before: str = ""
    look: str = ""
    leads_to: str = ""
    certain: bool = True
    reason: str = ""
    proof: str = ""
    withheld: bool = False
    verdict: str = ""

    @property
    def found(self) -> bool:
        """Whether a statement is named."""
        return self.span is not None and self.certain

    @property
    def is_first(self) -> bool:
        """Whether nothing before it is wrong; of two changes the other may be further up."""
        return self.found and self.proof != BY_PAIR


def first_wrong_from_json(row: Mapping[str, Any]) -> FirstWrong:
    """The inverse of tutor.results.to_json."""
    return FirstWrong(**{**row, "span": Span(**row["span"]) if row["span"] else None})


def in_learners_words(found: FirstWrong, exercise: Exercise) -> FirstWrong:
    """Without names of drive.py: its entries have titles, its functions call the learner's."""
    entry = found.entry if found.entry in exercise.entry else exercise.entry[0]
    return replace(found, entry=entry, leads_to=in_words(found.leads_to, exercise))


def as_sentence(text: str) -> str:
    """With a capital letter and a full stop. A name from the program (`b.g`) stays as it is."""
    is_name = "." in text.split(" ", 1)[0].rstrip(".")
    first = text[:1] if is_name else text[:1].upper()
    return f"{first}{text[1:]}{'' if text.endswith('.') else '.'}"
