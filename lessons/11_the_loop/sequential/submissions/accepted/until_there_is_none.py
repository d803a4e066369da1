"""Counts up until there is no attribute of that number; calls itself for the rest of the layers."""

from registry import Block


class Sequential(Block):
    def __init__(self, *layers):
        super().__init__()
        for number in range(len(layers)):
            setattr(self, str(number), layers[number])

    def forward(self, x):
        return self.from_layer(0, x)

    def from_layer(self, number, x):
        try:
            layer = getattr(self, str(number))
        except AttributeError:
            return x
        return self.from_layer(number + 1, layer(x))
