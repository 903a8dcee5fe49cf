-- M3 · Area share · 面积占比
-- Question: how much of the area of the cards do advertisements take?
-- Formula: card area of ads / card area of all, in px²; the first screen apart. Clusters: sessions (persons in a study).
-- Caution: areas are no counts: with fewer than 30 clusters there is no interval. A capture has no areas: not observable.
INSERT INTO units
SELECT 'M3', figure.1 AS variant, source, import_id, place, figure.2 AS stratum, sum(figure.3), sum(figure.4), max(figure.5), 0, 'share'
FROM (
  SELECT source, import_id, surface, cluster, arrayJoin([
    ('all', '', k, n, measured),
    ('first_screen', '', k_first, n_first, measured)
  ]) AS figure
  FROM (
    SELECT
      source, import_id, surface, cluster,
      max(isNotNull(area_px)) AS measured,
      ifNull(sum(area_px), 0) AS n,
      ifNull(sumIf(area_px, is_ad), 0) AS k,
      ifNull(sumIf(area_px, ifNull(first_screen, 0)), 0) AS n_first,
      ifNull(sumIf(area_px, ifNull(first_screen, 0) AND is_ad), 0) AS k_first
    FROM shown
    GROUP BY source, import_id, surface, cluster
  )
)
ARRAY JOIN [surface, 'all'] AS place
GROUP BY source, import_id, place, cluster, variant, stratum;
