"""Is every row of a class right when submissions attack, workers die and the run is killed?

`python -m benchmarks.thousand [--engine dask] [--learners 1000] [--keep FOLDER]` makes a class of
honest, wrong and hostile programs and grades it with `tutor grade`. Meanwhile it kills two workers,
and then the run itself; it resumes the run, and says what came out. Exit code 1 when anything is
not as it must be.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.killed_run import Grading, Resumed, graded_and_killed
from benchmarks.mixed_class import Program, make_mixed_class
from tutor.course.load import load_course
from tutor.settings import load_settings

IMPORTS = 5  # of torch, half of them before the run and half after


def main(arguments: Sequence[str]) -> int:
    """Make the class, grade it, and print what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", choices=("local", "dask"), default="local")
    parser.add_argument("--learners", type=int, default=1000)
    parser.add_argument("--keep", type=Path, help="make the class there, and leave it")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        folder = asked.keep or Path(scratch)
        course = load_course(load_settings().course)
        made = make_mixed_class(course, folder / "class", asked.learners)
        imports = [_seconds_to_import() for _ in range(IMPORTS)]
        grading = Grading(folder / "class", course.folder, ("--engine", asked.engine))
        found = graded_and_killed(grading, asked.learners, print)
        imports += [_seconds_to_import() for _ in range(IMPORTS)]
    return _report(made, found, statistics.median(imports))


def faults(made: Mapping[str, Program], found: Resumed) -> Iterator[str]:
    """What is not as it must be, in words: rows, verdicts, diagnoses, processes."""
    counts = Counter(row["learner"]["id"] for row in found.rows)
    yield from (f"{learner}: no row" for learner in made if not counts[learner])
    yield from (f"{learner}: {count} rows" for learner, count in counts.items() if count > 1)
    yield from (f"{learner}: nobody has that id" for learner in counts if learner not in made)
    for row in found.rows:
        learner = row["learner"]["id"]
        program = made.get(learner)
        if program and (wrong := _wrong(program, row)):
            yield f"{learner}: {program.kind} {program.exercise}, {program.name}: {wrong}"
    durations = {row["learner"]["id"]: row["run"]["duration"] for row in found.rows}
    for kept in found.kept:
        if durations.get(kept["key"]) != kept["result"]["run"]["duration"]:
            yield f"{kept['key']}: graded again"
    if len({row["run"]["seed"] for row in found.rows}) != 1:
        yield "more than one seed"
    yield from (f"process {pid} is still there" for pid in found.left)


def _wrong(program: Program, row: Mapping[str, Any]) -> str:
    """What is wrong with a row, "" where nothing is."""
    verdicts = [one["verdict"] for one in row["exercises"]]
    if len(verdicts) != 1 or verdicts[0] not in program.verdicts:
        told = [one["diagnosis"] and one["diagnosis"]["title"] for one in row["exercises"]]
        return f"{verdicts} for {sorted(program.verdicts)} ({told})"
    diagnosis = row["exercises"][0]["diagnosis"]
    code = diagnosis["code"] if diagnosis else ""
    return f"told {code!r} for {program.code!r}" if program.code not in ("", code) else ""


def _report(made: Mapping[str, Program], found: Resumed, to_import: float) -> int:
    """Print it, and return the exit code."""
    wrong = list(faults(made, found))
    kinds = Counter(program.kind for program in made.values())
    verdicts = Counter(one["verdict"] for row in found.rows for one in row["exercises"])
    print("\n".join(wrong))
    print(f"class: {', '.join(f'{count} {kind}' for kind, count in kinds.items())}")
    print(f"rows: {len(found.rows)}, wrong: {len(wrong)}; exit code {found.code}")
    print(f"verdicts: {', '.join(f'{count} {name}' for name, count in verdicts.most_common())}")
    print(f"killed: {', '.join(found.killed)}; {len(found.kept)} rows were kept")
    times = found.seconds / to_import
    print(f"time: {found.seconds:.0f} s, {times:.0f} times `import torch` ({to_import:.2f} s)")
    return bool(wrong)


def _seconds_to_import() -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import torch"], check=True)
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
