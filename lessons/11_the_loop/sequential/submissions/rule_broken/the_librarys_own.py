"""the-librarys-own

torch.nn's Sequential does the work

It is a dozen lines in the library as well. You have a Block already; the row is two loops.

help: What would you write if `torch.nn` were not there?
look: p layers
at: none
"""

from registry import Block
from torch import nn


class Sequential(Block):
    def __init__(self, *layers):
        super().__init__()
        self._count = len(layers)
        for number, layer in enumerate(layers):
            setattr(self, str(number), layer)

    def forward(self, x):
        if not self._count:
            return x
        row = nn.Sequential()
        for number in range(self._count):
            x = getattr(self, str(number))(x)
        return row(x)
