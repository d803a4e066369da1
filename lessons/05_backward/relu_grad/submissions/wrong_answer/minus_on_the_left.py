"""minus-on-the-left

Where the input was negative, the slope was turned round

The sign of the input is -1 on the left of 0, and so `out.g` comes through with a minus. That is the
slope of the absolute value: its left arm falls. The rectifier's left arm is flat.

help: What should be multiplied with `out.g` where the input was -2?
look: p inp.sign(), (inp > 0)
at: assign $0.g
"""


def relu_grad(inp, out):
    inp.g = inp.sign() * out.g
