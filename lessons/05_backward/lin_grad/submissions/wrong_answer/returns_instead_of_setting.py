"""returns-instead-of-setting

The gradients come back as three tensors; nothing is written down

The tensors that you were given have no `.g` afterwards. The layer before this one will look for
`inp.g` on its output and find nothing. Leaving the result on the tensor is what lets the layers
work without knowing each other.

help: After the call, where will the layer before look for its `out.g`?
look: p hasattr(w, "g")
at: return
"""


def lin_grad(inp, out, w, b):
    inp_g = out.g @ w.T
    w_g = (inp[:, :, None] * out.g[:, None, :]).sum(0)
    b_g = out.g.sum(0)
    return inp_g, w_g, b_g
