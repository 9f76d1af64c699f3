"""The archive: the start screen."""
