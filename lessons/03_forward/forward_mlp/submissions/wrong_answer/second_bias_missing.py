"""second-bias-missing

The second biases are missing

Both hidden values are right, and the output lacks `b2`: by hand every output is 6 too high, since
b2 is -6. Where no hidden unit is on, the output should be `b2`, and yours is 0.

help: Which of the five parameters could change without any change in your results?
look: p w2.shape, b2
at: none
"""

from lin import lin
from relu import relu


def forward_mlp(xb, w1, b1, w2, b2):
    l1 = lin(xb, w1, b1)
    l2 = relu(l1)
    return l1, l2, l2 @ w2
