"""A tensor's numbers as nested lists, small enough to draw."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import Tensor

LARGE = 1 << 16  # numbers; a larger tensor is made smaller before it becomes lists
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
    tensor = tensor.detach().cpu().double()
    if tensor.layout != torch.strided:
        tensor = tensor.to_dense()
    return _made_smaller(tensor).tolist(), shape


def _made_smaller(tensor: Tensor) -> Tensor:
    """Averages over blocks where there are too many numbers, of the first matrix only."""
    from torch.nn.functional import adaptive_avg_pool1d, adaptive_avg_pool2d

    while tensor.dim() > 2 and tensor.numel() > LARGE:
        tensor = tensor[0]
    if tensor.numel() <= LARGE:
        return tensor
    if tensor.dim() == 2:
        size = (min(ROWS, tensor.shape[0]), min(COLUMNS, tensor.shape[1]))
        return adaptive_avg_pool2d(tensor[None], size)[0]
    return adaptive_avg_pool1d(tensor[None], COLUMNS)[0]
