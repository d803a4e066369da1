"""What a learner should do at a stop, and whether it was done."""
