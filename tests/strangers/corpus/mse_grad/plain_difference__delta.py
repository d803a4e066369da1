# slip: neither the 2 nor the division by n
# source: network by hand
# named: neither-two-nor-n


def mse_grad(out, targ):
    delta = out.squeeze(-1) - targ  # WRONG
    out.g = delta.unsqueeze(-1)  # WRONG
