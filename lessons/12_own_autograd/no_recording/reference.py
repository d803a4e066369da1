"""A block of code in which the engine records nothing."""

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
        Tensor.recording = self.before.pop()
