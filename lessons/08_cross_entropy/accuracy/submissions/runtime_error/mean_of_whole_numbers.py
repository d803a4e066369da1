"""mean-of-whole-numbers

The mean is taken of whole numbers

torch refuses: "could not infer output dtype. Input dtype must be either a floating point or complex
dtype. Got: Long". A mean of whole numbers is seldom one, so torch takes means of floats only.

help: How do you turn True and False into 1.0 and 0.0?
look: p (out.argmax(1) == yb).long().dtype
at: return
"""

import torch


def accuracy(out, yb):
    return (out.argmax(1) == yb).long().mean()
