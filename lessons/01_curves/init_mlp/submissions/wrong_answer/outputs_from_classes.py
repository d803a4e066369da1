"""outputs-from-classes

The second layer has c outputs, whatever n_out says

One output for each class is what a recogniser ends with. But how many outputs a network has is a
choice: in the lesson on the forward pass it is one, while there are still ten kinds of digit.
`n_out` was passed in to say so.

help: By hand c is 3 and n_out is 2. Which of them is the last size of your w2?
look: p n_out, y.max()
at: none
"""

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = int(y.max()) + 1
    w1, w2 = torch.randn(m, nh, generator=gen), torch.randn(nh, c, generator=gen)
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": torch.zeros(nh), "w2": w2, "b2": torch.zeros(c)}
