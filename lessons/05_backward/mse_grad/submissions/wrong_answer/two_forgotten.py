"""two-forgotten

The slopes are half of what they should be

The slope of r² is 2r. Raise 3 to 3.01 and its square goes from 9 to 9.0601, six units for each unit
of the nudge and not three. With a ½ in front of the loss your slopes would be right; here the loss
has none.

help: What is (3.01)² - 3², divided by 0.01?
look: p out[:, 0] - targ
at: assign $0.g
"""


def mse_grad(out, targ):
    out.g = (out - targ[:, None]) / out.shape[0]
