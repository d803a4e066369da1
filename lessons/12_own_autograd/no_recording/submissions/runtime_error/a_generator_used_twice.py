"""one-block-only

An object serves for a single block

The second `with quiet:` raises an error, since what the object has made for its first block is used up. A generator runs once; each
block needs its own.

help: How often does `__init__` run for one object, and how often `__enter__`?
look: p vars(self)
at: none
"""

from contextlib import contextmanager

from tensor_engine import Tensor


@contextmanager
def off():
    before = Tensor.recording
    Tensor.recording = False
    try:
        yield
    finally:
        Tensor.recording = before


class no_grad:
    def __init__(self):
        self.block = off()

    def __enter__(self):
        self.block.__enter__()
        return self

    def __exit__(self, *what):
        return self.block.__exit__(*what)
