# slip: the 2 and the division by the number of rows are both missing
# source: reported
# general: scaled
def mse_grad(out, targ):
    out.g = out - targ[:, None]  # WRONG
