"""Walks through the batches as a training loop would, and notes what came."""

from itertools import islice

import torch
from batches import batches


def walk(x, y, bs):
    """At most a few more batches than rows, so that a walk without an end has one."""
    got = list(islice(batches(x, y, bs), len(x) + 3))
    pairs = [tuple(item) if isinstance(item, (tuple, list)) else item for item in got]
    return {
        "rows in each batch": [[_rows(part) for part in pair] if isinstance(pair, tuple) else _rows(pair) for pair in pairs],
        "batches": pairs,
        "xb and yb are windows on x and y": all(_is_window(pair, (x, y)) for pair in pairs),
    }


def walk_twice(x, y, bs):
    """Two epochs."""
    first, second = walk(x, y, bs), walk(x, y, bs)
    return {"first epoch": first["batches"], "second epoch": second["batches"]}


def _rows(part):
    return part.shape[0] if isinstance(part, torch.Tensor) and part.dim() else "not a tensor with rows"


def _is_window(pair, wholes):
    if not isinstance(pair, tuple) or len(pair) != 2 or not all(isinstance(part, torch.Tensor) for part in pair):
        return False
    return all(part.untyped_storage().data_ptr() == whole.untyped_storage().data_ptr() for part, whole in zip(pair, wholes))
