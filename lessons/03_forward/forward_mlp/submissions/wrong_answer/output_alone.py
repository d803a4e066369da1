"""output-alone

Only the output comes back

The last value is what everybody wants from a network, but here you need all three. The backward
pass needs `l2` to find the gradient of `w2`, and `l1` to know which units were cut off. What is not
returned now would have to be computed again.

help: What does the brief list after the word "return"?
look: p xb.shape, w1.shape, w2.shape
at: return
"""

from lin import lin
from relu import relu


def forward_mlp(xb, w1, b1, w2, b2):
    return lin(relu(lin(xb, w1, b1)), w2, b2)
