"""off-when-made

The switch is turned off before the block begins

Making the object is enough to stop the recording, with or without a block. And an object that serves a second block may not turn
it off again there.

help: When does `__init__` run, and when `__enter__`?
look: p Tensor.recording
at: none
"""

from tensor_engine import Tensor


class no_grad:
    """with no_grad(): ... runs its block while Tensor.recording is False, and puts it back."""

    def __init__(self):
        self.before = Tensor.recording
        Tensor.recording = False

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        Tensor.recording = self.before
