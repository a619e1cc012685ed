from __future__ import annotations

from planbooklet.locales import known_languages
from tests.plans import findings_of, plan_with


def test_with_a_catalogue() -> None:
    assert findings_of(plan_with()) == []


def test_without_a_catalogue() -> None:
    plan = plan_with(("languages: [en]", "languages: [fi]"))
    assert findings_of(plan) == [
        'plan.yml:7:13: planbooklet does not speak "fi" yet. [language-known]\n'
        f"Write one of: {', '.join(known_languages())}.",
    ]
