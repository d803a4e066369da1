"""both-signs-asked

A slope has to be positive to pass an open gate

The gates are right, but there is a second condition: negative slopes are dropped as well. Those are
the ones that say "this unit should have been larger". Without them, units learn to shrink and never
to grow.

help: Does the size of the output, for an open gate, depend on what the loss thinks of it?
look: p inp > 0, out.g
at: assign $0.g
"""


def relu_grad(inp, out):
    inp.g = ((inp > 0) & (out.g > 0)) * out.g
