"""scaled-by-the-value

The slopes are multiplied by what went through the gate

The zeros are in the right places, and at the open gates each slope is scaled by how large the
number was, as in `out * out.g`. The slope of the rising piece is 1, at 0.1 and at 100. Only a mask
of ones and zeros belongs in front of `out.g`.

help: The input rises from 3 to 3.1. By how much does the output rise?
look: p out, out.g
at: assign $0.g
"""


def relu_grad(inp, out):
    inp.g = out * out.g
