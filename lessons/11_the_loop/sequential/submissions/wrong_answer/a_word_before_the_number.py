"""a-word-before-the-number

The layers' names are more than their numbers

All layers are found and run. A name such as "layer0" reads well; whoever exchanges or saves layers by the names of the brief does not find it. Any text can be the name of an attribute, also "0".

help: What is the name of the first layer according to the brief?
look: p [path for path, _ in self.named_parameters()]
at: none
"""

from registry import Block


class Sequential(Block):
    """Sequential(first, second, ...) runs its layers in turn."""

    def __init__(self, *layers):
        super().__init__()
        self._count = len(layers)
        for number, layer in enumerate(layers):
            setattr(self, f"layer{number}", layer)  # an assignment: Block notes it

    def forward(self, x):
        for number in range(self._count):
            layer = getattr(self, f"layer{number}")
            x = layer(x)  # what one returns is what the next one gets
        return x
