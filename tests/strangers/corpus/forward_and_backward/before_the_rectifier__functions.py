# slip: w2.g is set once more, from the numbers before the rectifier
# source: own
# named: numbers-before-the-rectifier
from lin import lin
from lin_grad import lin_grad
from mse import mse
from mse_grad import mse_grad
from relu import relu
from relu_grad import relu_grad


def forward_and_backward(x, targ, w1, b1, w2, b2):
    hidden = lin(x, w1, b1)
    active = relu(hidden)
    guess = lin(active, w2, b2)
    mse_grad(guess, targ)
    lin_grad(active, guess, w2, b2)
    w2.g = (hidden[:, :, None] * guess.g[:, None, :]).sum(0)  # WRONG
    relu_grad(hidden, active)
    lin_grad(x, hidden, w1, b1)
    return mse(guess, targ)
