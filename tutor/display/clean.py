"""Texts as a terminal can take them: cleaned piece by piece, and in its own encoding."""

from __future__ import annotations

import codecs
import re

from tutor.clean_text import clean

_UNFINISHED = re.compile(r"\x1b(?:\[[0-?]*[ -/]*|[\]PX^_][^\x07\x1b\x9c]*\x1b?|[ -/]*)?$")
_HELD_AT_MOST = 4096


class Cleaner:
    """clean() for a stream: a sequence that is cut in two by a read is still recognised."""

    def __init__(self) -> None:
        self._held = ""

    def feed(self, text: str) -> str:
        """What may be written now; the beginning of an unfinished sequence is held back."""
        text = self._held + text
        self._held = ""
        cut = _UNFINISHED.search(text)
        if cut is not None and len(text) - cut.start() <= _HELD_AT_MOST:
            text, self._held = text[: cut.start()], text[cut.start() :]
        if text.endswith("\r"):
            text, self._held = text[:-1], "\r" + self._held
        return clean(text)

    def flush(self) -> str:
        """What was held back, as harmless text."""
        held, self._held = self._held, ""
        return clean(held)


# how typographic signs are spelled in ASCII
_BY_ONE_LETTER = str.maketrans(
    "×÷−·–—’‘“”≈✓✗│─❯•●○∂µμ↑↓├└█▁▌\xa0",
    "x/----''\"\"~+x|->*#.duu^v|`#_| ",
)
_BY_SEVERAL = {
    "…": "...",
    "→": "->",
    "←": "<-",
    "≤": "<=",
    "≥": ">=",
    "≠": "!=",
    "∑": "sum",
    "√": "sqrt",
    "∞": "inf",
    "Σ": "sum",
    "π": "pi",
    "⏎": "Enter",
    "½": "1/2",
    "¼": "1/4",
    "¾": "3/4",
    "±": "+-",
    "∇": "grad",
    "Δ": "delta",
    "°": " deg",
}
_TRANSLATE = _BY_ONE_LETTER | str.maketrans(_BY_SEVERAL)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ᵀⁿˣᵃᵇᵘ", "0123456789+-Tnxabu")
_LOWERED = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
# raised or lowered signs that belong together get one mark: 10⁻³ is 10^-3
_RUNS = re.compile("([⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ᵀⁿˣᵃᵇᵘ]+)|([₀₁₂₃₄₅₆₇₈₉]+)")
# an error handler for str.encode and streams: what the encoding lacks is spelled in ASCII
SPELLED = "tutor.spelled"


def _in_ascii(text: str) -> str:
    """Typographic signs in ASCII spelling; the rest as it is."""
    return _RUNS.sub(_spelled_run, text).translate(_TRANSLATE)


def _spelled_run(found: re.Match[str]) -> str:
    raised, lowered = found[1], found[2]
    return f"^{raised.translate(_RAISED)}" if raised else f"_{lowered.translate(_LOWERED)}"


def _spell(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = _in_ascii(error.object[error.start : error.end])
    return lacking.encode("ascii", "replace").decode("ascii"), error.end


codecs.register_error(SPELLED, _spell)


def to_encoding(text: str, encoding: str) -> str:
    """The text as this encoding can write it: typographic signs spelled out, all else as '?'."""
    if encoding.lower().replace("-", "").replace("_", "") in ("utf8", "utf16", "utf32"):
        return text
    text = _in_ascii(text)
    try:
        return text.encode(encoding, "replace").decode(encoding)
    except LookupError:
        return text.encode("ascii", "replace").decode("ascii")
