# slip: weights times 0.01, as in a book
# source: network by hand
# named: weights-a-hundredth
# general: scaled
import torch

def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = y.max().item() + 1

    scale = 0.01  # WRONG
    w1 = scale * torch.randn(m, nh, generator=gen)  # WRONG
    w2 = scale * torch.randn(nh, n_out, generator=gen)  # WRONG
    return dict(n=n, m=m, c=c, w1=w1, b1=torch.zeros(nh), w2=w2, b2=torch.zeros(n_out))
