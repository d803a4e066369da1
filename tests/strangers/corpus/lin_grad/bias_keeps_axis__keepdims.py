# slip: the bias gradient is a table with one row
# source: forum thread
# named: bias-keeps-the-row-axis


def lin_grad(inp, out, w, b):
    dz = out.g
    w.g = inp.T.matmul(dz)
    b.g = dz.sum(axis=0, keepdims=True)  # WRONG
    inp.g = dz.matmul(w.T)
