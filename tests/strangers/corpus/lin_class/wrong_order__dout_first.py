# slip: the weights' gradient is a product in the wrong order
# source: coursework
# named: factors-in-the-wrong-order
class Lin:
    def __init__(self, w, b):
        self.w = w
        self.b = b
        self._cache = None

    def __call__(self, X):
        self._cache = X
        self.inp = X
        self.out = X @ self.w + self.b
        return self.out

    def backward(self):
        x, dout = self._cache, self.out.g
        self.w.g = dout @ x.T  # WRONG
        self.b.g = dout.sum(0)
        x.g = dout @ self.w.T
