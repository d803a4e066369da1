"""a-plain-list

No parameters are found

The layers are run, in the right order. But none of them was noted: Block notes what is assigned to an attribute, and does not look into a list. An optimizer would get nothing, and the network would
stay as it was drawn.

help: What does Block learn of a layer that is put into a list?
look: p [path for path, _ in self.named_parameters()]
at: none
"""

from registry import Block


class Sequential(Block):
    """Sequential(first, second, ...) runs its layers in turn."""

    def __init__(self, *layers):
        super().__init__()
        self.layers = list(layers)

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x
