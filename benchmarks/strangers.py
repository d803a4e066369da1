"""What do `check` and `why` say of programs that nobody here wrote? One row per exercise.

`python -m benchmarks.strangers [EXERCISE ...] [--check] [--all]`: --check leaves `why` out, --all
prints what is said of every program, not only where it is false or falls short.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from tests.strangers.answers import CHECK, WHY, checked, explained, worth_of_check, worth_of_why
from tests.strangers.corpus_files import LESSONS, Program, programs
from tutor.candidate.processes.zygote_client import Zygote
from tutor.course.load import load_course
from tutor.course.model import Course
from tutor.judge.client import Judge

WIDTH = 24


@contextmanager
def _judge(course: Course) -> Iterator[Judge]:
    zygote = Zygote.start()
    try:
        zygote.wait_ready()
        judge = Judge(zygote, course.folder)
        yield judge
        judge.close()
    finally:
        zygote.close()


class Table:
    """Counts per exercise of what each answer is worth, printed row by row."""

    def __init__(self, judge: Judge, course: Course, *, with_why: bool, all_told: bool) -> None:
        self.judge, self.course = judge, course
        self.with_why, self.all_told = with_why, all_told
        self.total: Counter[str] = Counter()

    def row(self, exercise: str, those: Sequence[Program]) -> None:
        """Grade the programs of one exercise, and print their row."""
        found: Counter[str] = Counter()
        for program in those:
            found.update(self._worth(program))
        self.total += found
        self.line(exercise, found)

    def line(self, name: str, found: Counter[str]) -> None:
        """One row of counts."""
        cells = [f"{found[f'check {each}']:8}" for each in CHECK]
        cells += [f"{found[f'why {each}']:8}" for each in WHY] if self.with_why else []
        print(f"{name:{WIDTH}}" + "".join(cells), flush=True)

    def _worth(self, program: Program) -> Iterator[str]:
        grade = checked(self.judge, self.course, program)
        worth, told = worth_of_check(program, grade), grade.diagnosis
        yield f"check {worth}"
        if self.all_told or worth == "false" or CHECK.index(worth) > CHECK.index(program.today):
            print(f"  {program.name}: {worth}: {f'{told.code}: {told.title}' if told else '–'}")
        if self.with_why:
            yield f"why {self._worth_of_why(program)}"

    def _worth_of_why(self, program: Program) -> str:
        found = explained(self.judge, self.course, program)
        worth = worth_of_why(program, found)
        if self.all_told or worth == "wrong":
            place = f"line {found.span.line}" if found.span else found.reason
            print(f"  {program.name}: why {worth}: {place}, marked {program.lines}")
        return worth


def main(arguments: Sequence[str]) -> None:
    """Print the table, row by row as the rows are known."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("exercises", nargs="*", metavar="EXERCISE")
    parser.add_argument("--check", action="store_true", help="without `why`")
    parser.add_argument("--all", action="store_true", help="what is said of every program")
    asked = parser.parse_args(arguments)
    those = programs(*asked.exercises)
    if not those:
        parser.error("no program is of that exercise")
    course = load_course(LESSONS)
    with _judge(course) as judge:
        table = Table(judge, course, with_why=not asked.check, all_told=asked.all)
        columns = [f"{each:>8}" for each in (*CHECK, *(() if asked.check else WHY))]
        print(f"{f'{len(those)} programs':{WIDTH}}" + "".join(columns))
        for exercise in sorted({each.exercise for each in those}):
            table.row(exercise, [each for each in those if each.exercise == exercise])
        table.line("all", table.total)


if __name__ == "__main__":
    main(sys.argv[1:])
