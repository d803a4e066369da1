"""Chains of functions, each passed to chain with its derivatives."""

import math

from chain import chain


def run(stages, x):
    """stages: (function, derivative) pairs. The two answers by name."""
    fs, dfs = [f for f, _ in stages], [df for _, df in stages]
    answer = chain(fs, dfs, x)
    if not (isinstance(answer, tuple) and len(answer) == 2):
        return answer
    value, slope = (float(item) if type(item) is int else item for item in answer)
    whole = len(fs) == len(dfs) == len(stages)
    in_order = all(pair == stage for pair, stage in zip(zip(fs, dfs), stages))
    return {"value": value, "slope": slope, "the lists are whole": whole, "the lists are in order": in_order}


SQUARE = (lambda u: u * u, lambda u: 2 * u)
LINE = (lambda u: 3 * u + 9, lambda u: 3.0)
DOUBLE = (lambda u: 2 * u, lambda u: 2.0)
TRIPLE = (lambda u: 3 * u, lambda u: 3.0)
SINE = (math.sin, math.cos)
EXP = (math.exp, math.exp)
RELU = (lambda u: max(u, 0.0), lambda u: float(u > 0))


def square_then_line(x):
    """3x² + 9 in two stages."""
    return run([SQUARE, LINE], x)


def line_then_square(x):
    """The same two stages the other way round."""
    return run([LINE, SQUARE], x)


def one_stage(x):
    """A single sine."""
    return run([SINE], x)


def triple_then_double(x):
    """Two straight lines: their slopes do not depend on the place."""
    return run([TRIPLE, DOUBLE], x)


def three_curves(x):
    """The exponential of the sine of a square."""
    return run([SQUARE, SINE, EXP], x)


def flat_in_the_middle(x):
    """Square, then the distance from 1 squared, then an exponential."""
    return run([SQUARE, (lambda u: (u - 1) ** 2, lambda u: 2 * (u - 1)), EXP], x)


def kink(x):
    """Minus 2, a rectifier whose slope at 0 is 0, then a line."""
    return run([(lambda u: u - 2, lambda u: 1.0), RELU, LINE], x)


def neuron(w, b, t, x):
    """One weight, one bias, a rectifier, and the squared error: the slope is by the input."""
    return run([(lambda u: w * u + b, lambda u: w), RELU, (lambda u: (u - t) ** 2, lambda u: 2 * (u - t))], x)


def no_stage(x):
    """No function at all."""
    return run([], x)


def twelve_sines(x):
    """The sine of the sine of the sine …, twelve deep."""
    return run([SINE] * 12, x)
