"""A function for an epoch of training, a generator for the report; gradients are cleared after each step, and once at the beginning."""

from evaluate import evaluate


def fit_valid(epochs, model, loss_func, opt, train_dl, valid_dl):
    opt.zero_grad()
    return list(epoch_after_epoch(epochs, model, loss_func, opt, train_dl, valid_dl))


def epoch_after_epoch(epochs, net, criterion, optimizer, rows, held_out):
    for _ in range(epochs):
        train_once(net.train(), criterion, optimizer, rows)
        loss, share = evaluate(net, criterion, held_out)
        yield float(loss), float(share)


def train_once(net, criterion, optimizer, rows):
    for x, targets in rows:
        criterion(net(x), targets).backward()
        optimizer.step()
        optimizer.zero_grad()
