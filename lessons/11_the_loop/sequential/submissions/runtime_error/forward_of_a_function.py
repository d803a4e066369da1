"""forward-of-a-function

A function in the row has no `forward`

A row of Blocks is right. A function such as `torch.relu` is a layer as well: what all layers have in common is that they can be called.

if `_.forward(_)`: `layer(x)` calls a Block too: its `__call__` passes x on to `forward`.

help: What can you do with `torch.relu`, and with a `Block` as well?
look: p x
at: `_.forward(_)`
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
            x = layer.forward(x)  # what one returns is what the next one gets
        return x
