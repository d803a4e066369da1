# slip: the sum for the biases keeps its axis
# source: coursework
# named: bias-gradient-keeps-its-axis
class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, X):
        self.inp = X
        self.out = X @ self.w + self.b
        return self.out

    def backward(self):
        dZ = self.out.g
        self.w.g = self.inp.T @ dZ
        self.b.g = dZ.sum(axis=0, keepdim=True)  # WRONG
        self.inp.g = dZ @ self.w.T
