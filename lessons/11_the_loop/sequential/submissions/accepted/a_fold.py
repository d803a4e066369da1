"""Folds with functools.reduce over the attributes, whose names are kept."""

from functools import reduce

from registry import Block


class Sequential(Block):
    def __init__(self, *layers):
        super().__init__()
        self._names = []
        for layer in layers:
            name = str(len(self._names))
            self._names.append(name)
            setattr(self, name, layer)

    def forward(self, x):
        return reduce(lambda value, name: getattr(self, name)(value), self._names, x)
