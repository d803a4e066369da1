"""The first wrong statement: planted bugs are found on the exact statement, clean programs raise no alarm, and no right value is told."""

from __future__ import annotations

import re
import sys
from typing import Any

import pytest
import torch
from torch import Tensor

from tests.why.planted import CLEAN, PLANTED
from tests.why.planted_fifth import FIFTH
from tests.why.planted_final import FINAL
from tests.why.planted_fourth import FOURTH
from tests.why.planted_heldout import HELDOUT
from tests.why.planted_mutants import mutants
from tests.why.planted_run import Planted, Task, is_hit, locate, record, table
from tests.why.planted_second import SECOND
from tests.why.planted_seventh import SEVENTH
from tests.why.planted_sixth import SIXTH
from tests.why.planted_third import THIRD
from tests.why.planted_unseen import UNSEEN
from tutor.candidate.wire.protocol import pack
from tutor.diagnosis.first_wrong import first_wrong_from_json
from tutor.faults.patch import patch_runner as trying
from tutor.faults.slice import backward_slice as divergence
from tutor.results import to_json

pytestmark = pytest.mark.slow  # hundreds of programs, each recorded and searched

LEAST = {  # at least so many found, at most so many blamed wrongly; of 41, 24, 20, 19 five times 20, and 19
    "first": (PLANTED, 41, 0), "second": (SECOND, 24, 0), "third": (THIRD, 20, 0), "fourth": (FOURTH, 19, 0),
    "held out": (HELDOUT, 20, 0), "unseen": (UNSEEN, 18, 1), "final": (FINAL, 20, 0),
    "fifth": (FIFTH, 19, 1), "sixth": (SIXTH, 19, 1), "seventh": (SEVENTH, 16, 3),
}  # fmt: skip


def on_one_worker(value: Any, name: str) -> Any:
    """A case of that set: what the search finds is kept in the process, so a set stays together."""
    return pytest.param(value, marks=pytest.mark.xdist_group(f"planted {name}"))


@pytest.mark.parametrize("name", [on_one_worker(name, name) for name in LEAST])
def test_planted_bugs_are_found_on_their_statement(name: str) -> None:
    """Nearly all, of our own and of the six that were written by people who had not seen the code.

    `pytest -s` prints the table. The search is counted in work, so a slow machine finds the same ones.
    """
    bugs, least, wrong = LEAST[name]
    text = table(bugs)
    sys.stdout.write(text)
    assert text.count("found ") >= least, text
    assert text.count("MISSED") <= wrong, text


@pytest.mark.parametrize(
    "bug",
    [on_one_worker(bug, "first") for bug in PLANTED if bug.says],
    ids=lambda bug: bug.name,
)
def test_the_relation_is_named(bug: Planted) -> None:
    """Transposed, scaled by a size, overflow and underflow are said in words."""
    found = locate(bug.task, bug.source)
    assert found is not None
    assert bug.says in found.relation


@pytest.mark.parametrize("seed", [0, 1, 2])
@pytest.mark.parametrize(("name", "task", "source"), CLEAN, ids=[name for name, _, _ in CLEAN])
def test_right_programs_raise_no_alarm(name: str, task: Task, source: str, seed: int) -> None:
    """Right programs in other styles than the reference's have no wrong statement."""
    assert locate(task, source, seed) is None


@pytest.mark.parametrize(
    "bug",
    [on_one_worker(bug, name) for name, (bugs, _, _) in LEAST.items() for bug in bugs],
    ids=lambda bug: bug.name,
)
def test_no_value_of_the_reference_is_told(bug: Planted) -> None:
    """What goes to the learner holds sizes and ratios, and none of the numbers that the reference computed."""
    found = locate(bug.task, bug.source)
    assert found is not None
    inputs = pack(bug.task.inputs(torch.Generator().manual_seed(0)))
    mine = {
        text
        for value in _tensors(bug.task, bug.source, inputs, "learner")
        for text in _numbers(value)
    }
    theirs = {
        text
        for value in _tensors(bug.task, bug.task.reference, inputs, "reference")
        for text in _numbers(value)
    }
    words = f"{found.relation} {found.before} {found.reason} {found.look} {found.leads_to}"
    assert not set(re.findall(r"-?\d+\.\d{3,}", words)) & (theirs - mine)


def _tensors(task: Task, source: str, inputs: bytes, who: str) -> list[Tensor]:
    return [
        value
        for _, value in record(task, source, inputs, who)[1].tensors()
        if value.is_floating_point()
    ]


def _numbers(value: Tensor) -> list[str]:
    return [f"{item:.{digits}g}" for item in value.reshape(-1).tolist() for digits in (4, 5, 6)]


def test_it_survives_the_wire() -> None:
    """As JSON and back it is the same value."""
    found = locate(PLANTED[0].task, PLANTED[0].source)
    assert found is not None
    assert first_wrong_from_json(to_json(found)) == found


def test_a_search_that_the_clock_cuts_short_is_unsure(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever it has found so far: a machine with more time might say something else."""
    monkeypatch.setattr(trying, "SECONDS", 0.0)
    bug = PLANTED[0]
    found = locate.__wrapped__(bug.task, bug.source)
    assert found is not None and not found.found
    assert "too busy" in found.reason
    monkeypatch.undo()
    monkeypatch.setattr(divergence, "SECONDS", 0.0)
    cut = locate.__wrapped__(bug.task, bug.source)
    assert cut is not None and not cut.found


@pytest.mark.slow
def test_mechanical_slips_are_found_on_their_line() -> None:
    """At least 95 of 100 of those that make a difference, by the recorded values alone."""
    located = [(bug, locate(bug.task, bug.source, trying=False)) for bug in mutants()]
    wrong = [(bug, found) for bug, found in located if found is not None]
    missed = [bug.name for bug, found in wrong if not is_hit(bug, found)]
    assert len(wrong) > 100
    assert len(missed) <= 0.05 * len(wrong), missed
