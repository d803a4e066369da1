"""Which keys of a dict and which names of attributes may cross, for both sides of the wire."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tutor.candidate.wire.layout import LARGEST_KEY, MAX_NAME, MAX_TUPLE_KEYS

_PLAIN = frozenset({type(None), bool, str, float})


def are_keys(values: Iterable[Any]) -> bool:
    """Whether a dict with these keys is made in linear time, whoever has chosen them."""
    tuples = 0
    for value in values:
        if type(value) is tuple:
            tuples += 1
        elif not _is_plain(value):
            return False
        if tuples > MAX_TUPLE_KEYS or not _is_plain_tuple(value):
            return False
    return True


def _is_plain(value: Any) -> bool:
    kind = type(value)
    return kind in _PLAIN or (kind is int and abs(value) < LARGEST_KEY)


def _is_plain_tuple(value: Any) -> bool:
    return type(value) is not tuple or all(map(_is_plain, value))


def is_attribute(name: Any) -> bool:
    """Whether learner code can have set this on a tensor, and nothing that a tensor has by itself.

    `x.g` may cross; `x.data_ptr` or `x.shape` would replace what everybody relies on.
    """
    import torch

    if type(name) is not str or len(name) > MAX_NAME or not name.isidentifier():
        return False
    return not hasattr(torch.Tensor, name)
