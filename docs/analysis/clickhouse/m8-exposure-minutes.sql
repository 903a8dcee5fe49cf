-- M8 · Exposure minutes · 曝光分钟
-- Question: how long was something commercial on screen, of all the time that something was?
-- Formula: sum of exposure_ms of COM / 60,000 (numerator) of the sum over all (denominator); estimate: its share.
--   Concurrent cards already share their time by visible area. Clusters: sessions (persons in a study).
-- Caution: pages only; a capture knows no screen: not observable. Minutes are no counts: below 30 clusters no interval.
INSERT INTO units
SELECT 'M8', figure.1 AS variant, source, import_id, place, figure.2 AS stratum, sum(figure.3), sum(figure.4), max(figure.5), 0, 'min'
FROM (
  SELECT source, import_id, surface, cluster, arrayJoin([
    ('minutes', '', k, n, source = 'live')
  ]) AS figure
  FROM (
    SELECT
      source, import_id, surface, cluster,
      sum(exposure_ms) / 60000 AS n,
      sumIf(exposure_ms, is_commercial) / 60000 AS k
    FROM shown
    GROUP BY source, import_id, surface, cluster
  )
)
ARRAY JOIN [surface, 'all'] AS place
GROUP BY source, import_id, place, cluster, variant, stratum;
