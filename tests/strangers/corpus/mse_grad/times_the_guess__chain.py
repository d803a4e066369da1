# slip: the inner slope is taken to be the guess
# source: course follow-along
# named: times-the-guess


def mse_grad(out, targ):
    d_square = 2 * (out - targ.view(-1, 1))
    d_inner = out  # WRONG
    d_mean = 1 / len(out)
    out.g = d_square * d_inner * d_mean
