# slip: the slopes are cut where the input is below 0, so those at 0 pass
# source: coursework
# named: slope-one-at-zero
class Adder:
    def __init__(self, amount):
        self.amount = amount

    def __call__(self, value):
        return value + self.amount


class Relu:
    def __call__(self, incoming):
        out = incoming * (incoming > 0)
        self.inp = incoming
        self.out = out
        return out

    def backward(self):
        dout = self.out.g
        dx = dout * (self.inp >= 0)  # WRONG
        self.inp.g = dx
