# slip: the labels that occur are counted
# source: coursework
# named: labels-counted
import torch

def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape

    c = len(y.unique())  # WRONG
    w1 = torch.randn(m, nh, generator=gen)
    w2 = torch.randn(nh, n_out, generator=gen)
    return dict(n=n, m=m, c=c, w1=w1, b1=torch.zeros(nh), w2=w2, b2=torch.zeros(n_out))
