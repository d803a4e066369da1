# slip: biases of shape (1, n), as in NumPy networks
# source: network by hand
# named: biases-with-a-row-axis
# general: wrong-shape
import torch

def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape

    c = int(y.max().item() + 1)
    w1 = torch.randn((m, nh), generator=gen)
    b1 = torch.zeros((1, nh))  # WRONG
    w2 = torch.randn((nh, n_out), generator=gen)
    b2 = torch.zeros((1, n_out))  # WRONG
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": b1, "w2": w2, "b2": b2}
