"""Warm worker processes behind the Executor interface; one that dies or hangs takes only its task along."""

from planbooklet.workers.executor import PlanWorkers
from planbooklet.workers.one_worker import WorkerDiedError, WorkerError, WorkerFailedError, WorkerLateError

__all__ = ["PlanWorkers", "WorkerDiedError", "WorkerError", "WorkerFailedError", "WorkerLateError"]
