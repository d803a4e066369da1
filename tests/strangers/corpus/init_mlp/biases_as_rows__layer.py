# slip: biases of shape (1, n), layer by layer
# source: network by hand
# named: biases-with-a-row-axis
# general: wrong-shape
import torch

def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape

    def layer(inputs, outputs):
        return torch.randn(inputs, outputs, generator=gen), torch.zeros(1, outputs)  # WRONG

    w1, b1 = layer(m, nh)
    w2, b2 = layer(nh, n_out)
    return {"n": n, "m": m, "c": 1 + int(max(y)), "w1": w1, "b1": b1, "w2": w2, "b2": b2}
