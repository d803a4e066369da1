"""one-name-for-all

Only one layer's parameters are found, under a name that is not its number

Every layer is run. But an attribute holds one value: the layer that is assigned to it last is the only one that Block can find, and all others are never trained.

help: How many attributes with layers does the block have after `__init__`?
look: p [path for path, _ in self.named_parameters()]
at: none
"""

from registry import Block


class Sequential(Block):
    """Sequential(first, second, ...) runs its layers in turn."""

    def __init__(self, *layers):
        super().__init__()
        self._layers = layers
        for layer in layers:
            self.layer = layer

    def forward(self, x):
        for layer in self._layers:
            x = layer(x)
        return x
