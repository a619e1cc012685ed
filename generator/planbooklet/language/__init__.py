"""The plain-language checker: which sentence is hard to read, why, and how to say it. Offline, at once."""
