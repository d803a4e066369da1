"""Finds the layers among the object's attributes, in the order in which they were set."""

from registry import Block


class Sequential(Block):
    def __init__(self, *layers):
        Block.__init__(self)
        place = 0
        for layer in layers:
            self.__setattr__(f"{place}", layer)
            place += 1

    def layers(self):
        return [layer for name, layer in vars(self).items() if name.isdigit()]

    def forward(self, x):
        out = x
        for layer in self.layers():
            out = layer(out)
        return out
