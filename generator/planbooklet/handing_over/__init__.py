"""One file to hand over, out of a folder that is built: zipped, locked, encrypted.

A layer at the base: it knows files and passphrases, and no plan.
"""
