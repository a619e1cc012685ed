from __future__ import annotations

from planbooklet.findings import Place
from planbooklet.language.checking import check_document
from planbooklet.language.passages import Document, Level, Passage, Voice
from planbooklet.language.remarks import Severity


def goal(said: str, professional: str) -> Document:
    def passage(text: str, voice: Voice) -> Passage:
        return Passage(text, lambda at: Place("plan.yml", 1, at + 1), block="goals/0", voice=voice)

    passages = [passage(said, "person")] if said else []
    return Document("plan.yml", "en", Level.EASY, (*passages, passage(professional, "services")))


def test_services_wording_beside_the_person_s_passes() -> None:
    assert check_document(goal("I want to bake.", "Training in baking.")).remarks == ()


def test_services_wording_alone_is_too_hard() -> None:
    (remark,) = check_document(goal("", "Training in baking.")).remarks
    assert (remark.rule, remark.severity, str(remark.message), str(remark.fix)) == (
        "ER19",
        Severity.ERROR,
        "the services' wording stands here without the person's, in this language.",
        "Write first how the person says it.",
    )
