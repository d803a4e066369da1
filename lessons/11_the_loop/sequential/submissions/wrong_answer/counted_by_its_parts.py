"""counted-by-its-parts

As many layers are run as there are parts, and functions are not parts

A row of Blocks alone is right. With a function between two layers, the last layer is never run; a row of functions does nothing at all. `Block` notes what has parameters. How many layers there are is something else.

help: How many layers were passed, and how many of them did Block note?
look: p [path for path, _ in self.named_parameters()]
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
        for number in range(len(self._parts)):
            layer = getattr(self, str(number))
            x = layer(x)  # what one returns is what the next one gets
        return x
