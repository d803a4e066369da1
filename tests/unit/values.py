"""Hypothesis strategies for what a learner's function may return."""

from __future__ import annotations

import torch
from hypothesis import strategies as st

from tutor.candidate.wire.protocol import Missing, Opaque

DTYPES = (
    torch.float32,
    torch.float64,
    torch.float16,
    torch.bfloat16,
    torch.int64,
    torch.uint8,
    torch.bool,
    torch.complex64,
)


@st.composite
def tensors(draw: st.DrawFn, shape: tuple[int, ...] | None = None) -> torch.Tensor:
    """A float32 tensor of normal numbers, of at most three axes."""
    sizes = shape if shape is not None else tuple(draw(st.lists(st.integers(0, 5), max_size=3)))
    generator = torch.Generator().manual_seed(draw(st.integers(0, 2**32)))
    return torch.randn(sizes, generator=generator) * draw(st.sampled_from([1e-3, 1.0, 1e4]))


@st.composite
def odd_tensors(draw: st.DrawFn) -> torch.Tensor:
    """Any dtype, few distinct values, nan, inf, views."""
    value = draw(tensors()).mul(2).round()
    if value.numel() and draw(st.booleans()):
        value.view(-1)[draw(st.integers(0, value.numel() - 1))] = draw(
            st.sampled_from([torch.nan, torch.inf, -torch.inf, 0.0])
        )
    dtype = draw(st.sampled_from(DTYPES))
    if not dtype.is_floating_point and not dtype.is_complex:
        value = value.nan_to_num(0.0, 1.0, 1.0).clamp(-100, 100).abs()
    value = value.to(dtype)
    return value.transpose(0, -1) if value.dim() > 1 and draw(st.booleans()) else value


def leaves() -> st.SearchStrategy[object]:
    """Single values of every kind that can cross the wire."""
    plain = (
        st.none()
        | st.booleans()
        | st.integers(-(10**25), 10**25)
        | st.floats()
        | st.text(max_size=8)
    )
    special = st.sampled_from([Missing(), Opaque("numpy.ndarray", "array(1)")])
    return plain | odd_tensors() | special


def trees() -> st.SearchStrategy[object]:
    """Tuples, lists and dicts of them."""
    return st.recursive(
        leaves(),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.lists(inner, max_size=3).map(tuple)
            | st.dictionaries(st.text(max_size=3), inner, max_size=3)
        ),
        max_leaves=6,
    )
