"""What two patches that both help say of their statements, and what of a search is kept where no
patch makes every case pass.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.why.corpus_files import program
from tests.why.search_corpus import SEEDS, TrialsHere, recorded
from tutor.faults.patch.mutations.all_patches import all_patches
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.patch_runner import PatchRunner, TrialResult
from tutor.faults.rival_patches import are_rivals
from tutor.faults.size_names import with_proven_size
from tutor.faults.trace.statements import Statements
from tutor.faults.value_searches import ALL, searched

CALL = "def f(a, b):\n    def far(p, q):\n        return abs(p - q) > p\n    return far(a, b)\n"
USE = "def f(n, b):\n    count = n // b\n    return range(count)\n"
APART = "def f(a, b):\n    c = a * 2\n    d = b + 1\n    return c - d\n"


@pytest.mark.parametrize(
    ("source", "one", "other", "rival"),
    [
        (CALL, (4, "exchanged"), (3, "name"), True),
        (CALL, (4, "exchanged"), (3, "exchanged"), True),
        (CALL, (4, "sign"), (3, "sign"), False),
        (USE, (2, "rounding"), (3, "range"), False),
        (APART, (2, "operation"), (3, "number"), True),
        (APART, (2, "operation"), (2, "number"), False),
    ],
)
def test_a_rival_is_another_fault_at_another_place(
    source: str, one: tuple[int, str], other: tuple[int, str], rival: bool
) -> None:
    """What a call passes and how the function uses it; not a value where it is made and used."""
    patches = [Patch(0, 1, "", line, kind, 1.0) for line, kind in (one, other)]
    assert are_rivals(Statements(source), *patches) is rival
    assert are_rivals(Statements(source), *reversed(patches)) is rival


@pytest.mark.parametrize("size", [7, 8])
def test_a_size_is_named_only_where_another_case_bears_it_out(size: int) -> None:
    """A factor of 7 on two cases says nothing of n where n is 7 on one and something else on the
    other, or where no other case has another size.
    """
    bug = program("sum_for_mean")
    run, right = recorded(bug.task, bug.source, 0)
    found = searched(run, right)
    assert "and n is 7" in found.found.relation
    other = replace(run, sizes={"n": size})
    kept = with_proven_size(found, run, [(other, right)], ALL)
    assert "n is" not in kept.found.relation and "7 times" in kept.found.relation
    real = recorded(bug.task, bug.source, 1)
    assert with_proven_size(found, run, [real], ALL) == found


def test_a_patch_that_helps_one_case_and_spoils_none_is_kept() -> None:
    """Not one with which a case fails that passed without it."""
    bug = program("bias_left_out")
    helps, spoils, fails = all_patches(bug.source)[:3]
    right, wrong = TrialResult(right=True), TrialResult(right=False)
    known = {(helps, 0): right, (helps, 1): right, (helps, 2): wrong}
    known |= {(spoils, 0): right, (spoils, 1): wrong, (spoils, 2): right}
    known |= {(fails, case): wrong for case in range(3)}
    trials = TrialsHere(bug.task, bug.source)
    runner = PatchRunner(bug.source, len(SEEDS), trials, known=known, passed=(1,))
    assert runner.passing([spoils, helps, fails], 0) == []
    assert runner.on(0).partly() == [helps]
