# slip: the squeezed axis is not put back
# source: course follow-along
# named: list-for-a-column


def mse_grad(inp, targ):
    inp.g = 2. * (inp.squeeze(1) - targ) / inp.shape[0]  # WRONG
