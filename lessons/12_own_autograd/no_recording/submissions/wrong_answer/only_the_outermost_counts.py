"""only-the-outermost-counts

Of several blocks of one object only the outermost puts the switch back

Mostly that is the same, since an inner block begins while the switch is off. Where somebody has turned it on inside the outer block, the inner one leaves it off at its end. Each block needs a memory of its own.

help: Somebody turns the switch on between the two `with` lines. What should it be when the inner block is over?
look: p vars(self)
at: none
"""

from tensor_engine import Tensor


class no_grad:
    """with no_grad(): ... runs its block while Tensor.recording is False, and puts it back."""

    def __init__(self):
        self.depth, self.before = 0, True

    def __enter__(self):
        if self.depth == 0:
            self.before = Tensor.recording
        self.depth += 1
        Tensor.recording = False
        return self

    def __exit__(self, kind, error, trace):
        self.depth -= 1
        if self.depth == 0:
            Tensor.recording = self.before
