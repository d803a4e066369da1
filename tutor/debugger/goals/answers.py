"""Is that the answer? What a learner typed, in any spelling, against a value that was computed by
running. Pure.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

from tutor.debugger.show.likeness import alike, as_shape, is_tensor

READ_OFF = 1e-3  # numbers that were read off the screen have four figures
GROUPED = re.compile(r"-?\d{1,3}(?:[, _]\d{3})+(?:\.\d+)?")
NUMBER = re.compile(r"(-?\d+(?:\.\d+)?(?:e-?\d+)?)\s*(%?)(?:\s*[A-Za-z]+)?")
TIMES = re.compile(r"[\[(]?\s*\d+(?:\s*[x×*]\s*\d+)+\s*[\])]?")
WORDS: dict[str, Any] = {
    "yes": True, "no": False, "true": True, "false": False, "none": None, "nothing": None,
    "nan": math.nan, "inf": math.inf, "-inf": -math.inf,
}  # fmt: skip


def readings(text: str, evaluate: Callable[[str], Any]) -> list[Any]:
    """Everything that the text may mean: its value in the frame, a shape as 5x784, 1,797 as one
    number, a word, the text itself.

    evaluate: the value of an expression; raises an Exception where it is none.
    """
    found: list[Any] = []
    text = text.strip()
    try:
        found.append(evaluate(text))
    except Exception:
        found += [] if text.lower() not in WORDS else [WORDS[text.lower()]]
    if GROUPED.fullmatch(text):
        found.append(float(re.sub(r"[, _]", "", text)))
    number = NUMBER.fullmatch(text)
    if number:
        found.append(float(number[1]) / (100 if number[2] else 1))
    if TIMES.fullmatch(text):
        found.append(tuple(int(size) for size in re.findall(r"\d+", text)))
    return [*found, text]


def is_right(text: str, truth: Any, evaluate: Callable[[str], Any]) -> bool:
    """Whether one reading of the text is the truth."""
    return any(_is_truth(reading, truth, text) for reading in readings(text, evaluate))


def _is_truth(value: Any, truth: Any, text: str) -> bool:
    if is_tensor(truth) and truth.dim() == 0:
        truth = truth.item()
    if is_tensor(value) and value.dim() == 0:
        value = value.item()
    if isinstance(truth, bool):
        return isinstance(value, bool) and value is truth
    if isinstance(truth, (int, float)):
        return (
            isinstance(value, (int, float))
            and not isinstance(value, bool)
            and _same_number(value, truth, text)
        )
    if isinstance(truth, str):
        return isinstance(value, str) and _plain(value) == _plain(truth)
    shape = as_shape(truth)
    if shape is not None:
        return as_shape(value) == shape or (len(shape) == 1 and value == shape[0])
    if isinstance(truth, (list, tuple)) and all(isinstance(item, str) for item in truth):
        words = (
            value
            if isinstance(value, (list, tuple))
            else re.split(r"[\s,;>→-]+", str(value).strip("[]() "))
        )
        return [_plain(str(word)) for word in words] == [_plain(item) for item in truth]
    if truth is None or value is None:
        return truth is None and value is None
    if (
        isinstance(value, str)
        and not isinstance(truth, (list, tuple, dict))
        and not is_tensor(truth)
    ):
        return _plain(value) in (
            _plain(str(truth)),
            _plain(str(truth).rpartition(".")[2]),
            _plain(getattr(truth, "__name__", "")),
        )
    return alike(value, truth, READ_OFF)


def _same_number(value: float, truth: float, text: str) -> bool:
    """A whole number exactly; another as far as it was written out, from two decimals on."""
    if isinstance(truth, int) or (
        math.isfinite(truth) and truth == int(truth) and abs(truth) < 2**53 and value == int(value)
    ):
        return value == truth
    if math.isclose(value, truth, rel_tol=READ_OFF) or (value != value and truth != truth):
        return True
    decimals = len(text.partition(".")[2].rstrip("%")) if re.fullmatch(r"-?\d*\.\d+%?", text) else 0
    decimals += 2 if text.endswith("%") else 0
    return decimals >= 2 and math.isclose(value, round(truth, decimals), abs_tol=1e-9)


def _plain(text: str) -> str:
    return " ".join(text.strip().strip("'\"`").lower().split())
