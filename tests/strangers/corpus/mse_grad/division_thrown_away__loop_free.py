# slip: the division by the number of rows is not kept
# source: course follow-along
# named: discarded-result
def mse_grad(out, targ):
    diff = out.squeeze(-1) - targ
    grad = 2.0 * diff.unsqueeze(-1)
    grad / out.shape[0]  # WRONG
    out.g = grad
