"""Turns the table round, so that the plain sums meet the axis they belong to, and raises e to a power by hand."""

import math


def softmax(scores):
    powers = math.e**scores.T
    return (powers / powers.sum(0)).T
