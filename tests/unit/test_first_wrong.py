"""What `why` says, as a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.why.test_why_screens import screen
from tutor.diagnosis.first_wrong import (
    BY_PAIR,
    BY_PATCH,
    BY_RUN,
    BY_SEARCHES,
    FirstWrong,
    as_sentence,
)
from tutor.results import Span
from tutor.shell.why import for_debugger, unsure_words
from tutor.workspace.submission import Submission


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("b.g is never set", "b.g is never set."),
        ("every case passes", "Every case passes."),
        ("`w.g` has the wrong sign.", "`w.g` has the wrong sign."),
        ("done.", "Done."),
    ],
)
def test_a_name_from_the_program_keeps_its_letters(text: str, sentence: str) -> None:
    """`b.g` and `B.g` are different names."""
    assert as_sentence(text) == sentence


@pytest.mark.parametrize("proof", [BY_PATCH, BY_RUN, BY_SEARCHES, BY_PAIR])
def test_of_two_changes_neither_is_called_the_first(proof: str) -> None:
    """The other one may be further up: not on the screen, not in the debugger, not in between."""
    path, source = "/learner/f.py", "def f(x):\n    y = x + 1\n    return y * 2\n"
    found = FirstWrong("a case", "f", Span(path, 3, 4, 3, 16), 3, name="y", proof=proof)
    submission = Submission("f", Path(path), source.encode(), source, "digest")
    stop = for_debugger(found, submission)
    assert stop is not None
    is_pair = proof == BY_PAIR
    assert stop.certain is not is_pair
    assert ("first wrong" in screen(found, source, 80)) is not is_pair
    assert ("first wrong" in unsure_words(found)) is not is_pair
