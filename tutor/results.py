"""What one check found: the result object that every screen and every file format is made from.

Pure values without torch, so that the shell can show them at once. The judge makes them; nobody
changes them.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tutor.result_texts import shown_fields
from tutor.typed_json import read_record


class Verdict(StrEnum):
    """How a check ended, in the words of programming contests."""

    ACCEPTED = "accepted"
    WRONG_ANSWER = "wrong_answer"
    RUNTIME_ERROR = "runtime_error"
    TIME_LIMIT = "time_limit"
    RESOURCE_LIMIT = "resource_limit"
    DOES_NOT_LOAD = "does_not_load"
    RULE_BROKEN = "rule_broken"
    NOT_STARTED = "not_started"
    FLAGGED = "flagged"
    JUDGE_ERROR = "judge_error"


# verdicts of a run that answered every case: known programs match them, `why` can search them
SEARCHABLE = (Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR)
SHORTENED = "The texts of this result were too long together, and were shortened."
_FORM = ("missing", "attribute_missing", "unexpected", "wrong_type", "wrong_dtype", "wrong_shape")
_SIZES = ("broadcast", "wrong_length", "wrong_keys", "wrong_count", "wrong_flag")
_RELATIONS = ("transposed", "reversed", "sign_flipped", "scaled", "offset", "wrong_axis")
_ENTRIES = ("not_reduced", "not_finite", "partial", "zeros", "constant", "precision", "values")
_SIDE_EFFECTS = ("mutated_input", "aliases_input", "accumulated", "stale")
_MEMORY = ("unstable", "uninitialised")
FACT_KINDS = (*_FORM, *_SIZES, *_RELATIONS, *_ENTRIES, *_SIDE_EFFECTS, *_MEMORY)


@dataclass(frozen=True)
class Fact:
    """One proven relation between what came back and what was expected.

    kind: one of FACT_KINDS. where: the value it is about ("result", "w.g"). detail: a plain
    sentence. ratio: in words where kind is "scaled" ("n", "1/n", "2", "1/2"). amount: the factor or
    the offset as a number; 0 where there is neither. telling: False of a single number, or of equal
    ones, where many relations hold by chance.
    """

    kind: str
    where: str
    detail: str
    ratio: str = ""
    amount: float = 0.0
    telling: bool = True


@dataclass(frozen=True)
class Mismatch:
    """How one value of one case differs.

    where: "result", "result[0]", "w.g", "inp" (mutated), "raised". expected, actual: short printed
    forms, shapes first.
    """

    where: str
    expected: str
    actual: str


@dataclass(frozen=True)
class Drawing:
    """Numbers to be drawn.

    kind: "curve" (a list), "bars" (name → number), "image" (rows), "images" (several of these),
        "graph" (nodes, each with name, data, grad and from: the names of what it was made of).
    numbers: plain lists and dicts, None where a number is not finite. unit: of the bars, or "".
    """

    kind: str
    numbers: Any
    caption: str = ""
    unit: str = ""


@dataclass(frozen=True)
class CaseResult:
    """One case, in the order in which it was run."""

    name: str
    verdict: Verdict
    duration: float = 0.0
    input_summary: str = ""
    expected_summary: str = ""
    actual_summary: str = ""
    mismatch: Mismatch | None = None
    output: str = ""
    output_truncated: bool = False


@dataclass(frozen=True)
class Span:
    """A place in the learner's file; lines count from 1, columns from 0, as in Python's ast."""

    file: str
    line: int
    column: int = 0
    end_line: int = 0
    end_column: int = 0


@dataclass(frozen=True)
class Diagnosis:
    """Why it is wrong, as far as is known. certain: False where only a difference is known. also:
    what else is wrong, told after this one.
    """

    code: str
    title: str
    message: str
    help: str = ""
    look: str = ""
    span: Span | None = None
    certain: bool = True
    also: tuple[Diagnosis, ...] = ()


@dataclass(frozen=True)
class Grade:
    """The outcome of checking one submission of one exercise.

    notes: plain sentences beside the verdict ("your breakpoint() on line 4 was skipped").
    output: what the learner's code printed outside of any case (at load, before a crash), capped.
    rules: how it is known that an accepted program keeps the exercise's rules: "proven" by running
    the allowed operations alone, "advisory" by watching its own process, "" where nobody asked.
    depends_on_load: the machine was too busy for its verdict to be one of the program alone.

    Part of its texts was chosen by learner code: all are cleaned and cut when it is made.
    """

    id: str
    title: str
    verdict: Verdict
    score: float = 0.0
    max_score: float = 1.0
    duration: float = 0.0
    source_digest: str = ""
    attempts: int = 0
    hints_used: int = 0
    cases: tuple[CaseResult, ...] = ()
    diagnosis: Diagnosis | None = None
    facts: tuple[Fact, ...] = ()
    notes: tuple[str, ...] = ()
    output: str = ""
    rules: str = ""
    depends_on_load: bool = False

    def __post_init__(self) -> None:
        """Frozen for everybody but its maker."""
        changed, is_shortened = shown_fields(self)
        if is_shortened:
            changed["notes"] = (*changed.get("notes", self.notes), SHORTENED)
        for name, value in changed.items():
            object.__setattr__(self, name, value)

    @property
    def accepted(self) -> bool:
        """Whether the learner may move on."""
        return self.verdict is Verdict.ACCEPTED

    @property
    def failing_case(self) -> CaseResult | None:
        """The first case that did not pass (cases are ordered simplest first)."""
        return next((case for case in self.cases if case.verdict is not Verdict.ACCEPTED), None)


def to_json(value: Any) -> Any:
    """A result as plain dicts, lists and strings."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: to_json(getattr(value, field.name)) for field in dataclasses.fields(value)
        }
    if isinstance(value, (list, tuple)):
        return [to_json(item) for item in value]
    if isinstance(value, dict):
        return {str(key): to_json(item) for key, item in value.items()}
    if isinstance(value, StrEnum):
        return value.value
    return value


def grade_from_json(row: object) -> Grade:
    """The inverse of to_json for a Grade. Raises ValueError for what is not one."""
    return read_record(Grade, row)
