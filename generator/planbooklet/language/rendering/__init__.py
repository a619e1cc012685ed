"""Reports about texts, for people, for editors and for a browser."""
