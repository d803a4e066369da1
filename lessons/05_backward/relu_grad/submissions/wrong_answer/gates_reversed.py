"""gates-reversed

Open and shut are swapped

The slopes get through exactly where they should not. It happens with a `<` for a `>`, or when the
two choices of `where` are swapped. Added to the right answer, yours would give all of `out.g`.

help: For which inputs does the output move at all?
look: p inp, inp > 0
at: assign $0.g
"""


def relu_grad(inp, out):
    inp.g = (inp <= 0) * out.g
