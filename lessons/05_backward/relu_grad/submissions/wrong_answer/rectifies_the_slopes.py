"""rectifies-the-slopes

The slopes themselves were rectified

Forward, what was negative became zero; backward, what decides is the sign of the *input*, and not
that of the slope. As it is, no negative slope gets through, so no unit ever hears that it should
grow; and positive ones get through shut gates.

help: At an open gate, input 2, the slope is -4. What should come out?
look: p inp > 0, out.g > 0
at: assign $0.g
"""


def relu_grad(inp, out):
    inp.g = out.g.clamp(min=0)
