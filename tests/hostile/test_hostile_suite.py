"""Every hostile program gets the verdict that is due, harms nobody, and leaves nothing behind.

`python -m tests.hostile` prints the whole table, every attack under every set of layers.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from tests.hostile.attack_files import Attack, attacks
from tests.hostile.layer_sets import FULL, LIMITS, NO_LANDLOCK, NO_NAMESPACES, could_change
from tests.hostile.matrix import ROOT, NoArena, Run, Seen, processes_in, run_attacks

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="only Linux has namespaces"),
]
TESTED = (FULL, NO_LANDLOCK, NO_NAMESPACES, LIMITS)
KEPT = ("tutor", "lessons", "tests/fixtures", "tests/hostile/course")


@cache
def run_of(layer_set: str) -> Run:
    """All of a set, in one arena; skipped where this user cannot make one."""
    before = files_of_the_host()
    try:
        *_, run = run_attacks(layer_set, chosen(layer_set))
    except NoArena as error:
        pytest.skip(f"no namespaces for the arena: {error}")
    assert isinstance(run, Run)
    assert files_of_the_host() == before, "the machine's files have changed"
    return run


def chosen(layer_set: str) -> list[Attack]:
    """Every attack under all layers; under fewer those that the missing ones could let through.

    What is slow is in the whole table alone.
    """
    if layer_set == FULL:
        return [attack for attack in attacks() if attack.slow != "always"]
    return [attack for attack in attacks() if could_change(attack, layer_set) and not attack.slow]


def each_once() -> Iterator[ParameterSet]:
    """(set, attack). Those of one set run on one worker, in one arena."""
    for layer_set in TESTED:
        for attack in chosen(layer_set):
            yield on_one_worker(layer_set, f"{layer_set}-{attack.id}", attack)


def on_one_worker(layer_set: str, name: str, *more: object) -> ParameterSet:
    """The parameters of a test. What is tested under one set shares one arena."""
    marks = [pytest.mark.xdist_group(f"hostile, {layer_set}")]
    if layer_set != FULL:  # these say what each layer is worth; nobody grades a class like that
        marks.append(pytest.mark.corpus)
    return pytest.param(layer_set, *more, marks=marks, id=name.replace(" ", "_"))


@pytest.mark.parametrize(("layer_set", "attack"), list(each_once()))
def test_an_attack_gets_what_is_due(layer_set: str, attack: Attack) -> None:
    """Its verdict and no effect where it is stopped; what is missing lets through what it says."""
    seen = seen_of(layer_set, attack)
    assert seen.is_as_expected, (
        f"{attack.tries}: {seen.expected}, not {seen.got} ({seen.diagnosis})"
    )
    assert "neighbour" not in seen.words


@pytest.mark.parametrize("layer_set", [on_one_worker(name, name) for name in TESTED])
def test_nothing_is_left(layer_set: str) -> None:
    """No process, no folder, no shared memory, once the graders have ended."""
    run = run_of(layer_set)
    assert run.left == ()
    assert processes_in(run.namespace) == []


def seen_of(layer_set: str, attack: Attack) -> Seen:
    """What came of it in the run of its set."""
    return next(seen for seen in run_of(layer_set).seen if seen.attack is attack)


def files_of_the_host() -> dict[str, str]:
    """What grading depends on and a program could want to change, file by file."""
    paths = (path for folder in KEPT for path in (ROOT / folder).rglob("*"))
    return {str(path): digest_of(path) for path in paths if "__pycache__" not in path.parts}


def digest_of(path: Path) -> str:
    """Of a file's bytes; "" for a folder."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
