# slip: whole-number targets go into the library's loss
# source: forum thread
# named: whole-targets-as-they-are
import torch
import torch.nn.functional as F
from check_grads import check_grads


def their_grads(x, targ, w1, b1, w2, b2):
    w1, b1, w2, b2, x = [t.clone().requires_grad_() for t in (w1, b1, w2, b2, x)]
    out = F.relu(x @ w1 + b1) @ w2 + b2
    loss = F.mse_loss(out.squeeze(1), targ)
    loss.backward()  # WRONG
    return dict(w1=w1.grad, b1=b1.grad, w2=w2.grad, b2=b2.grad, x=x.grad)


def compare(model, x, targ):
    model(x, targ)
    model.backward()
    lin1, _, lin2 = model.layers
    named = {"w1": lin1.w, "b1": lin1.b, "w2": lin2.w, "b2": lin2.b, "x": x}
    mine = {name: getattr(tensor, "g", None) for name, tensor in named.items()}
    return check_grads(mine, their_grads(x, targ, lin1.w, lin1.b, lin2.w, lin2.b))
