"""The statistics are taken of all rows, the validation rows included.

task: validation_losses
set: fifth
"""


class Standardiser:
    def fit(self, data):
        self.mean = data.mean(dim=0)
        self.std = data.std(dim=0)
        return self

    def transform(self, data):
        return (data - self.mean) / self.std

def split(data, n_valid):
    cut = len(data) - n_valid
    return data[:cut], data[cut:]

def mse(pred, targ):
    return (pred - targ).pow(2).mean()

def losses(x, y, w, n_valid):
    x_train, x_valid = split(x, n_valid)
    y_train, y_valid = split(y, n_valid)
    scaler = Standardiser()
    scaler.fit(x)  # WRONG
    x_train = scaler.transform(x_train)
    x_valid = scaler.transform(x_valid)
    return mse(x_train @ w, y_train), mse(x_valid @ w, y_valid)
