# slip: what subs returns is thrown away
# source: forum thread
# named: somebody-elses-symbol
# general: discarded-result
from sympy import sympify


def sym_slope(text, name, numbers):
    slope = sympify(text).diff(name)
    slope.subs(numbers)  # WRONG
    return (slope, float(slope))
