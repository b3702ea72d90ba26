"""Many documents: a pool of processes that keeps their order."""
