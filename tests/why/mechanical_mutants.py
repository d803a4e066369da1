"""Mechanical slips in right programs: one operator, axis, transpose or term changed in one line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.why.corpus_files import MARK, Program, Task, task

BY_SECOND_PROGRAM = ("two_layer_network", "regression_step")
BY_REFERENCE = (
    "two_layer_network",
    "two_layer_classes",
    "tanh_classes",
    "logsumexp_of_large_scores",
    "cross_entropy",
    "cross_entropy_gradient",
    "regression_step",
    "scaled_and_shifted_columns",
    "momentum_steps",
    "matmul_of_lists",
    "matmul_in_loops",
)
SLIPS = (  # a pattern, and what is written in its place
    (r" \+ ", " - "),
    (r" - ", " + "),
    (r" \* ", " / "),
    (r" / ", " * "),
    (r"\.T\b", ""),
    (r"\.t\(\)", ""),
    (r"\(0\)", "(1)"),
    (r"\.sum\(0\)", ""),
    (r"\.mean\(\)", ".sum()"),
    (r"mean\(0\)", "mean(1)"),
    (r" > 0", " < 0"),
    (r"\b2\b", "3"),
    (r" \+ b\w*", ""),
    (r"\(-1\)", "(0)"),
    (r"-1, keepdim", "0, keepdim"),
    (r"\.exp\(\)", ""),
    (r"\.log\(\)", ""),
)


def mutants() -> Iterator[Program]:
    """Every slip at every place of every program; some leave the program right."""
    for name in BY_SECOND_PROGRAM:
        yield from mutants_of(task(name), task(name).others[0])
    for name in BY_REFERENCE:
        yield from mutants_of(task(name), task(name).reference)


def mutants_of(of: Task, source: str) -> Iterator[Program]:
    """Every slip at every place of one program; the changed line is marked."""
    lines = source.split("\n")
    for number, line in enumerate(lines):
        if not is_plain_statement(line):
            continue
        for changed in slips_of(line):
            text = "\n".join([*lines[:number], f"{changed}  {MARK}", *lines[number + 1 :]])
            yield Program(f"{changed.strip()} for {line.strip()}", of, text)


def is_plain_statement(line: str) -> bool:
    """Whether it is in a function, and no header of a function, class or loop."""
    return line.startswith("    ") and not line.strip().startswith(("def ", "class ", "for "))


def slips_of(line: str) -> Iterator[str]:
    """The line with one slip in it, for every slip and every place."""
    for pattern, other in SLIPS:
        for found in re.finditer(pattern, line):
            rest = re.sub(pattern, other, line[found.start() :], count=1)
            changed = line[: found.start()] + rest
            if changed != line:
                yield changed
