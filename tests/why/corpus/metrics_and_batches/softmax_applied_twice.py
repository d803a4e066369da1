"""The model already applies softmax, and the loss applies it a second time.

task: loss_and_accuracy
set: fifth
"""


def linear(x, w, b):
    return x @ w + b

def relu(x):
    return x.clamp(min=0.)

def softmax(x):
    shifted = x - x.max(1, keepdim=True)[0]
    exps = shifted.exp()
    return exps / exps.sum(1, keepdim=True)

def cross_entropy(logits, y):
    probs = softmax(logits)
    picked = probs[range(len(y)), y]
    return -picked.log().mean()

def accuracy(out, y):
    return (out.argmax(1) == y).float().mean()

def model(x, w1, b1, w2, b2):
    hidden = relu(linear(x, w1, b1))
    return softmax(linear(hidden, w2, b2))  # WRONG

def evaluate(x, y, w1, b1, w2, b2):
    out = model(x, w1, b1, w2, b2)
    loss = cross_entropy(out, y)
    acc = accuracy(out, y)
    return loss, acc
