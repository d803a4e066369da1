"""half-and-averaged-at-the-weights

Weights and biases get half of their gradients, and x.g is not divided by n

The loss is the mean of the squares. Its slope at a guess is 2·(out - targ)/n: the square gives the
2, and the mean gives the 1/n, once, at the beginning. Here the 2 is missing everywhere, and the 1/n
has come in at the weights and biases only, so `x.g` lacks it. Courses whose loss has a ½ in front
and that divide in every layer do it this way.

help: What is the slope of r², and by what is it divided in the mean over n rows?
look: p x.shape[0]
at: none
"""

def forward_and_backward(x, targ, w1, b1, w2, b2):
    n = x.shape[0]
    l1 = x @ w1 + b1
    l2 = l1.clamp(min=0)
    out = l2 @ w2 + b2
    out_g = out - targ[:, None]
    w2.g, b2.g = l2.T @ out_g / n, out_g.sum(0) / n
    l1_g = (out_g @ w2.T) * (l1 > 0)
    w1.g, b1.g = x.T @ l1_g / n, l1_g.sum(0) / n
    x.g = l1_g @ w1.T
    return (out[:, 0] - targ).pow(2).mean()
