"""A network that is one layer after the other."""

from registry import Block


class Sequential(Block):
    """Sequential(first, second, ...) runs its layers in turn."""

    def __init__(self, *layers):
        super().__init__()
        self._count = len(layers)
        for number, layer in enumerate(layers):
            setattr(self, str(number), layer)  # an assignment: Block notes it

    def forward(self, x):
        for number in range(self._count):
            layer = getattr(self, str(number))
            x = layer(x)  # what one returns is what the next one gets
        return x
