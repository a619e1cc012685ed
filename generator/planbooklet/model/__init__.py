"""The plan format: frozen types, one noun a file. These declarations are the only ones."""
