-- M3 · Area share · 面积占比
-- Question: how much of the area of the cards do advertisements take?
-- Formula: card area of ads / card area of all, in px²; the first screen apart. Clusters: sessions (persons in a study).
-- Caution: areas are no counts: with fewer than 30 clusters there is no interval. A capture has no areas: not observable.
WITH sums AS (
  SELECT
    source, import_id, coalesce(surface, 'all') AS surface, cluster,
    bool_or(area_px IS NOT NULL) AS measured,
    coalesce(sum(area_px), 0) AS n,
    coalesce(sum(area_px) FILTER (is_ad), 0) AS k,
    coalesce(sum(area_px) FILTER (first_screen), 0) AS n_first,
    coalesce(sum(area_px) FILTER (first_screen AND is_ad), 0) AS k_first
  FROM shown
  GROUP BY GROUPING SETS ((source, import_id, surface, cluster), (source, import_id, cluster))
),
units AS (
  SELECT source, import_id, surface, NULL AS stratum, measured AS observable, unnest([
    {variant: 'all', k: k, n: n},
    {variant: 'first_screen', k: k_first, n: n_first}
  ], max_depth := 2)
  FROM sums
)
FROM figures('units', 'M3', 'share', false);
