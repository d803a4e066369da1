"""averaged-over-the-batch

w.g and b.g are divided by the number of rows

Both are means over the rows where sums belong, and with one row you would not see it. The loss did
take a mean, but its 1/n is inside `out.g` already. Divided once more, weights and biases learn n
times more slowly, 50 times with 50 digits, and no shape would give it away.

help: The division by n belongs to one place in the whole network. Which one?
look: p inp.shape[0], out.g.sum(0)
at: assign $2.g
"""

def lin_grad(inp, out, w, b):
    n = inp.shape[0]
    inp.g = out.g @ w.T
    w.g = inp.T @ out.g / n
    b.g = out.g.sum(0) / n
