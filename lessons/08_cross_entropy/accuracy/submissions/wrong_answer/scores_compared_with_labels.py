"""scores-compared-with-labels

The highest scores are compared, not their places

`max(1).values` says how high the winner scored. Labels are places: class 2 is the third column. A score equals a label
only by chance, so the result is near 0.

help: Do you need to know how high the winner scored, or where it is?
look: p out.max(1).values, yb
"""


def accuracy(out, yb):
    return (out.max(1).values == yb).float().mean()
