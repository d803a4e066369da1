"""one-memory-on-the-class

Any block inside another one leaves the switch off

All objects share one memory, on the class or in a variable of the file. The inner block overwrites what the outer one has
remembered, and at the end both put back False.

help: Where is what you remember kept, and how many blocks may be open at a time?
look: p vars(type(self))
at: `no_grad.before = _`
"""

from tensor_engine import Tensor


class no_grad:
    """with no_grad(): ... runs its block while Tensor.recording is False, and puts it back."""

    def __init__(self):
        pass

    def __enter__(self):
        no_grad.before = Tensor.recording
        Tensor.recording = False
        return self

    def __exit__(self, kind, error, trace):
        Tensor.recording = no_grad.before
