"""Readers and writers: documents out of files, folders and pipes, and what is written of them."""
