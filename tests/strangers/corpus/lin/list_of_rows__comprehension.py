# slip: rows are collected in a list
# source: network by hand
# named: rows-in-a-list
# general: wrong-type
def lin(batch, weights, bias):
    def neuron_layer(sample):
        return sample.matmul(weights) + bias

    return [neuron_layer(sample) for sample in batch]  # WRONG
