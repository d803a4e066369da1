# slip: neither the 2 nor the division by n
# source: network by hand
# named: neither-two-nor-n
import torch


def mse_grad(out, targ):
    out.g = torch.sub(out, targ[:, None])  # WRONG
