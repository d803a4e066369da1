"""The first row's best class is compared with every label.

task: accuracy
set: eighth
known: unsure
"""

def accuracy(x, y):
    guess = x[0].argmax()  # WRONG
    hits = [float(guess == label) for label in y]
    return x.new_tensor(sum(hits) / len(hits))
