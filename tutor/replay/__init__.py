"""A program of torch operations as data: recorded without values, checked, and run elsewhere."""
