"""copies-of-the-layers

The layers in the row are copies

They compute the same, for now. But whoever has kept the layer that they passed in, to look at its weights or to use it in a second place, holds another one: what is trained here does not reach it.

help: Is the attribute "0" the object that was passed in?
look: p layers
at: none
"""

from copy import deepcopy

from registry import Block


class Sequential(Block):
    """Sequential(first, second, ...) runs its layers in turn."""

    def __init__(self, *layers):
        super().__init__()
        self._count = len(layers)
        for number, layer in enumerate(layers):
            setattr(self, str(number), deepcopy(layer))  # an assignment: Block notes it

    def forward(self, x):
        for number in range(self._count):
            layer = getattr(self, str(number))
            x = layer(x)  # what one returns is what the next one gets
        return x
