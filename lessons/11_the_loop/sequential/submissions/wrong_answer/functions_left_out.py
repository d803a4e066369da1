"""functions-left-out

Functions in the row are not run

Layers with parameters are run, and a rectifier between them is not: then two linear layers are one. Parts are what has parameters, and a function has none. It is a layer all the same.

help: Is `torch.relu` among the parts of the block, and should it be called?
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
        for number in range(self._count):
            layer = getattr(self, str(number))
            if hasattr(layer, "named_parameters"):
                x = layer(x)
        return x
