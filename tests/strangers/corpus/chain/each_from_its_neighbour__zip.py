# slip: a wheel's turns are the ratio to its neighbour alone
# source: own
# named: neighbours-as-if-turned-once
import torch


def wheel_turns(circ, turns):
    ratios = [a / b for a, b in zip(circ[:-1], circ[1:])]  # WRONG
    return torch.stack([torch.as_tensor(turns, dtype=circ.dtype), *ratios])


def chain(fs, dfs, x):
    d = 1.0
    for i in range(len(fs)):
        d *= dfs[i](x)
        x = fs[i](x)
    return x, d
