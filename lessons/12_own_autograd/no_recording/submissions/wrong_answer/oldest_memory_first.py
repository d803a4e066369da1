"""oldest-memory-first

After the inner block of the same object the outer one records

Two objects in each other are right, and so is one object used again and again. Where one object serves for both blocks, each block gets back what the other has remembered. The block that began last ends first, so its memory has to be taken first.

if `_.pop(0)`: `pop(0)` takes the oldest entry of a list, `pop()` the newest.

help: Two blocks have begun, and the inner one ends. Which of the two memories is its own?
look: p vars(self)
at: `Tensor.recording = self.before.pop(0)`
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
        Tensor.recording = self.before.pop(0)
