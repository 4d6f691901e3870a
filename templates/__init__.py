"""Templates of Jinja and Typst: the juryrapport and its sisters, with their styles and fonts."""
