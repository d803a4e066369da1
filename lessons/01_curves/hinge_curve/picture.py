"""A few hinges, one after the other, become a wave."""

import torch
from hinge_curve import hinge_curve

EDGES = torch.linspace(0, 2 * torch.pi, 8)  # a knee at all but the last
RISES = EDGES.sin().diff() / EDGES.diff()  # how steep the sine is between two of them
BENDS = torch.cat([RISES[:1], RISES.diff()])  # how much each hinge has to bend the line


def one_hinge():
    """One hinge: a straight line that goes up for ever."""
    return {"curve": _curve(1)}


def three_hinges():
    """Three hinges: each one bends the line at its knee, the second and the third downwards."""
    return {"curve": _curve(3)}


def seven_hinges():
    """Seven hinges pass for a sine wave, within 0.1 of it everywhere. Your function drew all three."""
    return {"curve": _curve(7)}


def _curve(count):
    x = torch.linspace(0, 2 * torch.pi, 120)
    return hinge_curve(x, torch.ones(count), EDGES[:count], BENDS[:count], 0.0)
