"""first-score-rounded

The first column was rounded to a class

That is how you would read a network with a single output that guesses the digit as a number. This
one has an output for every class, and its first column only says how strong the evidence for class
0 is.

help: What is `out[r, j]`?
look: p out[:, 0], out.argmax(1)
"""


def accuracy(out, yb):
    return (out[:, 0].round() == yb).float().mean()
