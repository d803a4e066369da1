"""A class of honest, wrong and hostile submissions, each with the verdict it must get."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.hostile_programs import hostile_programs
from tutor.course.model import Course, Exercise
from tutor.course.submissions import read_known
from tutor.course.texts import read_reference

# of ten learners in turn: half are honest, three are wrong, two mean harm
TURNS = ("honest", "wrong", "honest", "hostile", "honest", "wrong", "honest", "hostile", "honest",
         "wrong")  # fmt: skip


@dataclass(frozen=True)
class Program:
    """verdicts: the ones that are right, more than one where machines differ. code: of the
    diagnosis, "" where any is right.
    """

    kind: str
    name: str
    exercise: str
    source: bytes
    verdicts: frozenset[str]
    code: str = ""


def make_mixed_class(
    course: Course, folder: Path, learners: int, exercises: Sequence[str] = ()
) -> dict[str, Program]:
    """Learners l0000, l0001, … with one program each, by their ids.

    exercises: those of honest and wrong programs, all unless given.
    """
    some = [each for each in course.exercises if not exercises or each.id in exercises]
    kinds = {
        "honest": itertools.cycle(_honest(some)),
        "wrong": itertools.cycle(_wrong(some)),
        "hostile": itertools.cycle(_hostile(course, folder)),
    }
    made = {}
    for number, kind in zip(range(learners), itertools.cycle(TURNS), strict=False):
        program = next(kinds[kind])
        own = folder / f"l{number:04}"
        own.mkdir(parents=True)
        # no two are equal, so that nothing which was kept of one helps another
        (own / f"{program.exercise}.py").write_bytes(program.source + b"\n# %d\n" % number)
        made[own.name] = program
    return made


def _spread(groups: Sequence[Sequence[Program]]) -> list[Program]:
    """One of each group in turn, so that a small class has something of everything."""
    rounds = itertools.zip_longest(*groups)
    return [program for one_round in rounds for program in one_round if program is not None]


def _honest(exercises: Sequence[Exercise]) -> list[Program]:
    """References and the accepted programs of every exercise, as several editors write files."""
    accepted = frozenset({"accepted"})
    groups = []
    for exercise in exercises:
        known = {each.name: each.source for each in read_known(exercise)
                 if each.verdict == "accepted"}  # fmt: skip
        if known:
            sources = {"reference": read_reference(exercise)} | known
            groups.append(
                [
                    Program("honest", f"{name}, {style}", exercise.id, raw, accepted)
                    for name, source in sources.items()
                    for style, raw in _styles(source).items()
                ]
            )
    return _spread(groups)


def _styles(source: str) -> Mapping[str, bytes]:
    """The same program as several editors and habits leave it."""
    main = '\n\nif __name__ == "__main__":\n    print("it works")\n'
    return {
        "as it is": source.encode(),
        "line ends of Windows": source.replace("\n", "\r\n").encode(),
        "a mark of the byte order": source.encode("utf-8-sig"),
        "a part for itself": f"{source}{main}".encode(),
    }


def _wrong(exercises: Sequence[Exercise]) -> list[Program]:
    """The known wrong programs of every exercise, with the diagnosis each of them has."""
    groups = [
        [
            Program("wrong", each.name, exercise.id, each.source.encode(),
                    frozenset({each.verdict}), each.code)
            for each in read_known(exercise)
            if each.verdict != "accepted"
        ]
        for exercise in exercises
    ]  # fmt: skip
    return _spread(groups)


def _hostile(course: Course, folder: Path) -> Iterator[Program]:
    """Each attack inside a right program, in the exercises in turn."""
    yield from (
        Program("hostile", each.name, each.exercise, each.source, each.verdicts)
        for each in hostile_programs(course, folder)
    )
