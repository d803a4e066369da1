"""Small patches of a program, each in one statement. Pure: nothing runs here."""
