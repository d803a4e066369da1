"""output-squeezed

The output loses an axis of size 1

Every axis of size 1 is taken away, as `squeeze()` does. With one output `[n, 1]` becomes `[n]`;
with one row `[1, o]` becomes `[o]`, and then rows and outputs can no longer be told apart. The loss
will want a vector one day, but that is the loss's own business: it knows which axis it is dropping.

help: What should the shape be for one row and two outputs?
look: p xb.shape, w2.shape
at: return
"""

from lin import lin
from relu import relu


def forward_mlp(xb, w1, b1, w2, b2):
    l1 = lin(xb, w1, b1)
    l2 = relu(l1)
    return l1, l2, lin(l2, w2, b2).squeeze()
