# tries: to send a tensor that has no values
# verdict: wrong_answer
import torch


def double(x):
    return (x * 2).to("meta")
