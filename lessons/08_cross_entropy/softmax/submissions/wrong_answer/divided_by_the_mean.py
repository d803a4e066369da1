"""divided-by-the-mean

Every row adds up to the number of classes

The powers were divided by their mean, which is c times smaller than their sum. So everything is c times too large: 0.5,
1, 1.5 for the first row of the example. With a single class it is right.

help: What do the entries of one of your rows add up to?
look: p x.exp().mean(1), x.exp().sum(1), x.shape[1]
"""


def softmax(x):
    powers = x.exp()
    return powers / powers.mean(1, keepdim=True)
