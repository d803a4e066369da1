"""What a terminal cannot write is spelled in ASCII, and who is given ASCII."""

from __future__ import annotations

import os

import pytest

from tutor.display.clean import SPELLED, to_encoding
from tutor.display.screen import heed_locale


@pytest.mark.parametrize(
    ("encoding", "written"),
    [
        ("ascii", "-- see x -- . + x x ? -> 2"),
        ("latin-1", "-- see x -- . + x × ? -> 2"),
        ("utf-8", "── see x ── ○ ✓ x × 層 → 2"),
    ],
)
def test_only_what_is_lacking_is_spelled(encoding: str, written: str) -> None:
    """Signs in ASCII spelling, anything else as '?'."""
    assert "── see x ── ○ ✓ x × 層 → 2".encode(encoding, SPELLED).decode(encoding) == written


@pytest.mark.parametrize(
    ("sign", "written"),
    [
        ("e⁰ = 1", "e^0 = 1"),
        ("5 × 10⁻³", "5 x 10^-3"),
        ("x² wᵀ eˣ", "x^2 w^T e^x"),
        ("h₁₂", "h_12"),
        ("½ ± 3 µs", "1/2 +- 3 us"),
    ],
)
def test_what_is_raised_keeps_its_meaning(sign: str, written: str) -> None:
    """One ^ for all signs in a row, by both ways."""
    assert sign.encode("ascii", SPELLED).decode("ascii") == to_encoding(sign, "ascii") == written
    assert to_encoding(sign, "utf-8") == sign


@pytest.mark.parametrize(
    ("env", "encoding"),
    [
        ({"LANG": "C"}, "ascii"),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, "ascii"),  # the second is Python's own doing
        ({"LC_ALL": "POSIX", "LANG": "de_DE.UTF-8"}, "ascii"),
        ({}, "utf-8"),
        ({"LANG": "C", "LC_ALL": "C.UTF-8"}, "utf-8"),
        ({"LANG": "C", "LC_CTYPE": "en_GB.UTF-8"}, "utf-8"),
        ({"LANG": "C", "PYTHONUTF8": "1"}, "utf-8"),
        ({"LC_ALL": "C", "PYTHONIOENCODING": "utf-8"}, "utf-8"),
    ],
)
def test_a_plain_locale_is_given_ascii(env: dict[str, str], encoding: str) -> None:
    """Only on a terminal, and not where Python was told otherwise."""
    ours, theirs = os.openpty()
    with open(ours, "rb"), open(theirs, "w", encoding="utf-8") as out:
        heed_locale(out, env)
        assert out.encoding == encoding


def test_files_and_pipes_stay_utf_8() -> None:
    """What is kept is kept whole."""
    read, write = os.pipe()
    with open(read, "rb"), open(write, "w", encoding="utf-8") as out:
        heed_locale(out, {"LC_ALL": "C"})
        assert out.encoding == "utf-8"
    heed_locale(None, {"LC_ALL": "C"})
