"""A tensor's numbers as nested lists, small enough to draw."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import Tensor

LARGE = 1 << 16  # numbers; a larger tensor is made smaller before it becomes lists
MOST = 1 << 10  # along an axis, that are averaged into what is drawn
ROWS, COLUMNS = 96, 512  # more cannot be seen on a terminal


def numbers_of(value: Any) -> tuple[Any, tuple[int, ...]]:
    """The numbers of a tensor or array of any shape, and its real shape; other values as they are.

    Raises ValueError for complex numbers.
    """
    if not hasattr(value, "tolist"):
        return value, ()
    import torch

    tensor = value if isinstance(value, torch.Tensor) else torch.as_tensor(value)
    if tensor.is_complex():
        raise ValueError("complex numbers have no order; draw x.abs() or x.real")
    shape = tuple(tensor.shape)
    if tensor.layout != torch.strided:
        tensor = tensor.to_dense()
    # made smaller first: a copy of all of it in float64 could take gigabytes
    return _made_smaller(_thinned(tensor.detach()).cpu().double()).tolist(), shape


def _thinned(tensor: Tensor) -> Tensor:
    """A view of it with rows, columns or entries left out where it has very many."""
    while tensor.dim() > 2 and tensor.numel() > LARGE:
        tensor = tensor[0]
    for axis in range(tensor.dim()):
        step = max(1, tensor.shape[axis] // MOST)
        tensor = tensor[(slice(None),) * axis + (slice(None, None, step),)]
    return tensor


def _made_smaller(tensor: Tensor) -> Tensor:
    """Averages over blocks where there are too many numbers, of the first matrix only."""
    from torch.nn.functional import adaptive_avg_pool1d, adaptive_avg_pool2d

    if tensor.numel() <= LARGE:
        return tensor
    if tensor.dim() == 2:
        size = (min(ROWS, tensor.shape[0]), min(COLUMNS, tensor.shape[1]))
        return adaptive_avg_pool2d(tensor[None], size)[0]
    return adaptive_avg_pool1d(tensor[None], COLUMNS)[0]
