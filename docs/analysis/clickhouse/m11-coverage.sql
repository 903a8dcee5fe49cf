-- M11 · Coverage · 检查覆盖率
-- Question: how far was what was shown read at all? To be printed beside every other rate.
-- Formula: items at each level / N (stratum: level); items with readable labels / N; items under deep capture / N.
--   Clusters: sessions (persons in a study).
-- Caution: a low share at `detail` means that M2's bounds are wide and M4 and M5 rest on few notes.
INSERT INTO units
SELECT 'M11', figure.1 AS variant, source, import_id, place, figure.2 AS stratum, sum(figure.3), sum(figure.4), max(figure.5), 1, 'share'
FROM (
  SELECT source, import_id, surface, cluster, arrayJoin([
    ('level', 'card', card, n, 1),
    ('level', 'detail', detail, n, 1),
    ('level', 'detail_comments', comments, n, 1),
    ('labels_readable', '', readable, n, tells),
    ('deep_capture', '', deep, n, 1)
  ]) AS figure
  FROM (
    SELECT
      source, import_id, surface, cluster,
      max(isNotNull(labels_readable)) AS tells,
      count() AS n,
      countIf(level = 'card') AS card,
      countIf(level = 'detail') AS detail,
      countIf(level = 'detail_comments') AS comments,
      sum(ifNull(labels_readable, 0)) AS readable,
      sum(deep_capture) AS deep
    FROM shown
    GROUP BY source, import_id, surface, cluster
  )
)
ARRAY JOIN [surface, 'all'] AS place
GROUP BY source, import_id, place, cluster, variant, stratum;
