"""What hides in a text is made visible on the way in, and people are told."""

from definitions import SMALL, read


def test_control_characters_become_visible_with_a_notice() -> None:
    definition = read(SMALL.replace("Kom Binnen", "x\\u001b]52;c;aGk=\\u001b\\\\y \\u202e[@click=app.quit]z[/]"))
    assert definition.records["proposals"][("V01",)]["title"] == "x␛]52;c;aGk=␛\\y \\u202e[@click=app.quit]z[/]"
    assert definition.notices == (
        "regel 14, proposals[1].title (V01): onzichtbare of storende tekens zijn zichtbaar gemaakt.",
    )


def test_clean_texts_stay_as_they_are_and_nothing_is_said() -> None:
    text = "Regel één\\nregel twee: [/red] **vet** {{ 1 }} =1+1"
    definition = read(f'{SMALL}summary = "{text}"\n')
    assert definition.records["proposals"][("V01",)]["summary"] == text.replace("\\n", "\n")
    assert definition.notices == ()


def test_titles_that_look_alike_are_pointed_out() -> None:
    definition = read(f'{SMALL}[[proposals]]\nid = "V02"\ntitle = "KOM  BINNEN"\n')
    assert definition.notices == (
        "regel 17, proposals[2].title (V02): deze titel lijkt op die van regel 12, proposals[1] (V01).",
    )
