"""planbooklet: plan folders in, accessible easy-read sites and PDF booklets out."""

__version__ = "0.1.0"
