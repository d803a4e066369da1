"""remembered-when-made

The switch is put back to what it was when the object was made

Where the object is made right before its block that is the same. An object that was made earlier, while the switch was different, brings
the old state back.

help: Which moment is meant by "as it was": when the object was made, or when this block began?
look: p Tensor.recording
at: none
"""

from tensor_engine import Tensor


class no_grad:
    """with no_grad(): ... runs its block while Tensor.recording is False, and puts it back."""

    def __init__(self):
        self.before = Tensor.recording

    def __enter__(self):
        Tensor.recording = False
        return self

    def __exit__(self, kind, error, trace):
        Tensor.recording = self.before
