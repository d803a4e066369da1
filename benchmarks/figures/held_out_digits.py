"""The digits as lessons 8 and 9 use them: all, to learn from, and held out."""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path
from types import ModuleType

import torch

DATA = Path(__file__).parent.parent.parent / "lessons" / "data"
Rows = tuple[torch.Tensor, torch.Tensor]


def first_digits(count: int) -> Rows:
    """x [count, 64] and the labels [count]."""
    x, y = _digits().load()
    return x[:count], y[:count]


def to_learn_from() -> Rows:
    """x [1440, 64] and the labels [1440]."""
    return _split()[0]


def held_out() -> Rows:
    """x [357, 64] and the labels [357]."""
    return _split()[1]


def _split() -> tuple[Rows, Rows]:
    learned, others = _digits().split()
    return learned, others


@cache
def _digits() -> ModuleType:
    """The course's data module, loaded from its file: it is not part of the package."""
    spec = importlib.util.spec_from_file_location("digits", DATA / "digits.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
