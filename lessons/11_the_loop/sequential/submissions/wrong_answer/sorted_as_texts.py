"""sorted-as-texts

With more than ten layers their order is wrong

Up to ten layers everything is right. Sorted as texts, "10" and "11" come before "2".

help: What is `sorted(["2", "10"])`?
look: p sorted(name for name in vars(self) if name.isdigit())
at: none
"""

from registry import Block


class Sequential(Block):
    """Sequential(first, second, ...) runs its layers in turn."""

    def __init__(self, *layers):
        super().__init__()
        for number, layer in enumerate(layers):
            setattr(self, str(number), layer)  # an assignment: Block notes it

    def forward(self, x):
        for name in sorted(name for name in vars(self) if name.isdigit()):
            layer = getattr(self, name)
            x = layer(x)  # what one returns is what the next one gets
        return x
