# slip: rand where randn is asked for
# source: network by hand
# named: uniform-weights
import torch

def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape

    c = y.max().int().item() + 1
    w1, b1 = torch.rand(m, nh, generator=gen), torch.zeros(nh)  # WRONG
    w2, b2 = torch.rand(nh, n_out, generator=gen), torch.zeros(n_out)  # WRONG
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": b1, "w2": w2, "b2": b2}
