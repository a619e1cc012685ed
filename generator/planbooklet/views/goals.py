"""The chapter "My goals"."""

from __future__ import annotations

from planbooklet.model.goal import Goal
from planbooklet.model.measure import Evaluation, Measure
from planbooklet.model.values import ME
from planbooklet.views.fixed_words import AREAS, DECISIONS, SCORES, STATUSES
from planbooklet.views.people import People
from planbooklet.views.shapes import EvaluationView, Goals, GoalView, MeasureView, Step


def view_goals(people: People) -> Goals:
    """Give the goals in the author's order."""
    gettext = people.voice.catalogue.gettext
    return Goals(
        key="goals",
        title=gettext("My goals"),
        concept="goals",
        lead=gettext("This is what I want, and what we do to get there."),
        empty=gettext("There is no goal here yet. Talk with your coordinator about what you want."),
        goals=tuple(_view_goal(goal, people) for goal in people.plan.goals),
    )


def _view_goal(goal: Goal, people: People) -> GoalView:
    voice = people.voice
    by = (
        voice.catalogue.gettext("I want to be there by {date}.", date=voice.catalogue.date(goal.by))
        if goal.by
        else ""
    )
    return GoalView(
        id=goal.id,
        goal=voice.said(goal.goal),
        said_by=None if goal.said_by == ME else people.someone(goal.said_by),
        area=voice.choice(goal.area, AREAS) if goal.area else None,
        why=voice.maybe(goal.why),
        by=by,
        steps=tuple(
            Step(n, voice.said(step), reached=n <= goal.reached, here=n == goal.reached)
            for n, step in enumerate(goal.steps, start=1)
        ),
        reached=goal.reached,
        i_know=voice.each(goal.i_know),
        services_know=voice.each(goal.services_know),
        professional=voice.maybe(goal.professional),
        measures=tuple(view_measure(measure, people) for measure in goal.measures),
        picture=voice.picture(goal.picture or goal.area or "goals"),
        private=goal.private,
    )


def view_measure(measure: Measure, people: People) -> MeasureView:
    """Give one measure as its card shows it."""
    voice = people.voice
    return MeasureView(
        id=measure.id,
        what=voice.said(measure.what),
        who=people.everyone(measure.who),
        how=voice.maybe(measure.how),
        how_much=voice.maybe(measure.how_much),
        when=voice.catalogue.dates(measure.from_, measure.until),
        status=voice.choice(measure.status, STATUSES) if measure.status else None,
        decision=voice.choice(measure.decision, DECISIONS) if measure.decision else None,
        service=people.service(measure.service),
        picture=voice.picture(measure.picture),
        evaluations=tuple(_view_evaluation(evaluation, people) for evaluation in measure.evaluations),
        private=measure.private,
    )


def _view_evaluation(evaluation: Evaluation, people: People) -> EvaluationView:
    voice = people.voice
    gettext = voice.catalogue.gettext
    kept = {True: gettext("What was promised was done."), False: gettext("What was promised was not done.")}
    score = evaluation.my_score
    return EvaluationView(
        on=voice.catalogue.date(evaluation.on),
        my_opinion=voice.maybe(evaluation.my_opinion),
        what_happened=voice.maybe(evaluation.what_happened),
        my_score=score,
        score_words=gettext(SCORES[score]) if score else "",
        kept=kept[evaluation.kept] if evaluation.kept is not None else "",
        private=evaluation.private,
    )
