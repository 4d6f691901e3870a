"""The `jury` command; `python -m jury` is the same."""

from jury.commands.loading import loading


def script() -> None:
    """Be the `jury` command."""
    with loading():
        from jury.commands import main
        from jury.commands.streams import fill_closed_streams, leave
    fill_closed_streams()
    leave(main())


if __name__ == "__main__":
    script()
