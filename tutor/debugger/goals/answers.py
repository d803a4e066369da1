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
WRITTEN_OUT = re.compile(r"-?\d*\.\d+%?")
TIMES = re.compile(r"[\[(]?\s*\d+(?:\s*[x×*]\s*\d+)+\s*[\])]?")
WORDS: dict[str, bool | float | None] = {
    "yes": True,
    "no": False,
    "true": True,
    "false": False,
    "none": None,
    "nothing": None,
    "nan": math.nan,
    "inf": math.inf,
    "-inf": -math.inf,
}


def is_right(text: str, truth: Any, evaluate: Callable[[str], Any]) -> bool:
    """Whether one reading of the text is the truth.

    evaluate: the value of an expression; raises an Exception where there is none.
    """
    return any(_is_truth(reading, truth, text) for reading in readings(text, evaluate))


def readings(text: str, evaluate: Callable[[str], Any]) -> list[Any]:
    """Everything that the text may mean: its value in the frame, a shape as 5x784, 1,797 as one
    number, a word, the text itself.
    """
    found: list[Any] = []
    text = text.strip()
    # Python comes first, so that a variable called `no` or `inf` is the variable
    try:
        found.append(evaluate(text))
    except Exception:
        if text.lower() in WORDS:
            found.append(WORDS[text.lower()])
    if GROUPED.fullmatch(text):
        found.append(float(re.sub(r"[, _]", "", text)))
    number = NUMBER.fullmatch(text)
    if number:
        found.append(float(number[1]) / (100 if number[2] else 1))
    if TIMES.fullmatch(text):
        found.append(tuple(int(size) for size in re.findall(r"\d+", text)))
    return [*found, text]


def _is_truth(value: Any, truth: Any, text: str) -> bool:
    value, truth = _without_dimensions(value), _without_dimensions(truth)
    if isinstance(truth, bool):
        # 1 is not yes: nobody who types it has thought about the question
        return isinstance(value, bool) and value is truth
    if isinstance(truth, (int, float)):
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        return is_number and _is_same_number(value, truth, text)
    if isinstance(truth, str):
        return isinstance(value, str) and _plain(value) == _plain(truth)
    return _is_object(value, truth)


def _is_object(value: Any, truth: Any) -> bool:
    if isinstance(truth, (list, tuple)):
        return _is_sequence(value, truth)
    if truth is None or value is None:
        return truth is value
    if isinstance(value, str) and not isinstance(truth, dict) and not is_tensor(truth):
        return _plain(value) in _names_of(truth)
    return alike(value, truth, READ_OFF)


def _without_dimensions(value: Any) -> Any:
    """A 0-d tensor is its number."""
    return value.item() if is_tensor(value) and value.dim() == 0 else value


def _is_sequence(value: Any, truth: list[Any] | tuple[Any, ...]) -> bool:
    """A shape, of which one size may be said alone; words, however they are separated; values."""
    shape = as_shape(truth)
    if shape is not None:
        # "784" is what one says about a vector's shape
        return as_shape(value) == shape or (len(shape) == 1 and value == shape[0])
    if all(isinstance(item, str) for item in truth):
        return [_plain(word) for word in _words_of(value)] == [_plain(item) for item in truth]
    return value is not None and alike(value, truth, READ_OFF)


def _words_of(value: Any) -> list[str]:
    if isinstance(value, (list, tuple)):
        return [str(word) for word in value]
    return re.split(r"[\s,;>→-]+", str(value).strip("[]() "))


def _names_of(truth: Any) -> tuple[str, ...]:
    """What an object may be called: torch.float32, float32, the name of a class or function."""
    text = str(truth)
    names = (text, text.rpartition(".")[2], getattr(truth, "__name__", ""))
    return tuple(_plain(name) for name in names)


def _is_same_number(value: float, truth: float, text: str) -> bool:
    """A whole number exactly; another as far as it was written out, from two decimals on."""
    if isinstance(truth, int) or (_is_whole(truth) and _is_whole(value)):
        return value == truth
    if math.isclose(value, truth, rel_tol=READ_OFF) or (value != value and truth != truth):
        return True
    # 0.51 is right for 0.5134, 0.5 says too little
    decimals = _decimals(text)
    return decimals >= 2 and math.isclose(value, round(truth, decimals), abs_tol=1e-9)


def _is_whole(number: float) -> bool:
    # beyond 2**53 every float is whole, and neighbours are more than 1 apart
    return isinstance(number, int) or (number.is_integer() and abs(number) < 2**53)


def _decimals(text: str) -> int:
    """Figures behind the point, of 51% as of 0.51."""
    written = len(text.partition(".")[2].rstrip("%")) if WRITTEN_OUT.fullmatch(text) else 0
    return written + (2 if text.endswith("%") else 0)


def _plain(text: str) -> str:
    return " ".join(text.strip().strip("'\"`").lower().split())
