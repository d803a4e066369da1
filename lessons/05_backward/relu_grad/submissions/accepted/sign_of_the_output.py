"""The sign of the output is 1 where it is positive and 0 where it is 0: a mask already."""


def relu_grad(inp, out):
    inp.g = out.sign().mul(out.g)
