"""Mechanical slips in right programs: one operator, axis, transpose or term changed in one line, which is then the wrong one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.why.planted import CLASSES, INLINE, LAYERS, LOG_SUM, MATMUL, MODEL, NETWORK, PARTS, WHOLE
from tests.why.planted_run import Planted, Task
from tests.why.planted_second import CE_GRAD, CROSS_ENTROPY, LISTS, MOMENTUM, NET, NORM, STEP, TANH

PROGRAMS: list[tuple[Task, str]] = [
    (NETWORK, INLINE), (NETWORK, PARTS + WHOLE), (CLASSES, LAYERS + MODEL), (NET, TANH), (STEP, STEP.others[0]), (LOG_SUM, LOG_SUM.reference),
    *((task, task.reference) for task in (CROSS_ENTROPY, CE_GRAD, STEP, NORM, MOMENTUM, LISTS, MATMUL)),
]  # fmt: skip
SLIPS = [
    (r" \+ ", " - "), (r" - ", " + "), (r" \* ", " / "), (r" / ", " * "), (r"\.T\b", ""), (r"\.t\(\)", ""), (r"\(0\)", "(1)"),
    (r"\.sum\(0\)", ""), (r"\.mean\(\)", ".sum()"), (r"mean\(0\)", "mean(1)"), (r" > 0", " < 0"), (r"\b2\b", "3"), (r" \+ b\w*", ""),
    (r"\(-1\)", "(0)"), (r"-1, keepdim", "0, keepdim"), (r"\.exp\(\)", ""), (r"\.log\(\)", ""),
]  # fmt: skip


def mutants() -> Iterator[Planted]:
    """Every slip at every place of every program; some leave the program right."""
    for task, source in PROGRAMS:
        lines = source.split("\n")
        for number, line in enumerate(lines):
            if not line.startswith("    ") or line.strip().startswith(("def ", "class ", "for ")):
                continue
            for pattern, other in SLIPS:
                for found in re.finditer(pattern, line):
                    changed = line[: found.start()] + re.sub(
                        pattern, other, line[found.start() :], count=1
                    )
                    text = "\n".join([*lines[:number], f"{changed}  # WRONG", *lines[number + 1 :]])
                    if changed != line:
                        yield Planted(f"{changed.strip()} for {line.strip()}", task, text)
