"""Notes a way back for each step while going forward, then runs the notes from the last to the first."""

from lin import lin
from lin_grad import lin_grad
from mse import mse
from mse_grad import mse_grad
from relu import relu
from relu_grad import relu_grad


def forward_and_backward(inputs, targets, weights_1, biases_1, weights_2, biases_2):
    way_back = []
    before = lin(inputs, weights_1, biases_1)
    way_back.append(lambda: lin_grad(inputs, before, weights_1, biases_1))
    hidden = relu(before)
    way_back.append(lambda: relu_grad(before, hidden))
    guesses = lin(hidden, weights_2, biases_2)
    way_back.append(lambda: lin_grad(hidden, guesses, weights_2, biases_2))
    loss = mse(guesses, targets)
    way_back.append(lambda: mse_grad(guesses, targets))
    while way_back:
        way_back.pop()()
    return loss
