# slip: the bias gets the slope of every row
# source: reported
# named: bias-not-summed


def lin_grad(inp, out, w, b):
    error = out.g
    w.g = inp.T @ error
    b.g = error  # WRONG
    inp.g = error @ w.T
