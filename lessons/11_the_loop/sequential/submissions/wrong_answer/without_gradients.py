"""without-gradients

No gradient comes back

The output is right, and autograd knows nothing of how it was made: the loss has no way back to any parameter.

if `torch.no_grad()`: Inside `torch.no_grad()` nothing is recorded. It belongs around a look at the network, in whoever looks.

help: What does `requires_grad` say of the output?
look: p x.requires_grad
at: none
"""

import torch
from registry import Block


class Sequential(Block):
    """Sequential(first, second, ...) runs its layers in turn."""

    def __init__(self, *layers):
        super().__init__()
        self._count = len(layers)
        for number, layer in enumerate(layers):
            setattr(self, str(number), layer)  # an assignment: Block notes it

    def forward(self, x):
        with torch.no_grad():
            for number in range(self._count):
                layer = getattr(self, str(number))
                x = layer(x)
        return x
