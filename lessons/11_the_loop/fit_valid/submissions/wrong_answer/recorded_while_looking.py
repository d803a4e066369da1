"""recorded-while-looking

autograd follows the look at the validation rows

The numbers are right. Every value of these forward passes was kept for a walk back that will not come.

help: Will anyone call backward on a validation loss?
look: p epochs
at: none
"""

def fit_valid(epochs, model, loss_func, opt, train_dl, valid_dl):
    report = []
    for _ in range(epochs):
        model.train()
        for xb, yb in train_dl:
            opt.zero_grad()
            loss = loss_func(model(xb), yb)
            loss.backward()
            opt.step()
        model.eval()
        pairs = [(loss_func(model(xb), yb).item(), (model(xb).argmax(1) == yb).double().mean().item(), len(yb)) for xb, yb in valid_dl]
        n = sum(size for _, _, size in pairs)
        report.append((sum(loss * size for loss, _, size in pairs) / n, sum(share * size for _, share, size in pairs) / n))
    return report
