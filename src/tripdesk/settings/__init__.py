"""The settings files: read, checked key by key, merged, and written."""
