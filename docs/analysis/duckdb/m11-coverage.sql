-- M11 · Coverage · 检查覆盖率
-- Question: how far was what was shown read at all? To be printed beside every other rate.
-- Formula: items at each level / N (stratum: level); items with readable labels / N; items under deep capture / N.
--   Clusters: sessions (persons in a study).
-- Caution: a low share at `detail` means that M2's bounds are wide and M4 and M5 rest on few notes.
WITH sums AS (
  SELECT
    source, import_id, coalesce(surface, 'all') AS surface, cluster,
    bool_or(labels_readable IS NOT NULL) AS tells_labels,
    count(*) AS n,
    count(*) FILTER (level = 'card') AS card,
    count(*) FILTER (level = 'detail') AS detail,
    count(*) FILTER (level = 'detail_comments') AS detail_comments,
    count(*) FILTER (labels_readable) AS readable,
    count(*) FILTER (deep_capture) AS deep
  FROM shown
  GROUP BY GROUPING SETS ((source, import_id, surface, cluster), (source, import_id, cluster))
),
units AS (
  SELECT source, import_id, surface, n, unnest([
    {variant: 'level', stratum: 'card', k: card, observable: true},
    {variant: 'level', stratum: 'detail', k: detail, observable: true},
    {variant: 'level', stratum: 'detail_comments', k: detail_comments, observable: true},
    {variant: 'labels_readable', stratum: NULL, k: readable, observable: tells_labels},
    {variant: 'deep_capture', stratum: NULL, k: deep, observable: true}
  ], max_depth := 2)
  FROM sums
)
FROM figures('units', 'M11', 'share', true);
