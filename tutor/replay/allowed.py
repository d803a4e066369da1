"""Operations of aten that a replayed program may use at all; an exercise's rules take some away.

Not among them: what leaves memory unwritten or reads beyond it (empty, resize_, set_, as_strided),
random numbers, files, and everything that nobody has needed.
"""

from __future__ import annotations

GROUPS = (
    # views and shapes
    "alias detach view reshape _unsafe_view _reshape_alias expand select slice narrow unbind",
    "split split_with_sizes chunk unsqueeze squeeze transpose t permute diagonal movedim",
    "flatten unfold",
    # copies and new tensors
    "clone copy _to_copy lift_fresh_copy contiguous zeros ones full arange eye linspace",
    "zeros_like ones_like full_like new_zeros new_ones new_full scalar_tensor cat stack repeat",
    "fill zero masked_fill",
    # one number from each
    "add sub rsub mul div neg abs sign reciprocal pow exp exp2 expm1 log log2 log10 log1p sqrt",
    "rsqrt square sin cos tan tanh sinh cosh sigmoid erf floor ceil round trunc fmod remainder",
    "floor_divide clamp clamp_min clamp_max maximum minimum where lerp addcmul addcdiv",
    "heaviside",
    # comparisons
    "eq ne lt le gt ge isnan isinf isfinite isposinf isneginf logical_and logical_or",
    "logical_not logical_xor bitwise_and bitwise_or bitwise_not bitwise_xor any all",
    # indexing
    "index index_put index_select gather scatter scatter_add index_add take tril triu flip",
    "roll",
    # reductions and products
    "sum mean prod cumsum cumprod amax amin max min argmax argmin sort topk var std",
    "mm bmm mv dot vdot addmm addmv baddbmm relu softmax _softmax _log_softmax logsumexp",
)
ALLOWED = frozenset(name for group in GROUPS for name in group.split())
