"""How often is a slip named when a program has two? Pairs of known slips, drawn by seed.

`python -m benchmarks.pairs_of_slips [--pairs 200] [--seed 1] [EXERCISE ...]`. Each program has two
known slips: half of the programs are in the style that the tutor merges the two in itself, half in
another one, where they fit; that style is one of a few that the tutor also merges in, later. A
merge that has lost the statement of a name is not a program with two slips, and is not drawn.
"alike" is the name of a third program that behaves like this one on every case, which the two slips
together may do; "right" is a program that is not wrong at all.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby
from pathlib import Path

from tutor.candidate.processes.zygote_client import Zygote
from tutor.course import texts
from tutor.course.libraries import libraries
from tutor.course.load import load_course
from tutor.course.model import Course, Exercise
from tutor.course.submissions import read_known
from tutor.diagnosis.fact_messages import code_of
from tutor.grading.answer_key import AnswerKey
from tutor.grading.known_matches import matches
from tutor.grading.set_aside import match_beside
from tutor.grading.slip_pairs import Pair, SlipPairs
from tutor.grading.two_slips import Loader
from tutor.judge.client import Judge
from tutor.results import FACT_KINDS, SEARCHABLE, Grade
from tutor.settings import load_settings
from tutor.workspace.submission import Submission

GENERAL = {
    *(code_of(kind) for kind in FACT_KINDS),
    "runtime-error",
    "missing-exception",
    "does-not-load",
}
WORTH = ("both", "one", "alike", "general", "unsure", "right", "false")
AT_LEAST_ONE = 0.8  # of the programs that are wrong should have one of their slips named


@dataclass(frozen=True)
class Program:
    """A program with both slips. is_foreign: not in the style that the tutor merges in."""

    exercise: Exercise
    pair: Pair
    source: str
    is_foreign: bool


def drawn(course: Course, names: Sequence[str], count: int, seed: int) -> list[Program]:
    """So many programs, spread over the course's exercises."""
    rng = random.Random(seed)
    exercises = [one for one in course.exercises if one.kind != "debug"]
    pools = [_shuffled(one, rng) for one in exercises if not names or one.id in names]
    found: list[Program] = []
    while pools and len(found) < count:
        rng.shuffle(pools)
        for pool in [*pools]:
            program = next(pool, None)
            if program is None:
                pools.remove(pool)
            elif len(found) < count:
                found.append(program)
    return found


def _shuffled(exercise: Exercise, rng: random.Random) -> Iterator[Program]:
    known = read_known(exercise)
    wrong = [one for one in known if one.verdict in SEARCHABLE]
    slips = SlipPairs(texts.read_reference(exercise), known)
    pairs = [pair for pair in combinations(wrong, 2) if pair[0].code != pair[1].code]
    rng.shuffle(pairs)
    for pair in pairs:
        merges = [*dict.fromkeys(slips.merges(pair))]
        if merges:
            foreign = len(merges) > 1 and rng.random() < 0.75
            yield Program(exercise, pair, merges[-1] if foreign else merges[0], foreign)


class Table:
    """Grades programs, and counts what is said of them."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self.worth: Counter[tuple[bool, str]] = Counter()
        self.seconds: list[float] = []

    def add(self, judge: Judge, program: Program) -> None:
        """Grade it, and print it if its name is neither of the two."""
        began = time.perf_counter()
        grade = self._grade(judge, program)
        self.seconds.append(time.perf_counter() - began)
        worth = worth_of(program.pair, grade)
        if worth == "false" and self._behaves_as_named(program, grade):
            worth = "alike"
        self.worth[program.is_foreign, worth] += 1
        if worth in ("false", "unsure"):
            names = " + ".join(one.code for one in program.pair)
            told = grade.diagnosis.code if grade.diagnosis else "accepted"
            print(f"  {program.exercise.id}: {names}: {told} ({worth})", flush=True)

    def _grade(self, judge: Judge, program: Program) -> Grade:
        exercise, raw = program.exercise, program.source.encode()
        path = Path(f"/learner/{exercise.id}.py")
        digest = hashlib.sha256(raw).hexdigest()
        submission = Submission(exercise.id, path, raw, program.source, digest)
        return judge.grade(submission, exercise, libraries=libraries(self.course, exercise, {}))

    def _behaves_as_named(self, program: Program, grade: Grade) -> bool:
        """Whether the program that gave its name behaves like this one, trifles aside."""
        answer_key = AnswerKey(self.course, program.exercise, 1)
        run = Loader(answer_key).run(program.source)
        if run is None or grade.diagnosis is None:
            return False
        partial = match_beside(answer_key, run)
        found = [*matches(answer_key, run), *([partial.known] if partial else [])]
        return grade.diagnosis.code in {one.code for one in found}

    def print(self) -> None:
        """Counts for the programs in the tutor's own style, in another one, and for all."""
        print(f"{'':24}" + "".join(f"{name:>10}" for name in WORTH) + f"{'≥ one':>10}")
        for label, kinds in (("own style", [False]), ("another style", [True]), ("all", [0, 1])):
            counts = {name: sum(self.worth[bool(kind), name] for kind in kinds) for name in WORTH}
            wrong = sum(counts.values()) - counts["right"]
            share = (counts["both"] + counts["one"]) / max(1, wrong - counts["alike"])
            cells = "".join(f"{counts[name]:10}" for name in WORTH)
            print(f"{label:24}{cells}{share:10.0%}")
        ordered = sorted(self.seconds)
        middle, most = statistics.median(ordered), ordered[int(0.95 * (len(ordered) - 1))]
        print(f"seconds per check: median {middle:.2f}, p95 {most:.2f}, most {ordered[-1]:.2f}")


def worth_of(pair: Pair, grade: Grade) -> str:
    """One of WORTH."""
    found = grade.diagnosis
    if found is None:
        return "right"
    codes = {found.code, *(other.code for other in found.also)}
    named = codes & {one.code for one in pair}
    if named:
        return "both" if len(named) == 2 else "one"
    if found.code in GENERAL or found.code == "time-limit":
        return "general" if found.certain else "unsure"
    return "false"


def main(arguments: Sequence[str]) -> None:
    """Draw, grade and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("exercises", nargs="*", metavar="EXERCISE")
    parser.add_argument("--pairs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    settings = load_settings()
    course = load_course(settings.course)
    programs = drawn(course, asked.exercises, asked.pairs, asked.seed)
    programs.sort(key=lambda one: one.exercise.id)
    zygote = Zygote.start()
    try:
        table = Table(course)
        for _, those in groupby(programs, key=lambda one: one.exercise.id):
            judge = Judge(zygote, settings.course)  # one keeps what it has run of an exercise
            for program in those:
                table.add(judge, program)
            judge.close()
        table.print()
    finally:
        zygote.close()


if __name__ == "__main__":
    main(sys.argv[1:])
