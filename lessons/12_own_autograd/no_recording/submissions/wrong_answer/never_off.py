"""never-off

Inside the block everything is recorded as before

What was made there has parents. The switch that the engine looks at is `Tensor.recording`, an attribute of the class.

help: What is `Tensor.recording` inside the block?
look: p Tensor.recording
at: none
"""

from tensor_engine import Tensor


class no_grad:
    """with no_grad(): ... runs its block while Tensor.recording is False, and puts it back."""

    def __init__(self):
        self.before = []  # the switch as it was, one entry for each block that has begun

    def __enter__(self):
        self.before.append(Tensor.recording)
        self.recording = False
        return self

    def __exit__(self, kind, error, trace):
        Tensor.recording = self.before.pop()
