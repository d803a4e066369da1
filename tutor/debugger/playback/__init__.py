"""A session without a terminal and without a person."""
