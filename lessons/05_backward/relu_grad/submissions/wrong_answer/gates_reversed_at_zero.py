"""gates-reversed-shut-at-zero

Open and shut are swapped, except at 0

The slopes get through exactly where they should not, and at 0 nothing passes, which is right. It
happens with a `<` for a `>`, or when the two choices of `where` are swapped.

help: For which inputs does the output move at all?
look: p inp, inp > 0
at: assign $0.g
"""

def relu_grad(inp, out):
    inp.g = (inp < 0) * out.g
