"""toggled

Each block turns the switch over

off becomes on: a block inside another one records. The switch has to be off in every block, whatever it was before.

help: What is `not Tensor.recording` if the switch is off already?
look: p Tensor.recording
at: `Tensor.recording = not Tensor.recording`
"""

from tensor_engine import Tensor


class no_grad:
    """with no_grad(): ... runs its block while Tensor.recording is False, and puts it back."""

    def __init__(self):
        self.before = []  # the switch as it was, one entry for each block that has begun

    def __enter__(self):
        self.before.append(Tensor.recording)
        Tensor.recording = not Tensor.recording
        return self

    def __exit__(self, kind, error, trace):
        Tensor.recording = self.before.pop()
