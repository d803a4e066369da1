"""asks-autograd

torch's autograd is asked, too

The engine's switch is right. torch's own autograd has no part in this lesson: the engine's data asks it for nothing, so there is
nothing to turn off there.

help: Does any of your tensors have requires_grad?
look: p Tensor.recording
at: none
"""

import torch
from tensor_engine import Tensor


class no_grad:
    """with no_grad(): ... runs its block while Tensor.recording is False, and puts it back."""

    def __init__(self):
        self.before = []  # the switch as it was, one entry for each block that has begun

    def __enter__(self):
        self.before.append(Tensor.recording)
        Tensor.recording = False
        torch.autograd.grad(torch.ones((), requires_grad=True) * 2, torch.ones((), requires_grad=True), allow_unused=True)
        return self

    def __exit__(self, kind, error, trace):
        Tensor.recording = self.before.pop()
