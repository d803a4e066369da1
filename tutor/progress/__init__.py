"""What the learner did, kept safe, and where that leaves them."""
