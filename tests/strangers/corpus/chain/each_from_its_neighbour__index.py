# slip: the ratio to the neighbour is written down where it should be multiplied on
# source: coursework
# named: neighbours-as-if-turned-once
import torch


def wheel_turns(circ, turns):
    out = torch.zeros_like(circ)
    out[0] = turns
    for i in range(1, circ.numel()):
        out[i] = circ[i - 1] / circ[i]  # WRONG
    return out


def chain(fs, dfs, x):
    slope = 1.0
    for f, df in zip(fs, dfs):
        x, slope = f(x), slope * df(x)
    return x, slope
