"""What the learner did, kept safe, and how far that brought them."""
