"""The system's keyring, where the password of a shared archive is kept and nowhere else."""
