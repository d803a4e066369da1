"""biases-first

The pair is in the other order

Both parts are right, but the biases come first. Whoever unpacks it with `w, b = …` now multiplies
by a bias.

help: In which order does the brief name the two?
look: p (w1 @ w2).shape, (b1 @ w2 + b2).shape
at: return
"""


def collapse_linear(w1, b1, w2, b2):
    return b1 @ w2 + b2, w1 @ w2
