"""Each of the three searches behind `why` finds a planted bug by itself, and none finds it without
all three.
"""

from __future__ import annotations

import pytest
import torch
from tests.why.planted import PLANTED
from tests.why.planted_run import PATH, SEEDS, Planted, TrialsHere, record

from tutor.candidate.wire.protocol import pack, unpack
from tutor.course.model import Exercise
from tutor.diagnosis.first_wrong import FirstWrong
from tutor.faults.combine_evidence import first_wrong
from tutor.faults.patch.patch_runner import PatchRunner
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.value_searches import Run, Searches
from tutor.grading.differ import Expected, differences


def located(bug: Planted, searches: Searches) -> FirstWrong:
    """The first wrong statement, as these searches say."""
    task, source = bug.task, bug.source
    inputs = pack(task.inputs(torch.Generator().manual_seed(0)))
    exercise = Exercise("planted", "", PATH, "", 1, 1, (task.entry,), observe=task.observe)  # type: ignore[arg-type]  # no folder is read
    want, right = record(task, task.reference, inputs, "reference")
    got, trace = record(task, source, inputs, "learner")
    found = differences(got, Expected(want, None), exercise, unpack(inputs))
    runner = PatchRunner(source, len(SEEDS), TrialsHere(task, source, exercise))
    run = Run("planted", task.entry, trace, found)
    return first_wrong(run, ReferenceValues([right]), PATH, runner.on(0), searches)


@pytest.mark.parametrize(
    "searches",
    [
        Searches(replace=False, patch=False),
        Searches(slice=False, patch=False),
        Searches(slice=False, replace=False),
    ],
    ids=["slice", "replace", "patch"],
)
def test_one_search_alone(searches: Searches) -> None:
    """A transposed gradient shows in the values and in what makes it right."""
    bug = next(bug for bug in PLANTED if bug.name == "weights' gradient transposed")
    found = located(bug, searches)
    assert found.found
    assert found.statement in bug.lines
    assert ("makes every case pass" in found.before) == searches.patch


def test_no_search_at_all() -> None:
    """Then nothing is blamed, and the reason says what is wrong."""
    found = located(PLANTED[0], Searches(slice=False, replace=False, patch=False))
    assert not found.found
    assert "none of your statements alone explains it" in found.reason
