"""Pictures of the real windows, on a made-up archive in a temporary folder."""
