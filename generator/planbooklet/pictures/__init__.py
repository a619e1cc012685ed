"""Pictures that are also text: a view in, a drawing and the same content as lines out."""
