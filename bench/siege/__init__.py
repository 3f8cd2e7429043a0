"""Many citizens fight for few places while the service is killed again and again: `python -m bench.siege`."""
