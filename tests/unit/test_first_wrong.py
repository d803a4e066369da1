"""What `why` says, as a sentence."""

from __future__ import annotations

import pytest

from tutor.diagnosis.first_wrong import as_sentence


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
