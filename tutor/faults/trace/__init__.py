"""A recorded run, and what can be looked up in it."""
