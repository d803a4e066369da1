# slip: the gradient of the weights is multiplied by 3
# source: reported
# general: scaled
def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.t()
    w.g = 3.0 * (inp.t() @ out.g)  # WRONG
    b.g = out.g.sum(0)
