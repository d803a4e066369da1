# slip: the bias gradient is summed from the inputs
# source: reported
# named: bias-from-the-inputs


def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    w.g = inp.T @ out.g
    b.g = inp.sum(dim=0)  # WRONG
