# slip: weights scaled for rectifiers
# source: course follow-along
# named: weights-scaled-for-rectifiers
import torch

def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = y.max().item() + 1

    def layer(i, o):
        return torch.randn(i, o, generator=gen) * (2 / i) ** 0.5  # WRONG

    w1 = layer(m, nh)
    w2 = layer(nh, n_out)
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": torch.zeros(nh), "w2": w2, "b2": torch.zeros(n_out)}
