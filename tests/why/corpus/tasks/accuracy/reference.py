"""The reference."""

def accuracy(x, y):
    return (x.argmax(1) == y).float().mean()
