# slip: the 2 and the division by the number of rows are both missing
# source: reported
# named: neither-two-nor-n
# general: scaled
def mse_grad(out, targ):
    out.g = out - targ[:, None]  # WRONG
