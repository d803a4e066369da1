"""What two patches that both help say of their statements, and what of a search is kept where no
patch makes every case pass.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from tests.why.corpus_files import program
from tests.why.search_corpus import SEEDS, TrialsHere, recorded
from tutor.faults.patch.bypass import bypasses
from tutor.faults.patch.joined_patches import first_of_pairs
from tutor.faults.patch.mutations.all_patches import all_patches
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.patch_runner import Pair, PatchRunner, TrialResult
from tutor.faults.patch.patch_search import search_patches
from tutor.faults.patch.search_on_case import PatchSearchOnCase
from tutor.faults.rival_patches import are_rivals
from tutor.faults.size_names import with_proven_size
from tutor.faults.trace.statements import Statements
from tutor.faults.value_searches import ALL, searched

CALL = "def f(a, b):\n    def far(p, q):\n        return abs(p - q) > p\n    return far(a, b)\n"
USE = "def f(n, b):\n    count = n // b\n    return range(count)\n"
NOTHING = Patch(0, 0, "", 1, "number", 1.0)
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
    assert PatchSearchOnCase(runner, 0).partly() == [helps]


TWICE = """def f(a, b, n):
    total = a {} b
    for k in range({}):
        total = total + 1
    return total
"""


class TrialsOf:
    """Trials that compare with a right function, on the cases of a list of arguments."""

    def __init__(self, source: str, right: Callable[..., object], cases: list[Any]) -> None:
        self.source, self.right, self.cases = source, right, cases

    def run(self, pairs: Sequence[Pair]) -> Iterator[TrialResult]:
        """Every patch on its case."""
        for patch, case in pairs:
            yield TrialResult(self._value(patch, case) == self.right(*self.cases[case]))

    def _value(self, patch: Patch, case: int) -> object:
        names: dict[str, Any] = {}
        try:
            exec(patch.applied(self.source), names)
            return names["f"](*self.cases[case])
        except Exception as error:
            return error


def two_of(source: str, right: Callable[..., object], cases: list[Any]) -> list[Patch]:
    """The pairs that fix it."""
    trials = TrialsOf(source, right, cases)
    passed = [at for at in range(len(cases)) if trials._value(NOTHING, at) == right(*cases[at])]
    runner = PatchRunner(source, len(cases), trials, passed=passed)
    assert search_patches(source, partial(runner.passing, case=0), [], range(9)) == []
    return runner.two(0, [], range(9), range(9))


def test_two_faults_in_one_result_are_found_together() -> None:
    """A patch that makes some failing case pass, and a second that makes the others pass."""
    cases = [(5, 2, 3), (5, 0, 3), (5, 2, 0), (7, 3, 0)]
    found = two_of(TWICE.format("+", "n - 1"), lambda a, b, n: a - b + n, cases)
    assert {(patch.line, patch.also) for patch in found} == {(2, (3,)), (3, (2,))}
    told = first_of_pairs(found, lambda line: line)
    assert told is not None and (told.line, told.also) == (2, (3,))
    assert all(patch.kind == "two" for patch in found)


def test_two_faults_that_are_both_in_every_result() -> None:
    """Neither patch makes any case pass by itself; one of the two is of a suspected statement."""
    source = "def f(a, b, n):\n    x = a + b\n    return x * n\n"
    cases = [(5, 2, 3), (8, 3, 5), (7, 1, 2)]

    def right(a: int, b: int, n: int) -> float:
        return (a - b) / n

    found = two_of(source, right, cases)
    assert {(patch.line, patch.also) for patch in found} == {(2, (3,)), (3, (2,))}
    assert {patch.kind for patch in found} == {"together"}
    runner = PatchRunner(source, len(cases), TrialsOf(source, right, cases))
    assert runner.two(0, [], suspected=[1], ran=range(9)) == []


def test_two_patches_that_rival_are_all_told() -> None:
    """What is read wrong may be made wrong as well: both pairs are there, for the caller to see."""
    source = "def f(a, b):\n    one, two = a, b\n    x = one * 2\n    y = x - 1\n    return y\n"
    found = two_of(source, lambda a, b: b * 2 + 1, [(2, 2), (3, 1), (1, 4), (0, 1)])
    lines = {frozenset((patch.line, *patch.also)) for patch in found}
    assert lines >= {frozenset((2, 4)), frozenset((3, 4))}
    told = first_of_pairs(found, lambda line: line)
    assert told is not None and told.line == 4
    apart = [replace(found[0], line=one, also=(other,)) for one, other in ((1, 2), (3, 4))]
    assert first_of_pairs(apart, lambda line: line) is None


ROUND = """def f(a, b):
    if a > b:
        return a - b + 1
    return b - a
"""
GUARD = """def f(a, b):
    if a > b:
        raise ValueError
    return b - a
"""


@pytest.mark.parametrize(
    ("source", "right", "cases", "leads_around"),
    [
        # the first return is never reached then, and that is where the slip is
        (ROUND, lambda a, b: abs(a - b) if a <= b else b - a, [(3, 1), (1, 3)], True),
        # both branches are needed: the comparison is the slip
        (ROUND, lambda a, b: a - b + 1 if a >= b else b - a, [(2, 2), (1, 3), (3, 1)], False),
    ],
)
def test_a_patch_that_leads_around_a_statement_proves_nothing_of_its_condition(
    source: str, right: Callable[..., object], cases: list[Any], *, leads_around: bool
) -> None:
    """Where every case passes with the condition never true, or always, what it hides is suspect."""
    runner = PatchRunner(source, len(cases), TrialsOf(source, right, cases))
    found = [patch for patch in runner.passing(all_patches(source), 0) if patch.line == 2]
    assert found
    assert {PatchSearchOnCase(runner, 0).leads_around(patch) for patch in found} == {leads_around}


def test_a_condition_that_only_refuses_hides_nothing() -> None:
    """Nothing is computed under it that may be wrong."""
    start = ROUND.index("a > b")
    test = Patch(start, start + 5, "a >= b", 2, "comparison", 1.0)
    assert [patch.text for patch in bypasses(GUARD, test)] == ["True"]
    assert [patch.text for patch in bypasses(ROUND, test)] == ["False", "True"]
    assert bypasses(ROUND, replace(test, end=start + 9)) == []
