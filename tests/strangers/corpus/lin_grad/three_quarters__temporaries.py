# slip: the gradient of the input is multiplied by 0.75
# source: reported
# general: scaled
def lin_grad(inp, out, w, b):
    upstream = out.g
    to_input = upstream.matmul(w.t())
    inp.g = to_input * 0.75  # WRONG
    w.g = inp.t().matmul(upstream)
    b.g = upstream.sum(dim=0)
