# slip: a helper draws the weights as [outputs, inputs] and transposes them
# source: own
# named: both-turned-after-drawing
import torch


def layer(fan_in, fan_out, gen):
    weight = torch.randn((fan_out, fan_in), generator=gen)
    return weight.transpose(0, 1), torch.zeros(fan_out)  # WRONG


def init_mlp(x, y, nh, n_out, gen):
    (n, m), c = x.shape, int(y.max()) + 1
    w1, b1 = layer(m, nh, gen)
    w2, b2 = layer(nh, n_out, gen)
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": b1, "w2": w2, "b2": b2}
