"""The reference."""


class Res:
    def __init__(self, w): self.w = w
    def __call__(self, x):
        self.x, self.z = x, x @ self.w
        return x + self.z.clamp_min(0.)
    def backward(self, g):
        gz = g * (self.z > 0)
        self.w.g = self.x.T @ gz
        return g + gz @ self.w.T
