# slip: the bias gradient is summed over rows and outputs
# source: course follow-along
# named: bias-summed-to-one-number


def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.t()
    w.g = inp.t() @ out.g
    b.g = out.g.sum()  # WRONG
