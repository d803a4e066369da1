"""Write once, while nobody waits, to the memory that a check will want.

A fork shares its parent's pages until it writes to them, and its first write to each page costs a
page fault. Half of the time of a check went into some five hundred of them.
"""

from __future__ import annotations

import contextlib
import ctypes

SIZES = range(16, 481, 16)  # bytes: the classes of Python's allocator up to most objects' size
BLOCKS = 600  # of each size; the parent's memory has about as many free ones, on pages all over it
HEAP = 3 << 20  # bytes at the top of the C heap
KEEP_ONE_IN = 200  # blocks: one that stays keeps the others' memory from going back to the system
M_TRIM_THRESHOLD, M_MMAP_THRESHOLD = -1, -3  # of mallopt(3)
NEVER = 1 << 28  # bytes: more than a check frees at once

_kept: list[bytes] = []


def fault_in_memory() -> None:
    """Called in a spare candidate. Later allocations come from pages that are its own already."""
    _kept.extend([bytes(size) for size in SIZES for _ in range(BLOCKS)][::KEEP_ONE_IN])
    with contextlib.suppress(AttributeError, OSError):  # mallopt is glibc's
        libc = ctypes.CDLL(None)
        # what is freed stays with the process, or the next allocation would fault again
        libc.mallopt(M_TRIM_THRESHOLD, NEVER)
        libc.mallopt(M_MMAP_THRESHOLD, NEVER)
    block = ctypes.create_string_buffer(HEAP)
    ctypes.memset(block, 1, HEAP)
