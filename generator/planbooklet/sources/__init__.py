"""Text on disk, read with its places. This layer knows nothing of plans."""
