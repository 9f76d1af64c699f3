"""One module for each step, `NNNN_what.py`; a step that was published is never changed."""
