# slip: the labels that occur are counted, with a set
# source: coursework
# named: labels-counted
import torch

def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape

    classes = set(y.tolist())
    weights = torch.randn(m, nh, generator=gen), torch.randn(nh, n_out, generator=gen)
    biases = torch.zeros(nh), torch.zeros(n_out)
    return {
        "n": n,
        "m": m,
        "c": len(classes),  # WRONG
        "w1": weights[0],
        "b1": biases[0],
        "w2": weights[1],
        "b2": biases[1],
    }
