# slip: biases of one
# source: network by hand
# named: biases-of-one
import torch

def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = y.max().item() + 1

    weights = [torch.randn(i, o, generator=gen) for i, o in ((m, nh), (nh, n_out))]
    biases = [torch.ones(o) for o in (nh, n_out)]  # WRONG
    return {"n": n, "m": m, "c": c, "w1": weights[0], "b1": biases[0], "w2": weights[1], "b2": biases[1]}
