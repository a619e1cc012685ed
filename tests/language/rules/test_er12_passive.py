from __future__ import annotations

from planbooklet.language.passages import Level
from tests.language.said import said


def test_active_sentences_and_adjectives_pass() -> None:
    assert said("ER12", "Kari writes the plan. I am tired. She is used to it.") == []
    assert (
        said("ER12", "Kari skriver planen. Jeg ble trøtt. Vi møtes i morgen. Det finnes en buss.", "nb") == []
    )
    assert said("ER12", "Kari skriv planen. Eg vart trøytt. Vi skal møtast i morgon.", "nn") == []


def test_passive_can_be_easier() -> None:
    end = "this is passive: it does not say who acts. | Say who does it, and put that first."
    assert said("ER12", "The plan is not always written by Kari.") == [
        f"warning | is not always written | {end}"
    ]
    assert said("ER12", "Planen ble skrevet av Kari.", "nb") == [f"warning | ble skrevet | {end}"]
    assert said("ER12", "Planen skal skrives nå.", "nb") == [f"warning | skrives | {end}"]
    assert said("ER12", "Planen vart skriven av Kari.", "nn") == [f"warning | vart skriven | {end}"]
    assert said("ER12", "Planen skal skrivast no.", "nn") == [f"warning | skrivast | {end}"]


def test_guide_gets_a_note() -> None:
    (found,) = said("ER12", "The letter was sent.", level=Level.STANDARD)
    assert found.startswith("note | was sent | ")
