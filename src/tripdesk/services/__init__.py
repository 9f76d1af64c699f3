"""The use cases: they know the domain and the ports, nothing else."""
