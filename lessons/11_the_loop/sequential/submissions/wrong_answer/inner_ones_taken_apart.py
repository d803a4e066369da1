"""inner-ones-taken-apart

A Sequential inside is taken apart

What is computed is right. But the layers of the inner one are put into the row of the outer one, and their paths lose a step: `0.w` where `0.0.w` belongs.

help: How many layers has a Sequential that was given a Sequential and one more layer?
look: p [path for path, _ in self.named_parameters()]
at: none
"""

from registry import Block


class Sequential(Block):
    """Sequential(first, second, ...) runs its layers in turn."""

    def __init__(self, *layers):
        super().__init__()
        flat = []
        for layer in layers:
            inner = [name for name in vars(layer) if name.isdigit()] if isinstance(layer, Sequential) else []
            flat += [getattr(layer, name) for name in inner] or [layer]
        self._count = len(flat)
        for number, layer in enumerate(flat):
            setattr(self, str(number), layer)  # an assignment: Block notes it

    def forward(self, x):
        for number in range(self._count):
            layer = getattr(self, str(number))
            x = layer(x)  # what one returns is what the next one gets
        return x
