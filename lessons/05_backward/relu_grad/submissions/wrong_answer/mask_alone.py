"""mask-alone

Only zeros and ones came back

That is the rectifier's own slope. What you need is the slope of the *loss*, and by the chain rule
that is its own slope times `out.g`. As it is, every open unit is told the same, whether it did harm
or good.

help: Which of the two given tensors knows anything about the loss?
look: p out.g
at: assign $0.g
"""


def relu_grad(inp, out):
    inp.g = (inp > 0).to(inp.dtype)
