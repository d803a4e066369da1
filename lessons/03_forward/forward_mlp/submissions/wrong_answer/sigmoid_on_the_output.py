"""sigmoid-on-the-output

The output is squeezed between 0 and 1

The hidden layer is right, and the output is sent through the sigmoid 1 / (1 + e⁻ˣ). A network like
this can only guess numbers between 0 and 1; in the example by hand the first row should give -1.
The brief's output is what the second layer gives, unchanged.

help: What does the last of the brief's three lines do after it has added b2?
look: p w2.shape, b2
at: none
"""

from lin import lin
from relu import relu


def forward_mlp(xb, w1, b1, w2, b2):
    l1 = lin(xb, w1, b1)
    l2 = relu(l1)
    return l1, l2, lin(l2, w2, b2).sigmoid()
