"""The tangent is taken in place, and the backward pass takes it of the result again.

task: tanh_classes
set: eighth
"""

class Dense:
    def __init__(self, weight):
        self.weight = weight
    def run(self, data):
        self.data = data
        return data.mm(self.weight)
    def back(self, up):
        self.weight.g = self.data.t().mm(up)
        return up.mm(self.weight.t())

class Squash:
    def run(self, data):
        self.data = data
        return data.tanh_()  # WRONG
    def back(self, up):
        flat = self.data.tanh()
        return up * (1 - flat * flat)

class Net:
    def __init__(self, w1, w2, w3):
        self.parts = [Dense(w1), Squash(), Dense(w2), Squash(), Dense(w3)]
    def forward(self, data):
        for part in self.parts:
            data = part.run(data)
        return data
    def backward(self, up):
        for part in reversed(self.parts):
            up = part.back(up)
        return up
