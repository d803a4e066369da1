"""lowest-score-wins

The smallest score has the largest probability

It is as if every score had gone into the power with a minus sign. Formulas that speak of *costs* or
energies do that, because there low is good. Here a high score means "this class", so e is raised to
the score as it is.

help: In the first row of the example, which class has the highest score, and which gets the 0.5?
look: p x, x.exp(), (-x).exp()
"""


def softmax(x):
    powers = (-x).exp()
    return powers / powers.sum(1, keepdim=True)
