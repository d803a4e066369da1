"""Texts are cleaned in little time and cut with a notice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tutor.formats.safe_text import one_line, plain, xml_text


def test_a_text_of_beginnings_is_cleaned() -> None:
    """Half a million beginnings of a sequence that never ends are gone through once."""
    assert plain("\x1b]" * 500_000, longest=10**7) == ""


def test_a_sequence_is_taken_out() -> None:
    """Titles, colours and moves of the cursor; the text around them stays."""
    assert plain("a\x1b]0;title\x07b\x1b[31mc\x1b[2Jd\x1bPdcs\x1b\\e") == "abcde"


def test_a_long_text_is_cut_with_a_notice() -> None:
    """The notice says how much there was."""
    assert plain("x" * 25, longest=10) == "x" * 10 + "\n(15 more characters were left out)"


@given(st.text())
def test_one_line_is_one_line(text: str) -> None:
    """Whatever takes the place of a line break."""
    assert len(one_line(text).splitlines()) <= 1


@given(st.text(st.characters()))
def test_xml_text_is_what_xml_allows(text: str) -> None:
    """No control character, no surrogate, none of the two that are no characters."""
    allowed = "\t\n"
    for letter in xml_text(text):
        assert letter in allowed or " " <= letter <= "\ud7ff" or "\ue000" <= letter != "\uffff"
