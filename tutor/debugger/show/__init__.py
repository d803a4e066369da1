"""What a session shows, as text. Pure."""
