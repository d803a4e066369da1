"""What a learner may read of a grade: the verdict, the diagnosis, and how each case ended.

Never the seed, never a case's inputs or right values, and nothing that the program printed: it may
have printed its inputs.
"""

from __future__ import annotations

from collections.abc import Iterator

from tutor.formats.findings import VERDICT_IN_WORDS, diagnoses
from tutor.formats.safe_text import one_line, plain
from tutor.learner_results import LearnerResult
from tutor.results import CaseResult, Diagnosis, Grade, Verdict

NOTHING_FOUND = "No submission was found: a file is named after its exercise, such as relu.py."
_MOST_CASES = 60
_PASSED = {True: "passed    ", False: "not passed"}


def feedback(result: LearnerResult, grade: Grade) -> str:
    """The verdict in words, then what is wrong and where, then the notes."""
    words, found = VERDICT_IN_WORDS[grade.verdict], shown(grade)
    says_the_same = any(f"{it.title}." == words for it in found)
    parts = [] if says_the_same else [words]
    parts += [_told(result, grade, it) for it in found]
    parts += [plain(note) for note in grade.notes]
    return "\n\n".join(parts)


def shown(grade: Grade) -> tuple[Diagnosis, ...]:
    """What is wrong, the first thing first; a fault of the tutor is not told in its own words."""
    return () if grade.verdict is Verdict.JUDGE_ERROR else diagnoses(grade)


def case_lines(grade: Grade) -> str:
    """One line per case: whether it passed, and its name."""
    lines = [*_case_lines(grade.cases[:_MOST_CASES])]
    more = len(grade.cases) - _MOST_CASES
    return "\n".join([*lines, f"({more} more cases)"] if more > 0 else lines)


def arrived_as(result: LearnerResult, grade: Grade) -> str:
    """The file's name as the learner knows it, never a path of the machine that grades."""
    for handed_in in result.handed_in:
        if handed_in.exercise == grade.id and not handed_in.path.startswith("/"):
            return one_line(handed_in.path).removeprefix("./")
    span = grade.diagnosis.span if grade.diagnosis else None
    return one_line(span.file.rpartition("/")[2]) if span else f"{grade.id}.py"


def _told(result: LearnerResult, grade: Grade, found: Diagnosis) -> str:
    """One diagnosis: its place and title, the message, the question."""
    place = f"{arrived_as(result, grade)}, line {found.span.line}: " if found.span else ""
    texts = (f"{place}{found.title}", found.message, found.help)
    return "\n".join(plain(text) for text in texts if text)


def _case_lines(cases: tuple[CaseResult, ...]) -> Iterator[str]:
    for case in cases:
        yield f"{_PASSED[case.verdict is Verdict.ACCEPTED]}  {one_line(case.name)}"
