-- Run on the server that is asked, before the metric queries: each of them fills `units` (per cluster its k of n), and the
-- view `figures` makes the figures. This release has no functions of one's own, so the interval stands here, once.
CREATE TABLE units (
  metric String, variant String, source String, import_id String, surface String, stratum String, k Float64, n Float64, observable UInt8,
  countable UInt8, unit String
) ENGINE = MergeTree ORDER BY (metric, variant, source, import_id, surface, stratum);

-- Figures that are none of units: the mean over keywords (M9), runs cut short (M9), quartiles (M10).
CREATE TABLE measures (
  metric String, variant String, source String, import_id String, surface String, stratum String, numerator Nullable(Float64),
  denominator Nullable(Float64), estimate Nullable(Float64), ci_method String, n_clusters UInt64, unit String
) ENGINE = MergeTree ORDER BY (metric, variant, source, import_id, surface, stratum);

-- Wilson's 95 % interval on n / design effect, where the product shows that one; as the macro `figures` in duckdb/setup.sql.
-- From 30 clusters with some and not all, the product bootstraps over clusters: left to it, and `ci_method` says so.
CREATE VIEW figures AS
SELECT
  metric, variant, source, import_id, surface, stratum,
  if(is_observable, k, NULL) AS numerator,
  if(is_observable, n, NULL) AS denominator,
  if(is_observable AND n > 0, k / n, NULL) AS estimate,
  if(has_wilson, if(k <= 0, 0, greatest(0, centre - half)), NULL) AS ci_low,
  if(has_wilson, if(k >= n, 1, least(1, centre + half)), NULL) AS ci_high,
  multiIf(NOT is_observable, 'not_observable', n = 0, 'none', has_bootstrap, 'cluster_bootstrap', is_countable, 'wilson_deff', 'none') AS ci_method,
  if(is_observable, clusters, 0) AS n_clusters,
  unit
FROM (
  SELECT
    metric, variant, source, import_id, surface, stratum, unit, is_observable, is_countable, clusters,
    total_k AS k,
    total_n AS n,
    -- Between and within clusters, as in an analysis of variance; size: the typical size of a cluster.
    (ratios - k * k / n) / (clusters - 1) AS between_mean,
    (k - ratios) / (n - clusters) AS within_mean,
    (n - squares / n) / (clusters - 1) AS size,
    between_mean + (size - 1) * within_mean AS whole,
    if(clusters < 2 OR n <= clusters OR whole = 0, 0, (between_mean - within_mean) / whole) AS correlation,
    -- How much fewer independent units the clusters are worth: 1 + (mean size - 1) * max(correlation, 0.05).
    1 + greatest(0, n / clusters - 1) * greatest(0.05, correlation) AS effect,
    n / effect AS m,
    k / n AS p,
    1.959964 AS z,
    (p + z * z / (2 * m)) / (1 + z * z / m) AS centre,
    z * sqrt(greatest(0, p * (1 - p)) / m + z * z / (4 * m * m)) / (1 + z * z / m) AS half,
    clusters >= 30 AND k > 0 AND k < n AS has_bootstrap,
    is_observable AND is_countable AND n > 0 AND NOT has_bootstrap AS has_wilson
  FROM (
    SELECT
      metric, variant, source, import_id, surface, stratum, unit,
      max(observable) AS is_observable,
      min(countable) AS is_countable,
      sum(k) AS total_k,
      sum(n) AS total_n,
      countIf(n > 0) AS clusters,
      sum(n * n) AS squares,
      sumIf(k * k / n, n > 0) AS ratios
    FROM units
    GROUP BY metric, variant, source, import_id, surface, stratum, unit
  )
)
UNION ALL
-- The mean of shares of which all are 0, or all 1: Wilson's interval of none or all of the keywords.
SELECT
  metric, variant, source, import_id, surface, stratum, numerator, denominator, estimate,
  if(ci_method = 'wilson_deff', if(estimate > 0, n_clusters / (n_clusters + pow(1.959964, 2)), 0), NULL) AS ci_low,
  if(ci_method = 'wilson_deff', if(estimate < 1, pow(1.959964, 2) / (n_clusters + pow(1.959964, 2)), 1), NULL) AS ci_high,
  ci_method, n_clusters, unit
FROM measures;
