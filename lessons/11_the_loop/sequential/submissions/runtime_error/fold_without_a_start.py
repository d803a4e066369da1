"""fold-without-a-start

The first layer is taken for x

The fold starts with the first thing that it gets, and that is a layer: the second layer is called with the first one as its argument. With one layer nothing is called at all, and with none there is nothing to start from. What the fold starts
with is a third argument of `reduce`.

help: With what should the fold begin?
look: p x
at: none
"""

from functools import reduce

from registry import Block


class Sequential(Block):
    """Sequential(first, second, ...) runs its layers in turn."""

    def __init__(self, *layers):
        super().__init__()
        self._count = len(layers)
        for number, layer in enumerate(layers):
            setattr(self, str(number), layer)  # an assignment: Block notes it

    def forward(self, x):
        layers = [getattr(self, str(number)) for number in range(self._count)]
        return reduce(lambda value, layer: layer(value), layers)
