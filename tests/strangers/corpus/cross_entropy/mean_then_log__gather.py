# slip: the probabilities of the right classes are averaged, and the logarithm is taken of that
# source: coursework
# named: logarithm-of-the-mean
from logsumexp import log_softmax


def nll(logp, targ):
    chosen = logp.gather(1, targ.unsqueeze(1)).exp()
    return -chosen.mean().log()  # WRONG


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
