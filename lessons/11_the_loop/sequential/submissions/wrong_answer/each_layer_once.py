"""each-layer-once

A layer that is there twice is run once

Everything else is right. That its parameters are yielded once is `Block`'s business; in the row it has two places, and is run in both.

help: How often should x pass through a layer that was given twice?
look: p [name for name in vars(self) if name.isdigit()]
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
        done = []
        for number in range(self._count):
            layer = getattr(self, str(number))
            if not any(layer is other for other in done):
                x = layer(x)
                done.append(layer)
        return x
