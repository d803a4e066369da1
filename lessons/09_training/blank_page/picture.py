"""See your own network learn, and what it looks for."""

import digits
import torch
from blank_page import accuracy, relu, train


def right_of_100_held_out_digits():
    """Of 100 digits that your network has never seen, how many it gets right after 0, 1, 2, … 8 epochs."""
    (x, y), (x_held, y_held) = digits.split()
    right = []
    for epochs in range(9):
        w1, b1, w2, b2 = train(x, y, epochs, 64, 0.5, 1)
        right.append(round(100 * accuracy(relu(x_held @ w1 + b1) @ w2 + b2, y_held).item(), 1))
    return {"bars": {str(epochs): value for epochs, value in enumerate(right)}}


def what_ten_hidden_units_look_for():
    """A network with ten hidden units after thirty epochs: each picture is the 8×8 weights of one unit. Where it is positive, ink excites the unit; where negative, ink calms it."""
    (x, y), _ = digits.split()
    w1 = train(x, y, 30, 64, 0.5, 1, 10)[0]
    return {"images": [unit.view(8, 8) for unit in w1.T]}
