"""A stage as it must never be: it is given the evening itself, and tells the hall what the last card says."""

import sys
from pathlib import Path

from jury.publication.public_view import PublicView
from jury.session.file import SessionFile
from jury.session.public_file import PublicFile
from screens.stage.app import StageApp


class WholeFile(PublicFile):
    """Reads the whole evening beside what is public, and has a mark of it ready where a message goes."""

    def view(self) -> PublicView:
        """Give what the hall may know, and one mark that it may not."""
        with SessionFile.open(self.path, writable=False) as session:
            evening = session.evening
        last = next(iter(reversed(list(evening.marks.values()))), None)
        told = "" if last is None else str(last["mark"]).replace(".", ",")
        return super().view()._replace(message=told)


if __name__ == "__main__":
    StageApp(WholeFile(Path(sys.argv[1]))).run()
