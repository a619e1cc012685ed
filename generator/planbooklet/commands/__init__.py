"""What can be typed behind `planbooklet`: arguments in, printing out, exit codes."""
