"""The only place that runs the layers in order: read, check, view, render, publish."""
