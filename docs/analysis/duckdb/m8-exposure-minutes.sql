-- M8 · Exposure minutes · 曝光分钟
-- Question: how long was something commercial on screen, of all the time that something was?
-- Formula: sum of exposure_ms of COM / 60,000 (numerator) of the sum over all (denominator); estimate: its share.
--   Concurrent cards already share their time by visible area. Clusters: sessions (persons in a study).
-- Caution: pages only; a capture knows no screen: not observable. Minutes are no counts: below 30 clusters no interval.
WITH units AS (
  SELECT
    'minutes' AS variant, source, import_id, coalesce(surface, 'all') AS surface, NULL AS stratum, source = 'live' AS observable,
    coalesce(sum(exposure_ms / 60000) FILTER (is_commercial), 0) AS k,
    sum(exposure_ms / 60000) AS n
  FROM shown
  GROUP BY GROUPING SETS ((source, import_id, surface, cluster), (source, import_id, cluster))
)
FROM figures('units', 'M8', 'min', false);
