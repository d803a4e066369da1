# slip: both parameters' gradients are divided by the number of rows
# source: reported
# named: averaged-over-the-batch
# general: scaled
def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.t()
    w.g = inp.T @ out.g / len(inp)  # WRONG
    b.g = out.g.mean(0)  # WRONG
