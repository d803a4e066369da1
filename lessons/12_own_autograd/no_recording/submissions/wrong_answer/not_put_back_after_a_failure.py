"""off-after-an-exception

After a block that failed nothing is recorded any more

Ordinary blocks are right. When a block ends with an exception the switch stays off, for the rest of the program.

help: What does your `__exit__` do when kind is not None?
look: p kind
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
        return self

    def __exit__(self, kind, error, trace):
        if kind is None:
            Tensor.recording = self.before.pop()
