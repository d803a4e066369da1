"""Which mutants of a reference would be accepted? Each is graded as a learner's program; one that
is accepted shows a missing case.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tutor.authoring.findings import Finding
from tutor.authoring.mutants import mutants
from tutor.course import texts
from tutor.course.model import Exercise
from tutor.results import Grade


@dataclass
class Toll:
    """How many mutants were tried and what became of them. equal: those that the author has
    explained.
    """

    tried: int = 0
    killed: int = 0
    equal: int = 0
    findings: list[Finding] = field(default_factory=list)


def toll(exercise: Exercise, grade: Callable[[str], Grade]) -> Toll:
    """Grade every mutant of the reference. Changes in equivalent.toml change nothing, so they may
    be accepted.
    """
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
            result.findings.append(
                Finding(
                    str(exercise.folder / "reference.py"), f"mutant {mutant.change}", f"is accepted with {mutant.change}",
                    "Add a case that tells them apart, or say in equivalent.toml why it is the same.",
                )
            )  # fmt: skip
    result.findings.extend(_explained_in_vain(exercise, explained, survived))
    return result


def _explained_in_vain(
    exercise: Exercise, explained: dict[str, str], survived: set[str]
) -> Iterator[Finding]:
    for change in explained:
        if change not in survived:
            file = str(exercise.folder / "equivalent.toml")
            yield Finding(
                file,
                f"explained {change}",
                f"explains {change}, which no accepted mutant has",
                "Take it out.",
            )
