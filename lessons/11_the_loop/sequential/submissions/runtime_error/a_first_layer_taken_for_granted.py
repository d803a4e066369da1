"""a-first-layer-taken-for-granted

A row without layers raises an error

With at least one layer everything is right. Here the first layer is called by itself, before the loop, and in an empty row there is none. With no layers, x comes back as it is.

help: Which layer does your first line run if there is none?
look: p x
at: `_ = getattr(self, "0")(_)`
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
        x = getattr(self, "0")(x)
        for number in range(1, self._count):
            layer = getattr(self, str(number))
            x = layer(x)  # what one returns is what the next one gets
        return x
