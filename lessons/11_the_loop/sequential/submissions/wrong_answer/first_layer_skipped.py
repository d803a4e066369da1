"""first-layer-skipped

The first layer is never called

x goes to the second layer at once. A row of one layer returns its input unchanged.

help: With which number do you begin?
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
        for number in range(1, self._count):
            layer = getattr(self, str(number))
            x = layer(x)  # what one returns is what the next one gets
        return x
