"""a-list-beside-the-attributes

A layer that was exchanged is still run

As it was made, the network is right. When somebody sets an attribute to another layer, its parameters are found and trained, and the *old* layer computes. A list beside the attributes knows nothing of the exchange. The loss then does
not depend on what is trained.

help: Where do you look for a layer when it is to be run, and where does Block look for its parameters?
look: p vars(self).keys()
at: none
"""

from registry import Block


class Sequential(Block):
    """Sequential(first, second, ...) runs its layers in turn."""

    def __init__(self, *layers):
        super().__init__()
        self._layers = layers
        for number, layer in enumerate(layers):
            setattr(self, str(number), layer)  # an assignment: Block notes it

    def forward(self, x):
        for layer in self._layers:
            x = layer(x)
        return x
