"""The bot measured against stock echo bots of two libraries: `make bench`, explained in `bench/run.py`."""
