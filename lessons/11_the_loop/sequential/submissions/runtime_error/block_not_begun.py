"""block-not-begun

Block's __init__ has not run

`AttributeError` at the first layer: Block keeps its notes in a dict that its `__init__` makes. Your class has an `__init__` of its own, and then Python calls only that one.

help: Which line calls the `__init__` of the base class?
look: p vars(self)
at: none
"""

from registry import Block


class Sequential(Block):
    """Sequential(first, second, ...) runs its layers in turn."""

    def __init__(self, *layers):
        self._count = len(layers)
        for number, layer in enumerate(layers):
            setattr(self, str(number), layer)  # an assignment: Block notes it

    def forward(self, x):
        for number in range(self._count):
            layer = getattr(self, str(number))
            x = layer(x)  # what one returns is what the next one gets
        return x
