# slip: both biases have nh numbers
# source: course follow-along
# named: second-biases-for-hidden
# general: wrong-shape
import torch

def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = y.max().item() + 1

    w1 = torch.randn(m, nh, generator=gen)
    w2 = torch.randn(nh, n_out, generator=gen)
    b1 = b2 = torch.zeros(nh)  # WRONG
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": b1, "w2": w2, "b2": b2}
