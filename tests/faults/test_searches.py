"""Each of the three searches behind `why` finds a planted bug by itself, and none finds it without
all three.
"""

from __future__ import annotations

from functools import partial

import pytest

from tests.why.corpus_files import Program, program
from tests.why.search_corpus import outcome_of, search
from tutor.diagnosis.first_wrong import FirstWrong
from tutor.faults.combine_evidence import first_wrong
from tutor.faults.value_searches import Searches


def located(bug: Program, searches: Searches) -> FirstWrong:
    """The first wrong statement, as these searches say."""
    found = search(bug.task, bug.source, find=partial(first_wrong, searches=searches))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "searches", "outcome"),
    [
        ("product_transposed", Searches(replace=False, patch=False), "likely"),
        ("weight_gradient_transposed", Searches(slice=False, patch=False), "exact"),
        ("weight_gradient_transposed", Searches(slice=False, replace=False), "exact"),
    ],
    ids=["slice", "replace", "patch"],
)
def test_one_search_alone(name: str, searches: Searches, outcome: str) -> None:
    """A transposed gradient shows in the values and in what makes it right. The way back names the
    statement as likely: it proves nothing by itself.
    """
    bug = program(name)
    found = located(bug, searches)
    assert outcome_of(bug, found) == outcome
    assert ("makes every case pass" in found.before) == searches.patch


def test_no_search_at_all() -> None:
    """Then nothing is blamed, and the reason says what is wrong."""
    bug = program("bias_left_out")
    found = located(bug, Searches(slice=False, replace=False, patch=False))
    assert not found.found
    assert "none of your statements alone explains it" in found.reason
