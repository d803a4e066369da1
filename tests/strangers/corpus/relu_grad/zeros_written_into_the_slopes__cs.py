# slip: the zeros are written into out.g itself
# source: coursework
# named: slopes-overwritten


def relu_grad(inp, out):
    dx = out.g
    dx[inp <= 0] = 0  # WRONG
    inp.g = dx
