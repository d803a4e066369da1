# slip: divided by the root of the number of rows
# source: own
# general: scaled
def mse_grad(out, targ):
    n = out.shape[0]
    error = out.squeeze(1) - targ
    scale = 2.0 / n ** 0.5  # WRONG
    out.g = (error * scale).unsqueeze(1)
