"""x-for-every-layer

Every layer gets x

All are called, and what they return is thrown away, except for the last one's. A row of layers passes on what came out of the one before.

help: What should the second layer be called with?
look: p x
at: none
"""

from registry import Block


class Sequential(Block):
    """Sequential(first, second, ...) runs its layers in turn."""

    def __init__(self, *layers):
        super().__init__()
        self._count = len(layers)
        for number, layer in enumerate(layers):
            setattr(self, str(number), layer)  # an assignment: Block notes it

    def forward(self, x):
        out = x
        for number in range(self._count):
            out = getattr(self, str(number))(x)
        return out
