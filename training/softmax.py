"""Softmax regression of sparse rows.

Descends along coordinates that are stretched by how rarely a feature occurs. In plain coordinates, as scikit-learn has
them, the frequent features are learnt first and the descent ends, by its measure of progress, long before the rare
ones have been, which are most of them: that cost several points of accuracy.
"""

from collections.abc import Sequence
from typing import Any

import numpy
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

STRENGTH = 40.0  # the inverse of the regularisation
STEPS = 100  # more make the model no better on what it was not taught
CURVATURE = 0.1  # of the loss along a weight, about, for each example that shows its feature


def fit(rows: Any, names: Sequence[str], shares: Any) -> tuple[list[str], Any, Any]:
    """The labels, a row of weights for each, and their offsets; `shares` is how much each of `rows` counts."""
    labels, wanted = numpy.unique(names, return_inverse=True)
    rows = csr_matrix(rows, dtype=numpy.float32)
    columns = csr_matrix(rows.T)
    counts = numpy.asarray(rows.multiply(rows).sum(axis=0)).ravel()
    stretch = (1 / numpy.sqrt(1 / STRENGTH + CURVATURE * counts))[:, None].astype(numpy.float32)
    shares = shares.astype(numpy.float32)
    places = numpy.arange(len(wanted))
    cut, width = rows.shape[1] * len(labels), len(labels)

    def loss(point: Any) -> tuple[float, Any]:
        point = point.astype(numpy.float32)
        weights = point[:cut].reshape(-1, width) * stretch
        values = rows @ weights + point[cut:]
        values -= values.max(axis=1, keepdims=True)
        reached = values[places, wanted]
        numpy.exp(values, out=values)
        whole = values.sum(axis=1, keepdims=True)
        missed = shares * (numpy.log(whole.ravel()) - reached)
        values /= whole
        values[places, wanted] -= 1
        values *= shares[:, None]
        slope = (columns @ values + weights / STRENGTH) * stretch
        size = missed.sum(dtype=numpy.float64) + numpy.square(weights).sum(dtype=numpy.float64) / (2 * STRENGTH)
        return float(size), numpy.concatenate([slope.ravel(), values.sum(axis=0)]).astype(numpy.float64)

    found = minimize(loss, numpy.zeros(cut + width), jac=True, method="L-BFGS-B", options={"maxiter": STEPS}).x
    return [str(label) for label in labels], (found[:cut].reshape(-1, width) * stretch).T, found[cut:]
