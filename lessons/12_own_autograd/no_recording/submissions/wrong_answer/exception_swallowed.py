"""exception-swallowed

An exception that ends the block disappears

The switch is right. But whoever runs the block is not told that it failed. A true value returned by `__exit__` means that the
exception has been dealt with.

help: What does your `__exit__` return?
look: p kind
at: `return True`
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
        Tensor.recording = self.before.pop()
        return True
