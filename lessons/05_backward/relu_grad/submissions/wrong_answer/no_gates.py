"""no-gates

Every slope passes, the shut gates included

`inp.g` is simply `out.g`. Where the input was negative the output did not move, whatever the input
did, so the loss cannot depend on it. On the digits the first layer's gradient is wrong by its own
size with this, and no shape tells.

help: The input was -1 and the output 0. Nudge the input by 0.1: what happens to the loss?
look: p inp, out
at: assign $0.g
"""


def relu_grad(inp, out):
    inp.g = out.g.clone()
