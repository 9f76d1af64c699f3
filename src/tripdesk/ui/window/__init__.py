"""The parts that the window is made of: each does one thing for it."""
