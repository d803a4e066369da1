"""divided-by-the-largest

The largest entry of every row is 1

The powers were divided by the largest power of the row. Everything is positive and between 0 and 1, and the ratios
are right, but a row adds up to more than 1: to 2 for the first row of the example.

help: Add up one row of your result. What should that be, and what would you have to divide by?
look: p x.exp().max(1).values, x.exp().sum(1)
"""


def softmax(x):
    powers = x.exp()
    return powers / powers.max(1, keepdim=True).values
