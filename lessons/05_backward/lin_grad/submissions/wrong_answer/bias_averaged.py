"""bias-averaged

b.g is the mean over the rows where the sum belongs

It is too small by the number of rows, and with one row you would not see it. The loss did take a
mean, but the gradient of that mean is already inside `out.g`. Dividing again makes the biases learn
n times more slowly than the weights.

help: The division by n belongs to one place in the whole network. Which one?
look: p out.g.shape[0], out.g.sum(0)
at: `out.g.mean(0)`
"""


def lin_grad(inp, out, w, b):
    inp.g = out.g @ w.T
    w.g = (inp[:, :, None] * out.g[:, None, :]).sum(0)
    b.g = out.g.mean(0)
