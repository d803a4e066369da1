"""mean-of-booleans

The mean is taken of booleans

torch refuses: "could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got:
Bool". It will not decide for you what the average of True and False is.

help: How do you turn True and False into 1.0 and 0.0?
look: p (out.argmax(1) == yb)
"""


def accuracy(out, yb):
    return (out.argmax(1) == yb).mean()
