"""back-to-true

After an inner block the outer one records

At the end of each block the switch is turned on. For the outermost block that is right. A block inside another one, or one that
begins while the switch is off, has to leave it off.

help: What was the switch when the inner block began?
look: p Tensor.recording
at: `Tensor.recording = True`
"""

from tensor_engine import Tensor


class no_grad:
    """with no_grad(): ... runs its block while Tensor.recording is False, and puts it back."""

    def __init__(self):
        self.before = []  # the switch as it was, one entry for each block that has begun

    def __enter__(self):
        self.before.append(Tensor.recording)
        Tensor.recording = False
        return self

    def __exit__(self, kind, error, trace):
        Tensor.recording = True
