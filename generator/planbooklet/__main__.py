"""Lets `python -m planbooklet` do what `planbooklet` does."""

from planbooklet.cli import main

if __name__ == "__main__":
    main()
