"""from-the-wrong-end

The last layer comes first

x goes to the layer that was given last, and from there back to the first. By hand, 3 doubled and then plus one is 7; here it is 8. With layers of different sizes the shapes do not even fit.

help: Which of the layers should get x?
look: p x
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
        for number in reversed(range(self._count)):
            layer = getattr(self, str(number))
            x = layer(x)  # what one returns is what the next one gets
        return x
