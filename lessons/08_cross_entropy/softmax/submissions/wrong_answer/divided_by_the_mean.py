"""divided-by-the-mean

Every row adds up to the number of classes

Everything is c times too large, as if the powers had been divided by their mean and not by their
sum: 0.5, 1, 1.5 for the first row of the example. With a single class it is right.

help: What do the entries of one of your rows add up to?
look: p x.exp().mean(1), x.exp().sum(1), x.shape[1]
"""


def softmax(x):
    powers = x.exp()
    return powers / powers.mean(1, keepdim=True)
