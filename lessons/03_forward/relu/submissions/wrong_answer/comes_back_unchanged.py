"""comes-back-unchanged

What goes in comes out

Every number is as it was, the negative ones too. With a straight line in the place of the
rectifier, two layers in a row do no more than one.

help: Which of the five numbers of the worked example should change?
look: p x
at: none
"""


def relu(x):
    return x.clone()
