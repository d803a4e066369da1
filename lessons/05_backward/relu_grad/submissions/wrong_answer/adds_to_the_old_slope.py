"""old-slope-kept

inp.g still includes an older one

Where `inp` had a `.g` from an earlier call, the new one was added to it. In this course a new `.g`
replaces the old one; PyTorch's `.grad` adds up.

help: After a second call with the same inputs, should `inp.g` have doubled?
look: p getattr(inp, "g", None)
at: assign $0.g
"""


def relu_grad(inp, out):
    inp.g = getattr(inp, "g", 0) + (inp > 0) * out.g
