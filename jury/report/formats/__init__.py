"""The public model as a file: Markdown and a web page."""
