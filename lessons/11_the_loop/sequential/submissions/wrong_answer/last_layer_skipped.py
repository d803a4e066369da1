"""last-layer-skipped

The last layer is never called

What is returned is what the layer before it returned; a row of one layer returns its input unchanged. `range(n)` ends before n, so n - 1 in it is one too few.

help: Which number has the last of three layers, and does your loop reach it?
look: p vars(self).keys()
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
        for number in range(self._count - 1):
            layer = getattr(self, str(number))
            x = layer(x)  # what one returns is what the next one gets
        return x
