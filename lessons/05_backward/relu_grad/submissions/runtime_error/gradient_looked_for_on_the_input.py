"""slope-looked-for-on-the-input

inp.g is read before anybody has set it

Backward, the slopes come from the output's side: `out.g` is given, `inp.g` is what you have to
find. Read the other way round, the line fails with "has no attribute 'g'"; and when an older
`inp.g` is there, it runs with numbers of the last batch.

help: Which of the two tensors brings a `.g` with it?
look: p hasattr(inp, "g"), hasattr(out, "g")
at: `_ * inp.g`
"""


def relu_grad(inp, out):
    inp.g = (inp > 0) * inp.g
