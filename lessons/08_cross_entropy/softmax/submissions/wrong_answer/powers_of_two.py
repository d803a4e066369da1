"""powers-of-two

The powers have base 2

Everything is positive and adds up to 1, but the differences are too flat: one point ahead makes a class twice as
likely instead of 2.718 times. It would be the right softmax of scores that are 0.693 times as large. With equal scores
you see no difference.

help: In the formula, which number is raised to the power of the score?
look: p x, x.exp(), x.exp2()
"""


def softmax(x):
    powers = 2**x
    return powers / powers.sum(1, keepdim=True)
