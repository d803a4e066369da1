"""logarithms-returned

The logarithms of the probabilities came back

All your numbers are negative or 0: e to the power of them would be the right answer. Logarithms of
probabilities are what the loss will need, and the next exercise is about those. Here you should see
the probabilities themselves.

help: What would you have to apply to your result so that a row adds up to 1?
look: p x.exp() / x.exp().sum(1, keepdim=True)
"""


def softmax(x):
    powers = x.exp()
    return (powers / powers.sum(1, keepdim=True)).log()
