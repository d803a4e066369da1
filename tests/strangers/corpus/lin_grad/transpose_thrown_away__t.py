# slip: the transposed weights are made and not kept
# source: own
# named: discarded-result
def lin_grad(inp, out, w, b):
    weights = w
    weights.t()  # WRONG
    inp.g = (out.g[:, None, :] * weights).sum(2) if weights.shape[0] == 0 else out.g @ weights
    w.g = inp.t() @ out.g
    b.g = out.g.sum(0)
