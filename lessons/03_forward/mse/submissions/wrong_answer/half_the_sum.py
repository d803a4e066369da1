"""half-the-sum

Half of the sum instead of the mean

The squares are added and halved: 7 by hand, where the mean is 14 / 4 = 3.5. Textbooks that update
after each single example write the error as ½ Σ (guess - target)²; here it is a mean over n rows.
With two rows both agree.

help: What is your number divided by the right one, for 4 rows and for 2?
look: p out.shape
at: return in mse
"""


def residual(out, targ):
    return out[:, 0] - targ


def mse(out, targ):
    return residual(out, targ).pow(2).sum() / 2
