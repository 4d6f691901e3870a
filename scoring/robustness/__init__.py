"""Does the winner change: without a juror, by one criterion, with other weights, with another jury like this one?"""
