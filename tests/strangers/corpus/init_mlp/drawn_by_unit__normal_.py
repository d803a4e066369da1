# slip: the tables are drawn with a row for each unit, and turned round at the end
# source: network by hand
# named: both-turned-after-drawing
import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    rows1 = torch.empty(nh, m).normal_(generator=gen)
    rows2 = torch.empty(n_out, nh).normal_(generator=gen)
    return dict(
        n=n,
        m=m,
        c=y.max().item() + 1,
        w1=rows1.t(),  # WRONG
        b1=torch.zeros(nh),
        w2=rows2.t(),  # WRONG
        b2=torch.zeros(n_out),
    )
