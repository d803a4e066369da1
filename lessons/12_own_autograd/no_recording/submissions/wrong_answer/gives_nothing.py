"""enter-returns-nothing

What the block is given is not the object

The switch is right. What `__enter__` returns is what stands after `as`, and here it should be the object itself.

help: What does `__enter__` return if there is no return in it?
look: p self
at: none
"""

from tensor_engine import Tensor


class no_grad:
    """with no_grad(): ... runs its block while Tensor.recording is False, and puts it back."""

    def __init__(self):
        self.before = []  # the switch as it was, one entry for each block that has begun

    def __enter__(self):
        self.before.append(Tensor.recording)
        Tensor.recording = False

    def __exit__(self, kind, error, trace):
        Tensor.recording = self.before.pop()
