"""never-on-again

After the first block nothing is recorded any more

`__exit__` does not put the switch back. Everything after the block is computed without a graph, and a way back finds nothing.

help: What is `Tensor.recording` after the block?
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
        Tensor.recording = False
        return self

    def __exit__(self, kind, error, trace):
        self.before.pop()
