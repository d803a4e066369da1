"""weights-first

The two sides of the product are swapped

A product such as `w @ x` asks for rows of `w` against columns of `x`, so `w`'s last size has to
equal `x`'s first: 3 against 2 in the example by hand, and that is the error. Order matters in a
matrix product even where the shapes allow both; with square tensors the result would be wrong
without a word.

help: Read the shapes aloud from left to right: which order makes the two `i`s neighbours?
look: p w.shape, x.shape
at: multiplies
"""


def lin(x, w, b):
    return w @ x + b
