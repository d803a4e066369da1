# slip: weights with a row per unit
# source: coursework
# named: library-layout
# general: wrong-shape
import torch

def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape

    c = int(y.max()) + 1
    w1 = torch.randn(nh, m, generator=gen)  # WRONG
    w2 = torch.randn(n_out, nh, generator=gen)  # WRONG
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": torch.zeros(nh), "w2": w2, "b2": torch.zeros(n_out)}
