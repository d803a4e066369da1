"""The ladder: one product, written five times."""

import time

import torch
from matmul_broadcast import matmul_broadcast
from matmul_einsum import matmul_einsum
from matmul_elementwise import matmul_elementwise
from matmul_loops import matmul_loops


def _microseconds(multiply, a, b):
    best = float("inf")
    for _ in range(3):
        began = time.perf_counter()
        multiply(a, b)
        best = min(best, time.perf_counter() - began)
    return best * 1e6


def the_ladder():
    """Microseconds for one product of [5, 196] and [196, 10], with your own five versions and torch's @. The first is so long that the others vanish."""
    a, b = torch.randn(5, 196), torch.randn(196, 10)
    versions = {
        "three loops": matmul_loops, "elementwise": matmul_elementwise, "broadcast": matmul_broadcast, "einsum": matmul_einsum,
        "@": torch.matmul,
    }
    return {"bars": {name: _microseconds(multiply, a, b) for name, multiply in versions.items()}, "unit": "µs"}


def the_ladder_in_powers_of_ten():
    """The same as powers of ten: each bar one longer is ten times as slow."""
    times = the_ladder()["bars"]
    return {"bars": {name: torch.tensor(value).log10().item() for name, value in times.items()}}
