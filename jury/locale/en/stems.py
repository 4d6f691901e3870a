"""Words of English, by which a need and an offer are laid side by side."""

from typing import Final

STEMMER: Final = "english"
"""What snowballstemmer calls the rules that give the stem of a word."""
SAYS_LITTLE: Final = """
about above after again against all also always and another any anyone anything are around available away back
because been before behind being below best better between big both but can come could did does doing down during
each enough even every everyone extra few first for free from get give good great had has have having help helping
her here him his how into its just large last let like little long looking make many may more most much must near
need needed needs new next not now off offer offered offers old once one only other others our out over own part
per same several she should side small some someone something somewhere soon still such take than that the their
them then there these they thing this those through till together too under until upon use very wanted wants was way
well were what when where which while who whole whom why will with without would year you your
two three four five six seven eight nine ten eleven twelve hundred half
morning mornings afternoon afternoons evening evenings night nights
hour hours day days week weeks weekend month months years
january february march april may june july august september october november december
resident residents people person municipality neighbourhood village district area city town
foundation association organisation group party
"""
"""Words in which two texts that have nothing to do with each other are alike."""
