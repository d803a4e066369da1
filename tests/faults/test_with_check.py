"""`check` and `why` do not contradict each other: what is proven wins, else neither is certain."""

from __future__ import annotations

from dataclasses import replace

from tutor.diagnosis.first_wrong import BY_PAIR, BY_PATCH, BY_RUN, BY_SEARCHES, FirstWrong
from tutor.faults.with_check import beside_discarded, with_check
from tutor.grading.request import Request
from tutor.results import Diagnosis, Span

PATH = "/learner/f.py"
SOURCE = "def f(x):\n    y = x + 1\n    z = (\n        y * 2\n    )\n    return z\n"
REQUEST = Request("f", SOURCE, PATH, "digest")
TOLD = Diagnosis("twice", "Everything is twice what it should be", "", span=Span(PATH, 4))
UNSURE = FirstWrong("a case", "f", certain=False, reason="nothing shows it")


def found_at(line: int, proof: str = "") -> FirstWrong:
    """The answer of a search."""
    return FirstWrong("a case", "f", Span(PATH, line), line, function="f", proof=proof)


def test_the_same_statement_needs_no_further_word() -> None:
    """Whichever of its lines each of them points at."""
    for found in (found_at(3), found_at(3, BY_PATCH), replace(found_at(3), certain=False)):
        assert with_check(found, TOLD, REQUEST) == found


def test_a_change_that_makes_every_case_pass_outweighs_what_reads_alike() -> None:
    """And the answer says why it is another line than the one that `check` points at."""
    found = with_check(found_at(2, BY_PATCH), TOLD, REQUEST)
    assert (found.statement, found.certain) == (2, True)
    assert "points at line 4" in found.before and "change in line 2" in found.before
    pair = with_check(found_at(2, BY_PAIR), TOLD, REQUEST)
    assert pair.certain and "one of the two changes" in pair.before


def test_a_line_that_reads_like_the_slip_outweighs_what_no_change_proves() -> None:
    """It is likely, and where the values point is said as well."""
    for other in (found_at(6, BY_SEARCHES), replace(found_at(6), certain=False)):
        found = with_check(other, TOLD, REQUEST)
        assert (found.statement, found.certain, found.span) == (3, False, TOLD.span)
        assert "point at line 6" in found.reason and "`check` points at this line" in found.reason


def test_the_line_of_the_check_is_likely_where_the_search_has_none() -> None:
    """It is shown, and not called certain."""
    found = with_check(UNSURE, TOLD, REQUEST)
    assert not found.found and found.span == TOLD.span
    assert (found.statement, found.function) == (3, "f")
    assert UNSURE.reason in found.reason


def test_a_diagnosis_without_a_line_changes_nothing() -> None:
    """Nor does one about another file."""
    for span in (None, Span("/learner/other.py", 1)):
        assert with_check(found_at(6), replace(TOLD, span=span), REQUEST) == found_at(6)


def test_a_line_without_effect_gives_way_to_a_proven_one_alone() -> None:
    """What a run has shown is certain beside everything that is not proven."""
    line = found_at(2, BY_RUN)
    assert beside_discarded(UNSURE, line) == line
    assert beside_discarded(found_at(6), line) == line
    assert (
        beside_discarded(found_at(6, BY_PAIR), line) == line
    )  # it may be the other one of the two
    other = beside_discarded(found_at(6, BY_PATCH), line)
    assert other.statement == 6 and "line 2" in other.before
