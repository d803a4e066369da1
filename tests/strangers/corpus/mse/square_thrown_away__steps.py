# slip: the squares are computed and not kept
# source: course follow-along
# named: discarded-result
import torch


def residual(out, targ):
    return out.squeeze(-1) - targ


def mse(out, targ):
    err = residual(out, targ)
    torch.square(err)  # WRONG
    return err.mean()
