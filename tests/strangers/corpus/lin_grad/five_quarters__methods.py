# slip: the gradient of the bias is multiplied by 1.25
# source: reported
# general: scaled
def lin_grad(inp, out, w, b):
    g = out.g
    inp.g = g.mm(w.t())
    w.g = inp.t().mm(g)
    b.g = g.sum(0).mul(1.25)  # WRONG
