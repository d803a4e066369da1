"""Calls init_mlp with a generator that starts from a seed, and looks at that generator afterwards."""

import torch
from init_mlp import init_mlp


def from_seed(x, y, nh, n_out, seed):
    gen = torch.Generator().manual_seed(seed)
    before = torch.get_rng_state()
    made = init_mlp(x, y, nh, n_out, gen)
    return {
        "returned": made,
        "next number from gen": torch.rand(1, generator=gen).item(),
        "torch's own random state left alone": torch.equal(before, torch.get_rng_state()),
    }


def twice(x, y, nh, n_out, seed):
    gen = torch.Generator().manual_seed(seed)
    return {
        "first call": init_mlp(x, y, nh, n_out, gen),
        "second call, same gen": init_mlp(x, y, nh, n_out, gen),
    }
