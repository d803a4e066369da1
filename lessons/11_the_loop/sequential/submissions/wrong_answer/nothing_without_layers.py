"""nothing-without-layers

Without layers nothing comes back

A row of no layers should return what it was given. Here it returns None, since the variable that is returned gets its first value from a layer.

help: What should come out if nothing is done to x?
look: p x
at: return
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
        out = None
        for number in range(self._count):
            layer = getattr(self, str(number))
            out = layer(x if number == 0 else out)
        return out
