"""What a program that died may have left switched on in a terminal."""

# bracketed paste and mouse reports off, cursor on, colours off
SANE = "\x1b[?2004l\x1b[?1000l\x1b[?1003l\x1b[?1006l\x1b[?25h\x1b[0m"
