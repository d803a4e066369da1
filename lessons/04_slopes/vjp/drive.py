"""Calls whose size is watched, and a whole network on one row."""

import spy
import torch
from jacobian import jacobian
from vjp import chain_jacobians, vjp


def watched_vjp(Js, g):
    """vjp, and whether a tensor larger than every Jacobian was made on the way."""
    with spy.watch() as seen:
        slopes = vjp(Js, g)
    limit = max(J.numel() for J in Js)
    return {"the slopes": slopes, "a table larger than every Jacobian was made": seen.largest > limit}


def network(x, w1, b1, w2, b2, targ):
    """Linear, rectifier, linear, squared error on one row: multiplied out, walked back, and nudged."""
    hidden = x @ w1 + b1
    out = hidden.clamp(min=0) @ w2 + b2
    mask = (hidden > 0).to(x.dtype)
    Js = [w1, torch.diag(mask), w2, 2 * (out - targ)[:, None]]
    whole = chain_jacobians(Js)
    nudged = jacobian(lambda v: ((v @ w1 + b1).clamp(min=0) @ w2 + b2 - targ) ** 2, x)
    agrees = isinstance(whole, torch.Tensor) and whole.shape == nudged.shape and bool((whole - nudged).abs().max() < 1e-4)
    return {
        "chain_jacobians": whole,
        "vjp": vjp(Js, torch.ones(1, dtype=x.dtype)),
        "chain_jacobians agrees with your jacobian": agrees,
    }
