"""The two halves of the loss are subtracted instead of added.

task: bce_class
set: held out
"""


import torch

def sigmoid(z):
    return 1 / (1 + torch.exp(-z))

class BCE:
    def __call__(self, z, y):
        self.p = sigmoid(z)
        self.y = y
        yes = y * torch.log(self.p)
        no = (1 - y) * torch.log(1 - self.p)
        both = yes - no  # WRONG
        return -both.mean()
    def backward(self):
        n = self.y.shape[0]
        return (self.p - self.y) / n
