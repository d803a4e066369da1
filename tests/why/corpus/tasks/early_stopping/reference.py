"""The reference."""


def early_stop(losses, patience):
    best, best_at, waited = float("inf"), -1, 0
    for epoch, loss in enumerate(losses):
        if loss < best:
            best, best_at, waited = loss, epoch, 0
        else:
            waited += 1
            if waited >= patience:
                break
    return best, best_at, epoch
