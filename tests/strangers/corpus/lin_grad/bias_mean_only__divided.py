# slip: only the bias gradient is divided by the rows
# source: coursework
# named: bias-averaged


def lin_grad(inp, out, w, b):
    n, _ = out.g.shape
    b.g = out.g.sum(0) / n  # WRONG
    w.g = inp.T @ out.g
    inp.g = out.g @ w.T
