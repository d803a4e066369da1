"""Which mutants of a reference would be accepted? Each is graded as a learner's program; one that
is accepted shows a missing case.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tutor.authoring.findings import Finding, finding
from tutor.authoring.mutants import mutants
from tutor.course import texts
from tutor.course.model import Exercise
from tutor.results import Grade


@dataclass
class Toll:
    """How many mutants ran and were refused. equal: accepted, and explained by the author."""

    tried: int = 0
    killed: int = 0
    equal: int = 0
    findings: list[Finding] = field(default_factory=list)


def toll(exercise: Exercise, grade: Callable[[str], Grade]) -> Toll:
    """Grade every mutant of the reference. Those in equivalent.toml behave alike and may pass."""
    explained = texts.read_equivalent(exercise)
    result, survived = Toll(), set()
    for mutant in mutants(texts.read_reference(exercise)):
        result.tried += 1
        if not grade(mutant.source).accepted:
            result.killed += 1
        elif mutant.change in explained:
            result.equal += 1
            survived.add(mutant.change)
        else:
            result.findings.append(_accepted(exercise, mutant.change))
    result.findings.extend(_needless(exercise, explained, survived))
    return result


def _accepted(exercise: Exercise, change: str) -> Finding:
    fix = "Add a case that tells them apart, or say in equivalent.toml why it is the same."
    what = f"is accepted with {change}"
    return finding(exercise, "reference.py", f"mutant {change}", what, fix)


def _needless(
    exercise: Exercise, explained: dict[str, str], survived: set[str]
) -> Iterator[Finding]:
    """Explanations of what no accepted mutant has."""
    for change in explained:
        if change not in survived:
            what = f"explains {change}, which no accepted mutant has"
            yield finding(exercise, "equivalent.toml", f"explained {change}", what, "Remove it.")
