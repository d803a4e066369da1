"""one-memory

One object inside itself leaves the switch off

Two objects in each other are right. Where one object is used for both blocks, the inner block overwrites what the outer one has
remembered, and both put back False. torch's own no_grad does the same.

help: What does `self` remember after the second `__enter__`?
look: p vars(self)
at: none
"""

from tensor_engine import Tensor


class no_grad:
    """with no_grad(): ... runs its block while Tensor.recording is False, and puts it back."""

    def __init__(self):
        self.before = True

    def __enter__(self):
        self.before = Tensor.recording
        Tensor.recording = False
        return self

    def __exit__(self, kind, error, trace):
        Tensor.recording = self.before
