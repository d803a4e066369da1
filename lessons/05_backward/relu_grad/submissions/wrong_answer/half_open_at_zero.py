"""half-open-at-zero

At exactly 0 the slope is ½

Halfway between the two sides is a defensible answer at the kink; `torch.maximum` gives that under
autograd. This course, like PyTorch's relu, takes 0. Everywhere else your slopes are right.

help: What does the brief say about the gate at exactly 0?
look: p inp == 0
at: assign $0.g
"""


def relu_grad(inp, out):
    inp.g = ((inp > 0) + 0.5 * (inp == 0)).to(out.g.dtype) * out.g
