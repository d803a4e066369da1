"""Every loss becomes the best one, even a worse one.

task: early_stopping
set: fifth
"""


class EarlyStopping:
    def __init__(self, patience):
        self.patience = patience
        self.best = float('inf')
        self.best_epoch = -1
        self.bad_epochs = 0

    def update(self, epoch, loss):
        if loss < self.best:
            self.best_epoch = epoch
            self.bad_epochs = 0
        else:
            self.bad_epochs += 1
        self.best = loss  # WRONG
        return self.bad_epochs >= self.patience

def early_stop(losses, patience):
    stopper = EarlyStopping(patience)
    for epoch in range(len(losses)):
        if stopper.update(epoch, losses[epoch]):
            break
    return stopper.best, stopper.best_epoch, epoch
