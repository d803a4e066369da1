"""A place in a learner's program by its meaning, from the syntax tree alone."""
