"""Slips that are wrong on cases of their own, and names that a merged program has lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.course.model import KnownSubmission
from tutor.grading.merge_programs import Conflict, Merger
from tutor.grading.slips_by_case import Slip, pairs_by_case, slips_that_explain_a_part
from tutor.grading.unbound_names import unbound_names
from tutor.results import Verdict


def slip(code: str, wrong: set[int], alike: set[int], telling: set[int]) -> Slip:
    """One of a known program with that code."""
    known = KnownSubmission(
        name=code, verdict=Verdict.WRONG_ANSWER, path=Path(f"{code}.py"), source="", code=code
    )
    return Slip(known, frozenset(wrong), frozenset(alike), frozenset(telling))


LEFT = slip("left", {0, 1, 2}, {0, 1}, {0, 1})
RIGHT = slip("right", {2, 3, 4}, {3, 4}, {3, 4})


def test_two_slips_explain_the_cases_of_each_and_mix_where_both_are_wrong() -> None:
    """On case 2 both are wrong, and the submission is like neither."""
    assert pairs_by_case([LEFT, RIGHT], {0, 1, 2, 3, 4}) == [(LEFT.known, RIGHT.known)]


@pytest.mark.parametrize(
    ("other", "wrong"),
    [
        (RIGHT, {0, 1, 2, 3, 4, 5}),  # case 5 is not explained
        (slip("right", {2, 3, 4}, {3}, {3}), {0, 1, 2, 3, 4}),  # case 4 is wrong in its own way
        (slip("right", {2, 3, 4}, {3, 4}, {3}), {0, 1, 2, 3, 4}),  # one case is too little
        (slip("left", {2, 3, 4}, {3, 4}, {3, 4}), {0, 1, 2, 3, 4}),  # the same slip twice
    ],
)
def test_a_pair_that_leaves_something_open_is_not_named(other: Slip, wrong: set[int]) -> None:
    """Every wrong case is explained, by two cases at least for each slip."""
    assert pairs_by_case([LEFT, other], wrong) == []


def test_one_slip_explains_a_part_where_it_is_there_in_full_and_has_no_rival() -> None:
    """Wherever it is wrong, the submission is wrong alike; and nothing else fits the first case."""
    whole = slip("whole", {0, 1}, {0, 1}, {0, 1})
    assert slips_that_explain_a_part([whole, RIGHT], 0) == (whole.known,)
    assert slips_that_explain_a_part([whole, LEFT], 0) == ()
    assert slips_that_explain_a_part([LEFT], 0) == ()
    assert slips_that_explain_a_part([whole], 5) == ()


def test_names_that_nothing_sets() -> None:
    """In any scope; builtins, imports, parameters and `global` set a name."""
    source = """
import torch
LIMIT = 3
def start():
    global seen
    seen = 0
def f(x):
    def inner():
        return y + z
    y = [torch.exp(each) for each in x]
    return len(y) + LIMIT + seen + inner() + w
"""
    assert unbound_names(source) == {"z", "w"}


def test_a_merge_that_loses_the_statement_of_a_name_is_a_conflict() -> None:
    """One version renames what the other one reads in a new line."""
    base = "def f(x):\n    total = x + 1\n    print(x)\n    return 0\n"
    one = "def f(x):\n    amount = x + 1\n    print(x)\n    return 0\n"
    other = "def f(x):\n    total = x + 1\n    print(x)\n    return total\n"
    with pytest.raises(Conflict):
        Merger().merged(base, one, other)
