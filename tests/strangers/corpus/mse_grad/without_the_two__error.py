# slip: the 2 of the square is missing
# source: network by hand
# named: two-forgotten


def mse_grad(out, targ):
    error = out - targ.reshape(out.shape)
    out.g = error / error.shape[0]  # WRONG
