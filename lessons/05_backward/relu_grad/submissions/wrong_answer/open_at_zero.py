"""open-at-zero

At exactly 0 the slope is 1 instead of 0

`>=` opens the gate at the kink. There is no true slope there, only a convention, and this course
takes 0, as PyTorch's relu does. It shows only where an input is exactly 0. With random numbers that
hardly ever happens; with blank pictures and biases that start at 0 it happens to whole rows.

help: Which comparison leaves 0 out?
look: p inp == 0
at: assign $0.g
"""


def relu_grad(inp, out):
    inp.g = (inp >= 0) * out.g
