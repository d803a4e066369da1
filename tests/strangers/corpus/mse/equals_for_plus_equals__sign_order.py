# slip: =+ where += belongs
# source: forum thread
# named: last-square-alone
def residual(out, targ):
    return out.squeeze(1) - targ


def mse(out, targ):
    sq_error = 0
    for i in range(len(targ)):
        sq_error =+ (out[i, 0] - targ[i]) ** 2  # WRONG
    return sq_error / len(targ)
