# slip: both parameters' gradients are divided by the number of rows
# source: coursework
# named: averaged-over-the-batch
import torch


def lin_grad(inp, out, w, b):
    batch_size = inp.size(0)
    dW = torch.matmul(inp.T, out.g) / batch_size  # WRONG
    db = torch.mean(out.g, dim=0)  # WRONG
    inp.g = torch.matmul(out.g, w.T)
    w.g = dW
    b.g = db
